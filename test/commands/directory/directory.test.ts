import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { exampleProgramme } from '../../support/example-programme.js';
import { type Machine, mentorIn } from '../../support/mentor-in.js';

const YAML = 'directory: { agreed_in: listed, fields: [unit, languages] }\n';

describe('mentor directory', () => {
  it('lists whoever agreed, with what they agreed to, and how to wish for them', async () => {
    const folder = await exampleProgramme('people');
    const call = (words: readonly string[], machine: Machine = {}) =>
      mentorIn(folder, [...words, '--as-of', '2026-07-01'], machine);
    const nobody = await call(['directory']);
    expect([nobody.exitCode, nobody.err]).toEqual([0, expect.stringContaining('not known who agreed')]);
    const agreed = ['000877,yes', '002307,unit', '001515,perhaps'].join('\n');
    const said = { 'said.csv': `staff_number,listed\n${agreed}\n` };
    const taken = await call(['import', 'said.csv', '--as', 'roster', '--yes'], { files: said });
    expect(taken.exitCode).toBe(0);
    const files = { 'mentor.yaml': YAML };
    const { out, err } = await call(['directory'], { files });
    const [head, ...rows] = out.trim().split('\n');
    expect(head).toBe('number,name,unit,languages');
    expect(rows).toEqual([
      expect.stringMatching(/^000877,Omar al-Hassan,Critical Care,.+$/),
      '002307,Minji Kim,Pharmacy,',
    ]);
    expect(err).toMatch(/^2 of \d+ mentors are listed/);
    expect(err).toContain('Nisha Patel ("perhaps")');
    await call(['directory', '--out', 'mentors.html']);
    const page = readFileSync(path.join(folder, 'mentors.html'), 'utf8');
    expect(page).toContain('Omar al-Hassan');
    expect(page).not.toContain('@example.org');
    expect(page).not.toMatch(/<th[^>]*>[a-z_]/u);
    const shown = await call(['directory'], { isTerminal: true, columns: 120 });
    expect(shown.out).toContain('Minji Kim');
    expect(JSON.parse((await call(['directory', '--json'])).out).rows).toHaveLength(2);
    const wrong = { 'mentor.yaml': 'directory: { fields: [work_email] }\n' };
    expect((await call(['directory'], { files: wrong })).err).toContain('tells how somebody is reached');
  });

  it('finds the column under the words of the question, and says where nobody has it yet', async () => {
    const folder = await exampleProgramme('people');
    const question = 'May we list you in the directory?';
    const files = {
      'mentor.yaml': `directory: { agreed_in: "${question}", fields: [unit] }\n`,
      's.csv': `Email,${question}\nomar.al-hassan@example.org,Yes\n`,
    };
    const call = (...words: string[]) => mentorIn(folder, [...words, '--as-of', '2026-07-01'], { files });
    const before = await call('directory');
    expect(before.err).toContain('so nobody has agreed');
    const doctor = await call('doctor');
    expect(doctor.err).toContain('which agreed_in of the directory names');
    const { err } = await call('import', 's.csv');
    expect(err).toContain('may_we_list_you_in_the_directory');
    const after = await call('directory');
    expect(after.out).toContain('Omar al-Hassan');
    expect(after.err).not.toContain('so nobody has agreed');
  });
});

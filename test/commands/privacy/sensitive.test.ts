import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { emptyFolder, mentorIn } from '../../support/mentor-in.js';

const ROSTER = `Staff number,Given name,Family name,Role,ethnicity,gender,hobby
1001,Ada,Obi,mentee,Zqone,Zqwoman,chess
1002,Sam,Poe,mentor,Zqtwo,Zqman,chess
`;
const SETTINGS = `sensitive:
  ethnicity: { purpose: see whether the programme reaches everybody }
  gender: { purpose: offer a woman where somebody asks, matching: true }
matching:
  criteria:
    gender: { kind: same, attribute: gender, weight: 1 }
    hobby: { kind: same, attribute: hobby, weight: 1 }
`;

describe('what is sensitive', () => {
  let folder: string;
  beforeAll(async () => {
    folder = emptyFolder();
    const files = { 'roster.csv': ROSTER, 'mentor.yaml': SETTINGS };
    const words = ['import', 'roster.csv', '--as', 'roster', '--yes'];
    for (const name of ['ethnicity', 'gender', 'hobby']) words.push('--map', `${name}=${name}`);
    const { exitCode, err } = await mentorIn(folder, words, { files });
    if (exitCode !== 0) throw new Error(err);
  });

  it.each([
    ['people list'],
    ['people list --json'],
    ['people show 1001'],
    ['people show 1001 --json'],
    ['export people'],
    ['export people --json'],
    ['export answers'],
    ['export people --pseudonymised'],
    ['pairs list'],
    ['status'],
  ])('is not told by mentor %s', async (words) => {
    const { exitCode, out, err } = await mentorIn(folder, words.split(' '));
    expect({ exitCode, err }).toMatchObject({ exitCode: 0 });
    expect(out).not.toMatch(/Zq|ethnicity":|,gender/);
  });

  it('is told where it is asked for, in a terminal too, and to the person it is about', async () => {
    for (const words of ['people list', 'people show 1001', 'export people'])
      expect((await mentorIn(folder, [...words.split(' '), '--with-sensitive'])).out).toContain('Zqone');
    const shown = await mentorIn(folder, ['people', 'show', '1001', '--with-sensitive'], {
      isTerminal: true,
    });
    expect(shown.text).toContain('Zqwoman');
    expect((await mentorIn(folder, ['privacy', 'export', '1001', '--json'])).out).toContain('Zqone');
    const both = await mentorIn(folder, ['export', 'people', '--pseudonymised', '--with-sensitive']);
    expect(both).toMatchObject({ exitCode: 2, out: '' });
  });

  it('is not told either where it has no stated purpose, and lists say that they leave it out', async () => {
    const other = emptyFolder();
    const words = ['import', 'roster.csv', '--as', 'roster', '--yes'];
    for (const name of ['ethnicity', 'gender', 'hobby']) words.push('--map', `${name}=${name}`);
    await mentorIn(other, words, { files: { 'roster.csv': ROSTER }, columns: 400 });
    for (const line of ['people list', 'people show 1001', 'export people', 'book --out book.html --force']) {
      const { out, err } = await mentorIn(other, line.split(' '), { columns: 400 });
      expect({ line, out }).toEqual({ line, out: expect.not.stringContaining('Zq') });
      if (!line.startsWith('book'))
        expect(err).toContain(
          'Left out, as it may be sensitive: ethnicity; gender. --with-sensitive shows it',
        );
    }
    expect(readFileSync(path.join(other, 'book.html'), 'utf8')).not.toContain('Zq');
    const whole = await mentorIn(other, ['export', 'people', '--with-sensitive'], { columns: 400 });
    expect(whole.out).toContain('Zqone');
    expect(whole.err).not.toContain('Left out');
  });

  it('is used by matching only where that is said, and the reasons tell of it', async () => {
    const matched = await mentorIn(folder, ['match', '--dry-run', '--json']);
    expect({ exitCode: matched.exitCode, err: matched.err }).toMatchObject({ exitCode: 0 });
    expect(matched.out).toContain('gender');
    for (const setting of [
      'criteria: { e: { kind: same, attribute: ethnicity, weight: 1 } }',
      'require: { e: { kind: different, attribute: ethnicity } }',
      'mentors_differ_in: [ethnicity]',
      'caps: { pairs: [{ of: mentors, attribute: ethnicity, most: 1 }] }',
      'who_comes_first: [{ by: class, attribute: ethnicity, order: [a] }]',
    ]) {
      const other = emptyFolder();
      const yaml = `sensitive:\n  ethnicity: { purpose: see }\nmatching:\n  ${setting}\n`;
      const refused = await mentorIn(other, ['status'], { files: { 'mentor.yaml': yaml } });
      expect({ setting, exitCode: refused.exitCode }).toEqual({ setting, exitCode: 3 });
      expect(refused.err).toContain('Matching uses "ethnicity", which is sensitive.');
    }
  });

  it('forms no circles and chooses nobody to invite, and is in no directory', async () => {
    for (const [yaml, message] of [
      ['circles: { mix: [ethnicity] }', 'Circles are formed by "ethnicity", which is sensitive.'],
      ['circles: { times_in: ethnicity }', 'Circles are formed by "ethnicity", which is sensitive.'],
      ['directory: { fields: [hobby, unit] }', '"hobby" is sensitive, and the directory never tells it.'],
    ]) {
      const sensitive = 'sensitive: { ethnicity: { purpose: see }, hobby: { purpose: see } }';
      const files = { 'mentor.yaml': `${sensitive}\n${yaml}\n` };
      const refused = await mentorIn(emptyFolder(), ['status'], { files });
      expect({ yaml, exitCode: refused.exitCode }).toEqual({ yaml, exitCode: 3 });
      expect(refused.err).toContain(message);
    }
    const formed = await mentorIn(folder, ['circle', 'form', '--mix', 'ethnicity', '--dry-run']);
    expect(formed).toMatchObject({ exitCode: 2, out: '' });
    expect(formed.err).toContain('"ethnicity" is sensitive');
    const files = { 'mentor.yaml': 'sensitive: { hobby: { purpose: see, matching: true } }\n' };
    const invited = await mentorIn(folder, ['invite', '--where', 'hobby=chess', '--dry-run'], { files });
    expect(invited).toMatchObject({ exitCode: 2, out: '' });
    expect(invited.err).toContain('Nobody is chosen by "hobby"');
    await mentorIn(folder, ['status'], { files: { 'mentor.yaml': SETTINGS } });
  });

  it('needs a purpose, which the privacy notice tells; doctor names what has none', async () => {
    const yaml = 'sensitive:\n  ethnicity: { matching: true }\n';
    const refused = await mentorIn(emptyFolder(), ['status'], { files: { 'mentor.yaml': yaml } });
    expect(refused).toMatchObject({ exitCode: 3 });
    expect(refused.err).toContain('The key "purpose" is missing');
    const notice = (await mentorIn(folder, ['privacy', 'notice'])).out;
    expect(notice).toContain(
      '- **ethnicity**: to see whether the programme reaches everybody. Matching does not',
    );
    expect(notice).toContain('- **gender**: to offer a woman where somebody asks. Matching looks at it.');
    expect((await mentorIn(folder, ['doctor'])).err).not.toContain('no stated purpose');
    const none = emptyFolder();
    const words = ['import', 'roster.csv', '--as', 'roster', '--yes', '--map', 'ethnicity=ethnicity'];
    const imported = await mentorIn(none, words, { files: { 'roster.csv': ROSTER } });
    expect(imported.err).toContain('kept for no stated purpose: ethnicity, gender.');
    expect((await mentorIn(none, ['doctor'])).err).toContain('kept for no stated purpose: ethnicity');
  });
});

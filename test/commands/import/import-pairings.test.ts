import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { emptyFolder, mentorIn } from '../../support/mentor-in.js';

const ROSTER = `staff_number,given_name,family_name,manager,role,capacity
1,Ada,Okafor,2,mentee,
2,Ben,Santos,,mentor,1
3,Cas,Nguyen,,mentor,0
`;
const PAIRINGS = 'mentee,mentor,started_on\n1,2,2026-05-01\n1,3,2026-05-01\n';

async function programme(): Promise<string> {
  const folder = emptyFolder();
  await mentorIn(folder, ['import', '-', '--as', 'roster'], { input: ROSTER });
  return folder;
}

describe('importing pairings that were made elsewhere', () => {
  it('refuses a list whose columns stand the wrong way round, until told --anyway', async () => {
    const folder = await programme();
    const call = ['import', '-', '--as', 'pairings'];
    const input = 'mentor,mentee,started_on\n1,3,2026-05-01\n';
    const { exitCode, err } = await mentorIn(folder, call, { input });
    expect(exitCode).toBe(3);
    expect(err).toContain(
      'Cas Nguyen (3) takes part as mentor only, and Ada Okafor (1) as mentee only: the two may be the wrong way round.',
    );
    expect(err).toContain('0 created');
    expect((await mentorIn(folder, [...call, '--anyway'], { input })).exitCode).toBe(0);
  });

  it('refuses a line manager until told --anyway, and takes the rest in', async () => {
    const folder = await programme();
    const because = "Ben Santos is Ada Okafor's line manager.";
    const dry = await mentorIn(folder, ['import', '-', '--dry-run'], { input: PAIRINGS });
    expect(dry.exitCode).toBe(3);
    expect(dry.err).toContain(because);
    const { exitCode, err } = await mentorIn(folder, ['import', '-', '--rejects', 'no.csv'], {
      input: PAIRINGS,
    });
    expect(exitCode).toBe(3);
    expect(err).toContain(`2 (mentor): ${because}`);
    expect(err).toContain('import it with --anyway');
    expect(err).toContain('1 created');
    const rejects = readFileSync(path.join(folder, 'no.csv'), 'utf8');
    const meant = await mentorIn(folder, ['import', '-', '--anyway'], { input: rejects });
    expect(meant.exitCode).toBe(0);
    expect(meant.err).toContain(`Imported as it is: Ada Okafor (1) with Ben Santos (2): ${because}`);
    // What is on record is not argued about again.
    const again = await mentorIn(folder, ['import', '-'], { input: PAIRINGS });
    expect(again.exitCode).toBe(0);
    expect(again.err).not.toContain('as it is');
  });

  it('refuses what a rule about two named people forbids, but no pairing that is over', async () => {
    const folder = await programme();
    await mentorIn(folder, ['rule', 'never', '1', '3', '--because', 'they asked']);
    const over =
      'mentee,mentor,started_on,status,ended_on\n1,3,2026-01-01,ended,2026-02-01\n1,3,2026-05-01,active,\n';
    const { exitCode, err } = await mentorIn(folder, ['import', '-'], { input: over });
    expect(exitCode).toBe(3);
    expect(err).toContain('3 (mentor): Rule 1 says never: they asked.');
    expect(err).toContain('1 created');
  });

  it('takes a second mentor and a mentor without places in, and says who', async () => {
    const folder = await programme();
    const words = [
      "  Imported as it is: Ada Okafor (1) with Ben Santos (2): Ben Santos is Ada Okafor's line manager.",
      '  Imported as it is: Ada Okafor (1) has 2 mentors: Ben Santos (2), Cas Nguyen (3).',
      '  Imported as it is: Cas Nguyen (3) has 1 mentee and 0 places.',
    ];
    const dry = await mentorIn(folder, ['import', '-', '--dry-run', '--anyway'], { input: PAIRINGS });
    expect(dry.err.split('\n').filter((line) => line.includes('as it is'))).toEqual(words);
    const json = await mentorIn(folder, ['import', '-', '--dry-run', '--json', '--anyway'], {
      input: PAIRINGS,
    });
    expect(JSON.parse(json.out).files[0].notes).toEqual(
      expect.arrayContaining(words.map((line) => line.trim())),
    );
    const { exitCode, err } = await mentorIn(folder, ['import', '-', '--anyway'], { input: PAIRINGS });
    expect(exitCode).toBe(0);
    expect(err.split('\n').filter((line) => line.includes('as it is'))).toEqual(words);
    expect(err).toContain('2 created');
  });
});

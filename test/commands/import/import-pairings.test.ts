import { describe, expect, it } from 'vitest';
import { emptyFolder, mentorIn } from '../../support/mentor-in.js';

const ROSTER = `staff_number,given_name,family_name,manager,role,capacity
1,Ada,Okafor,2,mentee,
2,Ben,Santos,,mentor,1
3,Cas,Nguyen,,mentor,0
`;
const PAIRINGS = 'mentee,mentor,started_on\n1,2,2026-05-01\n1,3,2026-05-01\n';

describe('importing pairings that were made elsewhere', () => {
  it('takes a line manager, a second mentor and a mentor without places in, and says who', async () => {
    const folder = emptyFolder();
    await mentorIn(folder, ['import', '-', '--as', 'roster'], { input: ROSTER });
    const words = [
      '  Taken in as it is: Ben Santos (2) is the line manager of their mentee Ada Okafor (1).',
      '  Taken in as it is: Ada Okafor (1) has 2 mentors: Ben Santos (2), Cas Nguyen (3).',
      '  Taken in as it is: Cas Nguyen (3) has 1 mentee and 0 places.',
    ];
    const dry = await mentorIn(folder, ['import', '-', '--dry-run'], { input: PAIRINGS });
    expect(dry.err.split('\n').filter((line) => line.includes('as it is'))).toEqual(words);
    const json = await mentorIn(folder, ['import', '-', '--dry-run', '--json'], { input: PAIRINGS });
    expect(JSON.parse(json.out).files[0].notes).toEqual(
      expect.arrayContaining(words.map((line) => line.trim())),
    );
    const { exitCode, err } = await mentorIn(folder, ['import', '-'], { input: PAIRINGS });
    expect(exitCode).toBe(0);
    expect(err.split('\n').filter((line) => line.includes('as it is'))).toEqual(words);
    expect(err).toContain('2 created');
    const again = await mentorIn(folder, ['import', '-'], { input: PAIRINGS });
    expect(again.err).not.toContain('as it is');
  });
});

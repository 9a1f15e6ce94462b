import { describe, expect, it } from 'vitest';
import { emptyFolder, mentorIn } from '../../support/mentor-in.js';

const ROSTER = `Employee Number,Name,Line manager,Supervisor,Appraiser,Second line manager,Role
101,Anna Smith (she/her),Dr J Kay (ED),103,,Sam Poe,mentee
102,Bo Lind - Terminated,,,,,mentor
103,Ida Fox,,,,,mentor
104,Sam Poe,,,,,mentor
105,James Kay,,,,,mentor
106,Cy Young,105,,104,,mentee
`;

describe('a roster with several columns of managers', () => {
  it('takes the first as the line manager and keeps everyone apart whom the others name, and says so', async () => {
    const folder = emptyFolder();
    const files = { 'roster.csv': ROSTER };
    const { exitCode, err } = await mentorIn(folder, ['import', 'roster.csv', '--yes'], { files });
    expect(exitCode).toBe(0);
    expect(err).toContain(
      'Kept apart from each person as well: anyone named under "Supervisor", "Appraiser" or "Second line manager", like the line manager under "Line manager".',
    );
    expect(err).toContain('"J Kay (ED)" (of Anna Smith) may be James Kay (105)');
    const { out } = await mentorIn(folder, ['match', '--dry-run']);
    expect(out).toMatch(/^,106,Cy Young,[^,]*,103,Ida Fox,/m);
    // Her manager may be James Kay; Ida Fox supervises her; Sam Poe is above that; Bo Lind has left.
    expect(out).toMatch(/^,101,Anna Smith,[^,]*,,,/m);
  });
});

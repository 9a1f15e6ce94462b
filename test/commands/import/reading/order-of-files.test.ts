import { describe, expect, it } from 'vitest';
import { emptyFolder, mentorIn } from '../../../support/mentor-in.js';

const FILES = {
  'checks.csv': 'mentee,mentor,held_on\n1,2,2026-06-20\n',
  'pairs.csv': 'mentee,mentor,started_on\n1,2,2026-06-01\n',
  'staff.csv': 'staff_number,given_name,family_name,role\n1,Ada,Byron,mentee\n2,Ben,Roe,mentor\n',
};

describe('several files of one call', () => {
  it('are taken in by what they hold, whatever the order of their names, and that is said', async () => {
    const folder = emptyFolder();
    const words = ['import', 'checks.csv', 'pairs.csv', 'staff.csv'];
    for (const rest of [['--dry-run'], []]) {
      const { err, exitCode } = await mentorIn(folder, [...words, ...rest, '--yes'], { files: FILES });
      expect({ err, exitCode }).toMatchObject({ exitCode: 0 });
      expect(err).toContain(
        'Imported in this order, by what they hold: staff.csv (roster), pairs.csv (pairings), checks.csv (check-ins).',
      );
      // What to do next is said once, at the end of everything.
      expect(err.match(/Next: /g)).toHaveLength(1);
      expect(err.trimEnd().split('\n').at(-1)).toContain('Next: ');
    }
    const listed = await mentorIn(folder, ['checkin', 'list', '--json']);
    expect(JSON.parse(listed.out).rows).toHaveLength(1);
  });

  it('stay in the order in which they are named where that serves, or where their kind is said', async () => {
    const inOrder = ['import', 'staff.csv', 'pairs.csv', 'checks.csv', '--yes'];
    expect((await mentorIn(emptyFolder(), inOrder, { files: FILES })).err).not.toContain('Taken in by');
    const said = ['import', 'pairs.csv', 'staff.csv', '--as', 'roster', '--yes'];
    expect((await mentorIn(emptyFolder(), said, { files: FILES })).err).not.toContain('Taken in by');
  });

  it('are told of one by one where one cannot be read, and those before it are in', async () => {
    const files = { ...FILES, 'empty.csv': '' };
    const words = ['import', 'empty.csv', 'staff.csv', '--yes'];
    const { err, exitCode } = await mentorIn(emptyFolder(), words, { files });
    expect(exitCode).toBe(3);
    expect(err).toContain(
      'Imported in this order, by what they hold: staff.csv (roster), empty.csv (not known yet).',
    );
    expect(err).toContain('Imported before that: staff.csv.');
  });
});

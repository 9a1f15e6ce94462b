import { expect, it } from 'vitest';
import { emptyFolder, mentorIn } from '../../support/mentor-in.js';

const HEAD = 'staff_number,given_name,family_name,email,unit,Has a stammer\n';

it('names no column of a roster that is not its own, and no round', async () => {
  const folder = emptyFolder();
  const roster = (unit: string, answer: string) => `${HEAD}1,Ada,One,ada@example.org,${unit},${answer}\n`;
  await mentorIn(folder, ['import', 'r.csv', '--yes'], { files: { 'r.csv': roster('A', 'no') } });
  await mentorIn(folder, ['import', 'r.csv', '--yes'], { files: { 'r.csv': roster('B', 'yes') } });
  await mentorIn(folder, ['people', 'edit', '1', '--set', 'Has a stammer=no', '--role', 'mentor', '--yes']);
  const { out } = await mentorIn(folder, ['log', '--json']);
  const changes = JSON.parse(out).rows.map((row: { changes: string }) => row.changes);
  expect(changes.join('\n')).toContain('1 person updated: 1 (attributes of your own, unit)');
  expect(changes.join('\n')).toContain('(attributes of your own, part in the round)');
  expect(out.toLowerCase()).not.toContain('stammer');
  expect(out).not.toContain('First round');
});

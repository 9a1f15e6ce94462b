import { describe, expect, it } from 'vitest';
import { emptyFolder, mentorIn } from '../../support/mentor-in.js';

const ROSTER = `Staff number,Name,Role
1,Ann Able,mentee
2,Bo Baker,mentor
3,Cy Cole,mentee
4,Di Dunn,mentee
5,Ed East,mentee
`;
const PAIRINGS = `mentee,mentor,started_on,status,ended_on,ended_by
1,2,2026-06-01,active,,
3,2,2026-06-01,active,,
4,2,2026-06-01,ended,2026-07-10,mutual
5,2,2026-06-01,active,,
`;

describe('who ended a pairing', () => {
  it('is recorded where it is said, shown with its story, and told in the report', async () => {
    const folder = emptyFolder();
    const files = {
      'roster.csv': ROSTER,
      'pairings.csv': PAIRINGS,
      'mentor.yaml': 'report: { smallest_group: 1 }\n',
    };
    const on = ['--as-of', '2026-08-03'];
    await mentorIn(folder, ['import', 'roster.csv', 'pairings.csv', '--yes', '--anyway', ...on], { files });
    await mentorIn(folder, ['pairs', 'end', 'pairing:1', '--reason', 'no time', '--by', 'mentor', ...on]);
    await mentorIn(folder, ['pairs', 'end', 'pairing:4', '--reason', 'no time', ...on]);
    await mentorIn(folder, ['people', 'leave', '3', '--on', '2026-07-31', '--yes', ...on]);
    const listed = await mentorIn(folder, ['pairs', '--json', ...on]);
    const by = JSON.parse(listed.out).rows.map((row: { ended_by: string | null }) => row.ended_by);
    // Who leaves the organisation ends the pairing; of the last nobody said.
    expect(by).toEqual(['mentor', 'mentee', 'both', null]);
    const shown = await mentorIn(folder, ['pairs', 'show', 'pairing:1', ...on]);
    expect(shown.out).toContain('ended by the mentor: no time');
    const words = ['report', '--quarter', '2026-Q3', '--as-of', '2026-10-05', '--format', 'md'];
    const report = await mentorIn(folder, words);
    const [, table = ''] = report.out.split('Who ended pairings early');
    expect(table.slice(0, 400)).toMatch(
      /the mentee \| 1.*\n.*the mentor \| 1.*\n.*both \| 1.*\n.*not recorded \| 1/u,
    );
  });

  it('is forgotten where the end is taken back', async () => {
    const folder = emptyFolder();
    const files = { 'roster.csv': ROSTER, 'pairings.csv': PAIRINGS };
    const on = ['--as-of', '2026-08-03'];
    await mentorIn(folder, ['import', 'roster.csv', 'pairings.csv', '--yes', '--anyway', ...on], { files });
    await mentorIn(folder, ['rematch', 'pairing:1', '--reason', 'no time', '--by', 'both', '--yes', ...on]);
    const shown = async () =>
      JSON.parse((await mentorIn(folder, ['pairs', 'show', 'pairing:1', '--json', ...on])).out);
    expect((await shown()).ended_by).toBe('both');
    await mentorIn(folder, ['undo', '--yes', ...on]);
    expect((await shown()).ended_by).toBeNull();
  });
});

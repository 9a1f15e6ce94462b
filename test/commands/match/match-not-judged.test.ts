import { describe, expect, it } from 'vitest';
import { emptyFolder, mentorIn } from '../../support/mentor-in.js';

/** Ada and Ben fit each other; of Cleo and Dev nothing is known. */
const ROSTER = `staff_number,given_name,family_name,role,capacity,needs,strengths
1,Ada,One,mentee,,audit,
2,Cleo,Two,mentee,,,
8,Ben,Eight,mentor,1,,audit
9,Dev,Nine,mentor,1,,
`;

async function proposed(): Promise<string> {
  const folder = emptyFolder();
  await mentorIn(folder, ['import', 'roster.csv'], { files: { 'roster.csv': ROSTER } });
  return folder;
}

describe('a pair of which nothing could be judged', () => {
  it('has no fit in the proposal, and counts in no mean and no worst fit', async () => {
    const folder = await proposed();
    const { out, err } = await mentorIn(folder, ['match']);
    expect(out).toMatch(/^1,2,Cleo Two,,9,Dev Nine,,,/m);
    expect(out).toMatch(/^1,1,Ada One,,8,Ben Eight,,1,/m);
    const text = err.replace(/\s+/g, ' ');
    expect(text).toContain('mean fit 1.00 (1 of 2 pairs could be judged).');
    expect(text).toContain('Worst fit 1.00;');
    const shown = JSON.parse((await mentorIn(folder, ['match', 'show', '--json'])).out);
    expect(shown.figures).toMatchObject({ matched: 2, judged: 1, total_fit: 1, mean_fit: 1, worst_fit: 1 });
  });

  it('is explained as not judged, and stays without a fit when accepted', async () => {
    const folder = await proposed();
    await mentorIn(folder, ['match']);
    const why = await mentorIn(folder, ['match', 'why', '2', '9'], { isTerminal: true });
    expect(why.out).toMatch(/Fit .*not judged/);
    await mentorIn(folder, ['match', 'accept', '--on', '2026-07-01']);
    const { rows } = JSON.parse((await mentorIn(folder, ['pairs', '--json'])).out);
    expect(rows.map((row: { mentee: string; fit: number | null }) => [row.mentee, row.fit])).toEqual([
      ['1', 1],
      ['2', null],
    ]);
  });
});

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { emptyFolder, mentorIn } from '../../support/mentor-in.js';

/** Ada and Ben fit each other; of Cleo and Dev nothing is known. */
const ROSTER = `staff_number,given_name,family_name,role,capacity,needs,strengths
1,Ada,One,mentee,,audit,
2,Cleo,Two,mentee,,,
8,Ben,Eight,mentor,1,,audit
9,Dev,Nine,mentor,1,,
`;

async function imported(settings: string): Promise<string> {
  const folder = emptyFolder();
  const files = { 'roster.csv': ROSTER, 'mentor.yaml': settings };
  await mentorIn(folder, ['import', 'roster.csv'], { files });
  return folder;
}

const proposed = () => imported('matching: { unknown: share }\n');

describe('a pair of which nothing could be judged, where weights are shared out', () => {
  it('has no fit in the proposal, and counts in no mean and no worst fit', async () => {
    const folder = await proposed();
    const { out, err } = await mentorIn(folder, ['match']);
    expect(out).toMatch(/^1,2,Cleo Two,,9,Dev Nine,,,/m);
    expect(out).toMatch(/^1,1,Ada One,,8,Ben Eight,,1,/m);
    const text = err.replace(/\s+/g, ' ');
    expect(text).toContain('mean fit 1.00 (1 of 2 pairs could be judged).');
    expect(text).toContain('Worst fit 1.00.');
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

describe('a pair of which nothing could be judged', () => {
  it('is taken for the mean, which the proposal, the scores and the figures say', async () => {
    const folder = await imported('');
    const { out, err } = await mentorIn(folder, ['match', '--scores', 'scores.csv']);
    expect(out).toMatch(
      /^1,2,Cleo Two,,9,Dev Nine,,0\.999999,".*the mentee's needs not known: taken for 1\.00, the mean of all pairs.*",,0$/m,
    );
    expect(err).toContain('20 % of the weight could be judged (0 % for the pair of which least is known).');
    const scores = readFileSync(path.join(folder, 'scores.csv'), 'utf8');
    expect(scores).toMatch(/^1,9,0\.999999,,,,,,,0$/m);
    expect(scores).toMatch(/^1,8,1,1,,,,,,0\.4$/m);
    const shown = JSON.parse((await mentorIn(folder, ['match', 'show', '--json'])).out);
    expect(shown.figures).toMatchObject({ judged: 2, mean_fit: 1, mean_judged: 0.2, least_judged: 0 });
    const why = JSON.parse((await mentorIn(folder, ['match', 'why', '2', '9', '--json'])).out);
    expect(why).toMatchObject({
      fit: 0.999999,
      judged: 0,
      parts: [{ score: null, counts_as: 1 }, {}, {}, {}, {}],
    });
  });

  it('is not proposed where that is forbidden, and the reason says what is not known', async () => {
    const folder = await imported('matching: { criteria: { needs: { unknown: forbid } } }\n');
    const { out } = await mentorIn(folder, ['match', '--scores', 'scores.csv']);
    expect(out).toMatch(/^1,2,Cleo Two.*2 mentors considered: 2 with whom “needs” cannot be judged\./m);
    expect(readFileSync(path.join(folder, 'scores.csv'), 'utf8')).toMatch(/^2,8,.*,unknown needs,/m);
    const why = await mentorIn(folder, ['match', 'why', '2', '8', '--json']);
    expect(JSON.parse(why.out)).toMatchObject({
      forbidden_by: 'unknown needs',
      words: "“needs” must be known of both: the mentee's needs not known.",
    });
  });
});

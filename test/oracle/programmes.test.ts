import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { emptyFolder, mentorIn } from '../support/mentor-in.js';
import { outcomeOf, programmeDifferences } from './programme-differences.js';
import { randomProgramme } from './random-programme.js';

const hasScipy = spawnSync('python3', ['-c', 'import scipy.optimize'], { stdio: 'ignore' }).status === 0;
/** `node test/bench/match/oracle.js` has 500. */
const PROGRAMMES = 36;

async function matched(seed: number) {
  const programme = randomProgramme(seed);
  const folder = emptyFolder();
  const files = { 'roster.csv': programme.roster, 'mentor.yaml': programme.yaml };
  await mentorIn(folder, ['import', 'roster.csv', '--as-of', '2026-07-01', '--yes'], { files });
  const args = ['match', '--dry-run', '--json', '--scores', 'scores.csv', '--as-of', '2026-07-01'];
  const { exitCode, out, err } = await mentorIn(folder, args);
  // Nobody takes part on one side: nothing to match, and said so.
  if (exitCode === 4 && err.includes('Nobody takes part')) return [];
  expect([seed, exitCode, err]).toEqual([seed, 0, expect.any(String)]);
  const proposal = JSON.parse(out);
  expect([seed, proposal.figures.proven_optimal]).toEqual([seed, true]);
  const scores = readFileSync(path.join(folder, 'scores.csv'), 'utf8');
  return [{ seed, ...programme, ...outcomeOf(proposal, scores) }];
}

describe('random programmes, from their files to the proposal', () => {
  it.skipIf(!hasScipy)(
    'have the fits, the forbidden pairs and the optimum that a general solver finds',
    async () => {
      const all = [];
      for (let seed = 1; seed <= PROGRAMMES; seed++) all.push(...(await matched(seed)));
      const differences = programmeDifferences(all);
      expect(all.flatMap(({ seed }, at) => (differences[at] ?? []).map((words) => [seed, words]))).toEqual(
        [],
      );
      expect(all.length).toBeGreaterThan(PROGRAMMES * 0.8);
    },
    240_000,
  );

  it.skipIf(!hasScipy)(
    'are found to differ where a pair, a fit or a rule is not what it should be',
    async () => {
      const all = [
        ...(await matched(1)),
        ...(await matched(2)),
        ...(await matched(3)),
        ...(await matched(5)),
      ];
      const programme = all.find((each) => each.pairs.length > 0);
      const [line, ...scores] = programme?.scores ?? [];
      if (programme === undefined || line === undefined) throw new Error('One of these has pairs.');
      const { forbidden_by: forbiddenBy } = line;
      const found = programmeDifferences([
        { ...programme, pairs: programme.pairs.slice(1) },
        { ...programme, scores: [{ ...line, fit: '0.123' }, ...scores] },
        { ...programme, scores: [{ ...line, forbidden_by: forbiddenBy === '' ? 'x' : '' }, ...scores] },
        { ...programme, scores },
      ]);
      expect(found.map(({ length }) => length > 0)).toEqual([true, true, true, true]);
    },
  );
});

import { execFileSync, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { solveSeveral } from '../../src/matching/assignment/several/solve-several.js';
import { verifySeveral } from '../../src/matching/proof/verify-several.js';
import { PEER_KINDS, peers } from './peers.js';

const ORACLE = fileURLToPath(new URL('several_mentors.py', import.meta.url));
const hasScipy = spawnSync('python3', ['-c', 'import scipy.optimize'], { stdio: 'ignore' }).status === 0;

/** Groups in which mentee i wants one to three mentors; for these the two roles are two people. */
const groups = PEER_KINDS.flatMap((kind) =>
  [5, 8, 13, 21, 90].map((count) => ({
    ...peers(kind, count, 11 * count),
    wanted: Array.from({ length: count }, (_, i) => 1 + (i % 3)),
  })),
);

function solved({ places, fits, wanted }: (typeof groups)[number]) {
  const problem = {
    kind: 'dense' as const,
    mentees: fits.length,
    capacities: Int32Array.from(places, (own) => 2 * own),
    matrix: Int32Array.from(fits.flat()),
  };
  const counts = { has: new Int32Array(fits.length), wanted: Int32Array.from(wanted) };
  const several = { problem, ...counts };
  const found = solveSeveral(several, { kind: 'coverage' });
  const { start, total } = found;
  const verdict = verifySeveral(several, { kind: 'coverage' }, found);
  const given = fits.map((_, i) => (start[i + 1] ?? 0) - (start[i] ?? 0));
  return { counts: [1, 2, 3].map((most) => given.filter((own) => own >= most).length), total, verdict };
}

describe('several mentors for a mentee', () => {
  it.skipIf(!hasScipy)(
    'are given as a general solver gives them',
    () => {
      const input = JSON.stringify(
        groups.map((group) => ({ ...group, places: group.places.map((own) => 2 * own) })),
      );
      const answers: unknown = JSON.parse(execFileSync('python3', [ORACLE], { input, encoding: 'utf8' }));
      expect(groups.map((group) => solved(group)).map(({ counts, total }) => [counts, total])).toEqual(
        (answers as [number[], number, number][]).map(([counts, total]) => [counts, total]),
      );
    },
    240_000,
  );

  it('are given with a proof over all pairs, also where not all are listed', () => {
    for (const group of groups)
      expect(solved(group).verdict).toEqual({ proven: true, gap: 0, peopleGap: 0, reasons: [] });
  });
});

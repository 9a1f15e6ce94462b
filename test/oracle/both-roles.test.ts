import { execFileSync, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { solveBothRoles } from '../../src/matching/assignment/both-roles/solve-both-roles.js';
import { verifyBothRoles } from '../../src/matching/proof/verify-both-roles.js';
import { PEER_KINDS, peers } from './peers.js';

const ORACLE = fileURLToPath(new URL('both_roles.py', import.meta.url));
const hasScipy = spawnSync('python3', ['-c', 'import scipy.optimize'], { stdio: 'ignore' }).status === 0;

const groups = [...PEER_KINDS].flatMap((kind) =>
  [6, 9, 14, 20, 28].map((count) => ({ kind, count, group: peers(kind, count, 7 * count) })),
);

describe('groups of people in both roles', () => {
  it.skipIf(!hasScipy)(
    'are matched as a general solver matches them',
    () => {
      const input = JSON.stringify(groups.map(({ group }) => group));
      const answers: unknown = JSON.parse(execFileSync('python3', [ORACLE], { input, encoding: 'utf8' }));
      const found = groups.map(({ group }) => solved(group));
      expect(found.map(({ matched, total }) => [matched, total])).toEqual(
        (answers as [number, number][]).map(([matched, total]) => [matched, total]),
      );
    },
    120_000,
  );

  it.each(PEER_KINDS.flatMap((kind) => [60, 120].map((count) => ({ kind, count }))))(
    'of $count are matched with a proof: $kind',
    ({ kind, count }) => {
      expect(solved(peers(kind, count, 1)).verdict).toEqual({
        proven: true,
        gap: 0,
        peopleGap: 0,
        reasons: [],
      });
    },
  );
});

function solved({ places, fits, menteeOf }: ReturnType<typeof peers>) {
  const problem = {
    kind: 'dense' as const,
    mentees: fits.length,
    capacities: Int32Array.from(places),
    matrix: Int32Array.from(fits.flat()),
  };
  const both = { problem, menteeOf: Int32Array.from(menteeOf) };
  const found = solveBothRoles(both, { kind: 'coverage' });
  return { ...found, verdict: verifyBothRoles(both, { kind: 'coverage' }, found) };
}

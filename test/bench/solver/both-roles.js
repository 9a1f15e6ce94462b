/**
 * People in both roles, nobody the mentor of their own mentor: ours (ordinary optimum, search and proof) against SciPy's milp
 * (HiGHS) with the same conditions. `node test/bench/solver/both-roles.js` takes 60, 120 and 300 people; `… 1000` other numbers, for
 * which milp is given ten minutes.
 */
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { solveBothRoles } from '../../../dist/matching/assignment/both-roles/solve-both-roles.js';
import { verifyBothRoles } from '../../../dist/matching/proof/verify-both-roles.js';
import { PEER_KINDS, peers } from '../../oracle/peers.js';
import { inShort } from '../in-short.js';
import { findScipy, median } from './compare.js';

const ORACLE = fileURLToPath(new URL('../../oracle/both_roles.py', import.meta.url));
const REPEATS = 3;

function ours({ places, fits, menteeOf }) {
  const problem = {
    kind: 'dense',
    mentees: fits.length,
    capacities: Int32Array.from(places),
    matrix: Int32Array.from(fits.flat()),
  };
  const runs = Array.from({ length: REPEATS }, () => {
    const start = performance.now();
    const both = { problem, menteeOf: Int32Array.from(menteeOf) };
    const found = solveBothRoles(both, { kind: 'coverage' });
    const verdict = verifyBothRoles(both, { kind: 'coverage' }, found);
    return { ...found, verdict, seconds: (performance.now() - start) / 1000 };
  });
  return { ...runs[0], seconds: median(runs.map(({ seconds }) => seconds)) };
}

function theirs(python, group) {
  const input = JSON.stringify([group]);
  const [answer] = JSON.parse(execFileSync(python, [ORACLE], { input, maxBuffer: 1 << 28 }).toString());
  const [matched, total, seconds, proven] = answer;
  return { matched, total, seconds, proven };
}

function row(python, kind, count) {
  const group = peers(kind, count, 1);
  const own = ours(group);
  const words = own.verdict.proven ? 'proven' : `within ${own.verdict.gap} of ${own.total}`;
  if (python === undefined) return `| ${count} ${kind} | ${own.seconds.toFixed(2)}, ${words} | | |`;
  const other = theirs(python, group);
  if (other.proven && (other.matched !== own.matched || other.total !== own.total))
    throw new Error(
      `${count} ${kind}: ${own.matched} and ${own.total}, milp ${other.matched} and ${other.total}.`,
    );
  inShort(
    `${count} people in both roles, ${kind}`,
    `${own.seconds.toFixed(2)} s, ${words}`,
    `HiGHS ${other.seconds.toFixed(2)} s`,
  );
  const milp = `${other.seconds.toFixed(2)}, ${other.proven ? 'proven' : 'given up'}`;
  return `| ${count} ${kind} | ${own.seconds.toFixed(2)}, ${words} | ${milp} | ${(own.seconds / other.seconds).toFixed(3)} |`;
}

const python = findScipy();
const counts = process.argv.slice(2).map(Number).filter(Boolean);
console.log('| people | ours, s | milp, s | ratio |\n|---|---|---|---|');
for (const count of counts.length > 0 ? counts : [60, 120, 300])
  for (const kind of PEER_KINDS) console.log(row(python, kind, count));

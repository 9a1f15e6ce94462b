/**
 * Several mentors for a mentee, all at once, with the proof: three each for 500 and 1,000 mentees and as many mentors with three places,
 * every pair possible; SciPy's milp (HiGHS) beside it at 60. `node test/bench/solver/several.js 2000` measures other numbers of ours.
 */
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { solveSeveral } from '../../../dist/matching/assignment/several/solve-several.js';
import { verifySeveral } from '../../../dist/matching/proof/verify-several.js';
import { peers } from '../../oracle/peers.js';
import { inShort } from '../in-short.js';
import { findScipy, median } from './compare.js';

const ORACLE = fileURLToPath(new URL('../../oracle/several_mentors.py', import.meta.url));
const KINDS = ['realistic', 'symmetric', 'ties'];

function ours({ fits }) {
  const mentees = fits.length;
  const problem = {
    kind: 'dense',
    mentees,
    capacities: new Int32Array(mentees).fill(3),
    matrix: Int32Array.from(fits.flat()),
  };
  const several = { problem, has: new Int32Array(mentees), wanted: new Int32Array(mentees).fill(3) };
  const runs = Array.from({ length: 3 }, () => {
    const start = performance.now();
    const found = solveSeveral(several, { kind: 'coverage' });
    const verdict = verifySeveral(several, { kind: 'coverage' }, found);
    return { ...found, verdict, seconds: (performance.now() - start) / 1000 };
  });
  return { ...runs[0], seconds: median(runs.map(({ seconds }) => seconds)) };
}

function theirs(python, { fits }) {
  const input = JSON.stringify([{ fits, places: fits.map(() => 3), wanted: fits.map(() => 3) }]);
  const [[, total, seconds]] = JSON.parse(
    execFileSync(python, [ORACLE], { input, maxBuffer: 1 << 28 }).toString(),
  );
  return { total, seconds };
}

function row(python, kind, count) {
  const group = peers(kind, count, 1);
  const own = ours(group);
  const words = `${own.seconds.toFixed(2)}, ${own.verdict.proven ? 'proven' : 'not proven'}`;
  if (count > 60)
    inShort(
      `${count} × ${count}, three mentors each at once, ${kind}: the matching alone`,
      `${words.replace(',', ' s,')}`,
    );
  if (python === undefined || count > 60) return `| ${count} ${kind} | ${words} | | |`;
  const other = theirs(python, group);
  if (other.total !== own.total) throw new Error(`${count} ${kind}: ${own.total}, milp ${other.total}.`);
  return `| ${count} ${kind} | ${words} | ${other.seconds.toFixed(2)} | ${(own.seconds / other.seconds).toFixed(3)} |`;
}

const python = findScipy();
const counts = process.argv.slice(2).map(Number).filter(Boolean);
console.log('| mentees | ours, s | milp, s | ratio |\n|---|---|---|---|');
for (const count of counts.length > 0 ? counts : [60, 500, 1000])
  for (const kind of KINDS) console.log(row(python, kind, count));

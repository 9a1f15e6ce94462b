/** Solves one benchmark problem in a process of its own and prints { ms, total, matched, proven, megabytes }. */
import { solveAssignment } from '../../../dist/matching/assignment/solve-assignment.js';
import { verifyCertificate } from '../../../dist/matching/proof/verify-certificate.js';
import { denseInstance, sparseInstance } from './instances.js';

const { kind, shape, repeats, ...size } = JSON.parse(process.argv[2]);
const problem = kind === 'dense' ? denseInstance(shape, size) : sparseInstance(shape, size);
const ms = [];
let result;
let verdict;
let megabytes = 0;
for (let k = 0; k < repeats; k++) {
  const start = performance.now();
  result = solveAssignment(problem, { kind: 'coverage' });
  verdict = verifyCertificate(problem, { kind: 'coverage' }, result);
  ms.push(performance.now() - start);
  // Of one solution: what the others of the same process leave for the garbage collector is not theirs.
  if (k === 0) megabytes = process.resourceUsage().maxRSS / 1024;
}
const { total, matched } = result;
process.stdout.write(JSON.stringify({ ms, total, matched, proven: verdict.proven, megabytes }));

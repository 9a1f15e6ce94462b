import type { CoverageObjective, SparseAssignmentProblem } from '../assignment/assignment-problem.js';
import type { FairestResult } from '../assignment/fairest-assignment.js';
import { weightOfPair } from './read-weights.js';
import type { Verdict } from './verdict.js';
import { verifyCertificate } from './verify-certificate.js';

/**
 * Checks what comes before the order of fits: that nobody more could be matched, the waiting list kept, and that of all who match as
 * many none has a larger sum of `before` (see fairestAssignment). The values prove that of the same problem with those numbers in the
 * place of the fits, or with nothing.
 */
export function verifyFairest(
  problem: SparseAssignmentProblem,
  objective: CoverageObjective,
  { claim, before }: { readonly claim: FairestResult; readonly before?: Int32Array | undefined },
): Verdict {
  const counted = { ...problem, weight: before ?? new Int32Array(problem.weight.length) };
  const verdict = verifyCertificate(counted, objective, { ...claim, total: sumOf(counted, claim.partner) });
  const total = sumOf(problem, claim.partner);
  if (total === claim.total) return verdict;
  const reasons = [...verdict.reasons, `the total is ${total}, not ${claim.total}`];
  return { ...verdict, proven: false, reasons };
}

function sumOf(problem: SparseAssignmentProblem, partner: Int32Array): number {
  return partner.reduce((sum, mentor, i) => (mentor < 0 ? sum : sum + weightOfPair(problem, i, mentor)), 0);
}

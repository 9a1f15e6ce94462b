import { addToList } from '../../domain/add-to-list.js';
import type { Certificate } from '../../domain/rounds/run.js';
import type { LinearObjective, RowsAssignmentProblem } from '../assignment/assignment-problem.js';
import { weightOf } from '../assignment/pair-weight.js';
import { furtherMentors, type SeveralProblem } from '../assignment/several/several-problem.js';
import { type SeveralResult, solveSeveral } from '../assignment/several/solve-several.js';
import { verifySeveral } from '../proof/verify-several.js';
import type { PairOfProblem } from './solve-numbers.js';
import { waysToSettle } from './ways-to-settle.js';

/** Who the rows and the columns of a problem are. */
export interface PeopleOfProblem {
  readonly menteeIds: readonly number[];
  readonly mentorIds: readonly number[];
}

/** The best found, and what is proven of it. */
export interface JointResult {
  readonly result: SeveralResult;
  readonly certificate: Certificate;
}

/** So many ways to choose directions are tried at least, and more where the pairs of all of them are no more than so many. */
const LEAST_TRIED = 40;
const MOST_PAIRS = 2_000_000;

function mostTried({ problem: { mentees, capacities } }: SeveralProblem): number {
  return Math.max(LEAST_TRIED, Math.floor(MOST_PAIRS / Math.max(1, mentees * capacities.length)));
}

/**
 * Several mentors at once, nobody being the mentor of their own mentor: branch and bound (Land & Doig 1960) over the direction of those
 * who come out as each other's mentor, the better one first. Without people in both roles the first solution is the answer.
 */
export function searchJointDirections(
  several: SeveralProblem,
  objective: LinearObjective,
  people: PeopleOfProblem,
): JointResult {
  const reasons = new Set<string>();
  const solve = (closed: readonly PairOfProblem[]) => {
    const left = withoutPairs(several, closed);
    const result = solveSeveral(left, objective);
    for (const reason of verifySeveral(left, objective, result).reasons) reasons.add(reason);
    return { result, worth: worthOf(several, objective, result) };
  };
  const most = mostTried(several);
  const open: (readonly PairOfProblem[])[] = [[]];
  const bound = solve([]);
  let best: ReturnType<typeof solve> | undefined;
  for (let tried = 0; open.length > 0 && (tried < most || best === undefined); tried++) {
    const closed = open.pop() ?? [];
    const own = closed.length === 0 ? bound : solve(closed);
    if (best !== undefined && compare(own.worth, best.worth) <= 0) continue;
    const both = bothWaysIn(several, own.result, people);
    if (both.length === 0) best = own;
    else open.push(...waysToSettle(closed, both));
  }
  const found = best ?? bound;
  // A way that is passed over is so because of what its own solution is worth: so all of them must be proven.
  if (reasons.size > 0 || open.length === 0 || compare(bound.worth, found.worth) <= 0)
    return {
      result: found.result,
      certificate: { proven: reasons.size === 0, gap: 0, reasons: [...reasons] },
    };
  const gap = Math.max(0, bound.result.total - found.result.total);
  const reason = `only ${most} of the ways to settle who mentors whom, among people who could be each other's mentor, were tried`;
  return { result: found.result, certificate: { proven: false, gap, reasons: [reason] } };
}

function bothWaysIn({ problem }: SeveralProblem, result: SeveralResult, people: PeopleOfProblem) {
  const { menteeIds, mentorIds } = people;
  const rowOf = new Map(menteeIds.map((id, row) => [id, row]));
  const mentorsOf = (row: number) => [...result.mentor.subarray(result.start[row], result.start[row + 1])];
  return menteeIds.flatMap((id, mentee) =>
    mentorsOf(mentee).flatMap((mentor) => {
      const back = rowOf.get(mentorIds[mentor] ?? -1);
      const own =
        back === undefined || back < mentee ? -1 : mentorsOf(back).find((at) => mentorIds[at] === id);
      if (back === undefined || own === undefined || own < 0) return [];
      const there = { mentee, mentor };
      const thither = { mentee: back, mentor: own };
      return weightOf(problem, mentee, mentor) >= weightOf(problem, back, own)
        ? [{ better: there, worse: thither }]
        : [{ better: thither, worse: there }];
    }),
  );
}

/** People with a first mentor, by class, with a second …, then the total: to be compared number by number. */
function worthOf(several: SeveralProblem, objective: LinearObjective, result: SeveralResult): number[] {
  const given = (mentee: number) => (result.start[mentee + 1] as number) - (result.start[mentee] as number);
  const counts = new Map<number, number>();
  let reward = 0;
  for (const { mentee, number, high, reward: own } of furtherMentors(several, objective)) {
    const isMet = number <= (several.has[mentee] as number) + given(mentee);
    counts.set(high, (counts.get(high) ?? 0) + (isMet && high > 0 ? 1 : 0));
    if (isMet) reward += own;
  }
  const inOrder = [...counts].sort(([a], [b]) => b - a).map(([, count]) => count);
  return [...inOrder, result.total + reward];
}

function compare(one: readonly number[], other: readonly number[]): number {
  const at = one.findIndex((value, k) => value !== other[k]);
  return at < 0 ? 0 : (one[at] ?? 0) - (other[at] ?? 0);
}

function withoutPairs(several: SeveralProblem, closed: readonly PairOfProblem[]): SeveralProblem {
  const { problem } = several;
  if (closed.length === 0 || problem.kind !== 'rows') return several;
  const byMentee = new Map<number, PairOfProblem[]>();
  for (const pair of closed) addToList(byMentee, pair.mentee, pair);
  const row = new Int32Array(problem.capacities.length);
  const isClosed = (mentee: number, mentor: number) =>
    byMentee.get(mentee)?.some((pair) => pair.mentor === mentor) === true;
  const rows: RowsAssignmentProblem = {
    ...problem,
    rowOf: (mentee) => {
      row.set(problem.rowOf(mentee));
      for (const { mentor } of byMentee.get(mentee) ?? []) row[mentor] = -1;
      return row;
    },
    weightAt: (mentee, mentor) => (isClosed(mentee, mentor) ? -1 : problem.weightAt(mentee, mentor)),
  };
  return { ...several, problem: rows };
}

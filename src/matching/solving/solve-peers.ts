import type { Certificate } from '../../domain/rounds/run.js';
import type { BoundTree, FaceProof } from '../assignment/both-roles/face-proof.js';
import { type BothRolesResult, solveBothRoles } from '../assignment/both-roles/solve-both-roles.js';
import type { Problem } from '../problem/problem.js';
import type { Verdict } from '../proof/verdict.js';
import { verifyBothRoles } from '../proof/verify-both-roles.js';
import { bothWaysIn } from './both-ways.js';
import { boundInWords } from './bound-in-words.js';
import { linearTask } from './linear-task.js';
import { waysOfDirections } from './search-directions.js';
import { once, type PairOfProblem, type Solution, solveNumbers } from './solve-numbers.js';

/**
 * The optimum in which nobody is the mentor of their own mentor, for objectives that dual values prove, by `solveBothRoles`. Of two
 * people one direction is then closed where that matters, so that what is left is an ordinary problem with the same optimum: its canonical
 * solution is taken, and its numbers answer questions. `first` is the solution in which people may be each other's mentor; what it closes stays closed.
 */
export function solvePeers(first: Solution): Solution {
  const { problem, numbers, outcome } = first;
  const { assignment, objective, mentorOf } = linearTask(problem, numbers);
  const menteeAt = new Map(problem.mentees.map(({ id }, at) => [id, at]));
  const menteeOf = mentorOf.map((mentor) => menteeAt.get(problem.mentors[mentor]?.person.id ?? -1) ?? -1);
  const relaxed = outcome.linear?.result;
  const both = { problem: assignment, menteeOf };
  const found = solveBothRoles(both, objective, { ...(relaxed && { relaxed }) });
  const verdict = verifyBothRoles(both, objective, found);
  // Stand-ins, which keep caps, come after the mentees.
  const ofMentees = found.partner.slice(0, problem.mentees.length);
  const partner = ofMentees.map((column) => (column < 0 ? -1 : (mentorOf[column] as number)));
  let closed = [...first.closed, ...closedBy(problem, { partner, found, rows: assignment.mentees })];
  for (;;) {
    const solution = solveNumbers(problem, closed);
    const bothWays = bothWaysIn(solution);
    if (bothWays.length === 0) {
      const others = once(() => waysOfDirections(first));
      return { ...solution, certificate: certificateOf({ ...found, verdict }, solution), others };
    }
    closed = [...closed, ...bothWays.map(({ worse }) => worse)];
  }
}

/**
 * Of every two people who are a pair, or whom the proof gives a value, one direction: never that of the pair, else the one that fits less
 * well.
 */
function closedBy(
  problem: Problem,
  {
    partner,
    found,
    rows,
  }: { readonly partner: Int32Array; readonly found: BothRolesResult; readonly rows: number },
): PairOfProblem[] {
  const { mentees, mentors, scores } = problem;
  const mentorAt = new Map(mentors.map(({ person }, at) => [person.id, at]));
  const directionsOf = (one: number, other: number): readonly PairOfProblem[] => {
    const [ofOne, ofOther] = [one, other].map((at) => mentorAt.get(mentees[at]?.id ?? -1) ?? -1);
    return [
      { mentee: one, mentor: ofOther ?? -1 },
      { mentee: other, mentor: ofOne ?? -1 },
    ];
  };
  const isPossible = ({ mentee, mentor }: PairOfProblem) => mentor >= 0 && scores.at(mentee, mentor) >= 0;
  const contested = contestedPeople(problem, partner);
  for (const number of peopleWithValue(found.proof.best)) {
    // In the proof, rows beyond the mentees count too.
    const [one, other] = [Math.floor(number / rows), number % rows];
    contested.add(one * mentees.length + other);
  }
  return [...contested].flatMap((number) => {
    const directions = directionsOf(Math.floor(number / mentees.length), number % mentees.length);
    const [there, back] = directions;
    if (there === undefined || back === undefined || !directions.every(isPossible)) return [];
    if (partner[there.mentee] === there.mentor) return [back];
    if (partner[back.mentee] === back.mentor) return [there];
    return scores.at(there.mentee, there.mentor) >= scores.at(back.mentee, back.mentor) ? [back] : [there];
  });
}

/** Those who are a pair as one number each, the smaller index first. */
function contestedPeople({ mentees, mentors }: Problem, partner: Int32Array): Set<number> {
  const menteeAt = new Map(mentees.map(({ id }, at) => [id, at]));
  const numbers = new Set<number>();
  partner.forEach((mentor, mentee) => {
    const other = menteeAt.get(mentors[mentor]?.person.id ?? -1);
    if (other !== undefined && other !== mentee)
      numbers.add(Math.min(mentee, other) * mentees.length + Math.max(mentee, other));
  });
  return numbers;
}

/** The pairs of people to whose condition "not both" a proof gives a value somewhere. */
function peopleWithValue({ first, tree }: FaceProof): number[] {
  const inTree = (part: BoundTree): number[] =>
    part.kind === 'values'
      ? [...part.values.people.keys()]
      : [...inTree(part.withPair), ...inTree(part.withoutPair)];
  return [...first.flatMap(({ people }) => [...people.keys()]), ...inTree(tree)];
}

/** What is proven of the solution, which may be better than what the search had found when it was given up. */
function certificateOf(
  { verdict, matched, total }: BothRolesResult & { readonly verdict: Verdict },
  { outcome, problem }: Solution,
): Certificate {
  const { proven, peopleGap } = verdict;
  if (proven) return { proven, gap: 0, reasons: [] };
  const gap = verdict.gap - (outcome.matched === matched ? Math.max(0, outcome.total - total) : 0);
  return { proven, gap, reasons: [unprovenWords(problem, peopleGap, gap / 1_000_000)] };
}

/** What was given up, and by how much at most another matching could be better. */
function unprovenWords(problem: Problem, people: number, fit: number): string {
  return `the search for who should mentor whom, among people who could be each other's mentor, was given up; ${boundInWords(problem, people, fit)}`;
}

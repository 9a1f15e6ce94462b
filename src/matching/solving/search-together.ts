import { addToList } from '../../domain/add-to-list.js';
import { StateError } from '../../errors.js';
import { TermBook } from '../criteria/terms.js';
import type { Problem } from '../problem/problem.js';
import type { MatchingInput } from '../round/matching-input.js';
import { conditionsTogether, unmetTogether } from '../rules/mentees-together.js';
import { boundInWords } from './bound-in-words.js';
import { isBetterSolution } from './solution-order.js';
import { isInOrder } from './solve-in-order.js';
import type { PairOfProblem, Solution } from './solve-numbers.js';

/** Solves the problem with these pairs left out. */
export type SolveWithout = (closed: readonly PairOfProblem[]) => Solution;

/** The search gives up its proof after so many pairs, all problems solved together, and after so many problems. */
const MOST_PAIRS = 10_000_000;
const LEAST_PROBLEMS = 24;
const MOST_PROBLEMS = 300;

/** A part of what may be: the pairs that it leaves out, and its best where mentees need not suit each other. */
interface Part {
  readonly closed: readonly PairOfProblem[];
  readonly solution: Solution;
}

/** Two who would be mentees of one mentor and do not suit each other. */
interface Clash {
  readonly mentor: number;
  readonly one: number;
  readonly other: number;
}

/** Why conditions between mentees of one mentor cannot be kept under the settings; undefined where they can, or nothing is asked. */
export function whyNotTogether(
  input: Pick<MatchingInput, 'settings' | 'rematching'>,
): StateError | undefined {
  if (conditionsTogether(input).length === 0) return undefined;
  const { objective, caps, menteesForEveryMentor = 0 } = input.settings;
  const because = (what: string) =>
    new StateError(
      `Conditions between the mentees of one mentor cannot be kept together with ${what}.`,
      'Do without it, or without mentees_together in mentor.yaml.',
    );
  if (objective === 'stable') return because('the objective "stable"');
  if ((caps?.groups.length ?? 0) > 0) return because('caps on groups of pairs');
  if (menteesForEveryMentor > 0) return because('mentees_for_every_mentor');
  return input.rematching === undefined ? undefined : because('--may-change');
}

/** Whether two mentees, by index, suit each other; each two are looked at once. */
function suiting({ mentees, input }: Problem): (one: number, other: number) => boolean {
  const terms = new TermBook(input.settings.synonyms);
  const unmet = unmetTogether(mentees, mentees, { input, terms });
  const known = new Map<number, boolean>();
  return (one, other) => {
    const key = Math.min(one, other) * mentees.length + Math.max(one, other);
    const suits = known.get(key) ?? unmet(one, other) === undefined;
    known.set(key, suits);
    return suits;
  };
}

type Suits = ReturnType<typeof suiting>;

/** The mentees of each mentor who has several, beside those who are settled with them, the best fit first. */
function groupsIn({ problem, partner }: Solution): ReadonlyMap<number, readonly number[]> {
  const settled = new Set(problem.fixed.map(({ mentee }) => mentee));
  const groups = new Map<number, number[]>();
  for (const [mentee, mentor] of partner.entries())
    if (mentor >= 0 && !settled.has(mentee)) addToList(groups, mentor, mentee);
  for (const [mentor, group] of groups)
    group.sort((a, b) => problem.scores.at(b, mentor) - problem.scores.at(a, mentor) || a - b);
  return groups;
}

function clashesIn(solution: Solution, suits: Suits): readonly Clash[] {
  return [...groupsIn(solution)].flatMap(([mentor, group]) =>
    group.flatMap((one, at) =>
      group.slice(at + 1).flatMap((other): Clash[] => (suits(one, other) ? [] : [{ mentor, one, other }])),
    ),
  );
}

/** Whoever does not suit a mentee of the same mentor who fits better, there. */
function worseFits(solution: Solution, suits: Suits): readonly PairOfProblem[] {
  return [...groupsIn(solution)].flatMap(([mentor, group]) => {
    const kept: number[] = [];
    return group.flatMap((mentee): PairOfProblem[] => {
      if (!kept.every((other) => suits(mentee, other))) return [{ mentee, mentor }];
      kept.push(mentee);
      return [];
    });
  });
}

/** A solution in which all suit each other, by leaving out the worse fits again and again: a start, and nearly the best as a rule. */
function repaired(part: Part, suits: Suits, solve: SolveWithout): Solution {
  for (let { closed, solution } = part; ; ) {
    const more = worseFits(solution, suits);
    if (more.length === 0) return solution;
    closed = [...closed, ...more];
    solution = solve(closed);
  }
}

/** Takes out the part that promises most. */
function takeBest(parts: Part[]): Part | undefined {
  const best = parts.reduce(
    (found, { solution }, at) => (isBetterSolution(solution, (parts[found] as Part).solution) ? at : found),
    0,
  );
  return parts.splice(best, 1)[0];
}

function mostProblems({ mentees, mentors }: Problem): number {
  const most = Math.floor(MOST_PAIRS / Math.max(1, mentees.length * mentors.length));
  return Math.min(MOST_PROBLEMS, Math.max(LEAST_PROBLEMS, most));
}

/**
 * The best solution in which the mentees of one mentor suit each other, which no assignment can say (it is NP-hard: colouring a graph with
 * as many colours as there are mentors). Branch and bound (Land & Doig 1960), the most promising part first: of two who do not suit each
 * other, the one or the other is not with that mentor. Each part is an ordinary problem, whose optimum is proven and bounds it. Where the
 * search is given up, the certificate says by how much the solution may be missed. Throws StateError for what does not go together with it.
 */
export function searchTogether(problem: Problem, solve: SolveWithout): Solution {
  const refusal = whyNotTogether(problem.input);
  if (refusal !== undefined) throw refusal;
  if (conditionsTogether(problem.input).length === 0) return solve([]);
  const solved: Solution[] = [];
  const found = searched(problem, (closed) => {
    const solution = solve(closed);
    solved.push(solution);
    return solution;
  });
  // A part whose own optimum is not proven bounds nothing.
  const doubtful = solved.find(({ certificate }) => !certificate.proven);
  return doubtful === undefined
    ? found
    : { ...found, certificate: { ...doubtful.certificate, proven: false } };
}

function searched(problem: Problem, solve: SolveWithout): Solution {
  const first = { closed: [], solution: solve([]) };
  const suits = suiting(problem);
  const most = mostProblems(problem);
  let best = repaired(first, suits, solve);
  const parts: Part[] = [first];
  for (let solved = 1; ; solved += 2) {
    const part = takeBest(parts);
    // What is not better in any part that is left, is the best there is.
    if (part === undefined || !isBetterSolution(part.solution, best)) return best;
    const [clash] = clashesIn(part.solution, suits);
    if (clash === undefined) {
      best = part.solution;
      continue;
    }
    if (solved >= most) return unproven(best, part.solution);
    for (const mentee of [clash.one, clash.other]) {
      const closed = [...part.closed, { mentee, mentor: clash.mentor }];
      const solution = solve(closed);
      if (isBetterSolution(solution, best)) parts.push({ closed, solution });
    }
  }
}

function unproven(best: Solution, bound: Solution): Solution {
  const { problem } = best;
  const people = Math.max(0, bound.matched - best.matched);
  const gap = Math.max(0, bound.total - best.total);
  const isSum = problem.input.settings.objective !== 'fairest' && !isInOrder(problem);
  const words = isSum ? `; ${boundInWords(problem, people, gap / 1_000_000)}` : '';
  const reason = `the search for mentees of one mentor who suit each other was given up${words}`;
  return { ...best, certificate: { proven: false, gap, reasons: [reason] } };
}

import { addToList } from '../../domain/add-to-list.js';
import { buildProblem, type Problem } from '../problem/problem.js';
import { measured } from '../problem/round-means.js';
import type { Computing } from '../round/computing.js';
import type { MatchingInput } from '../round/matching-input.js';
import { mostMentorsWanted } from '../round/mentors-wanted.js';
import { solveRematching } from './rematch-run.js';
import { isSolvedJointly, solveJointly } from './solve-jointly.js';
import type { Solution } from './solve-numbers.js';

/** A pair of a solution, by its indices there. */
export interface SolvedPair {
  readonly solution: Solution;
  readonly mentee: number;
  readonly mentor: number;
  readonly menteeId: number;
  readonly mentorId: number;
  /** The mentee's how-manieth mentor this is. */
  readonly mentorNumber: number;
}

/** A solution and the stages after it. */
export function stagesOf(solution: Solution): readonly Solution[] {
  return [solution, ...solution.later];
}

/** The mentors that the mentees of a solution look for: 1 for their first, 2 for their second … */
export function stageNumber({ input }: Pick<Problem, 'input'>): number {
  return input.stage?.number ?? 1;
}

/** The pairs of one stage, in the order of mentees. */
export function pairsOfStage(solution: Solution): readonly SolvedPair[] {
  const { problem, partner } = solution;
  return problem.mentees.flatMap(({ id: menteeId }, mentee): SolvedPair[] => {
    const mentor = partner[mentee] ?? -1;
    const mentorId = problem.mentors[mentor]?.person.id;
    if (mentorId === undefined) return [];
    return [{ solution, mentee, mentor, menteeId, mentorId, mentorNumber: stageNumber(problem) }];
  });
}

/** The pairs of a solution and of the stages after it. */
export function pairsOfRound(solution: Solution): readonly SolvedPair[] {
  return stagesOf(solution).flatMap(pairsOfStage);
}

/**
 * Solves a round stage by stage: the first mentors of everybody who has none; then, those pairs supposed to be there, the
 * second mentors of those who have one and are to have two; and so on. Each stage is the optimum of what the stages before
 * leave. Or all of them at once, where the settings ask for that: then what is in a stage is what everybody gets as their how-manieth mentor.
 * `onStage` sees each problem before it is solved, and may throw.
 */
export function solveRound(
  asked: MatchingInput,
  onStage: (problem: Problem) => void = () => undefined,
  computing?: Computing,
): Solution {
  const input = measured(asked);
  if (isSolvedJointly(input)) return solveJointly(input, onStage, computing);
  const solve = (problem: Problem): Solution => {
    onStage(problem);
    return solveRematching(problem);
  };
  const first = solve(buildProblem(input, computing));
  // Where only one pairing may change, the first stage has settled which.
  const settled = first.problem.input;
  const later: Solution[] = [];
  for (let number = 2; number <= mostMentorsWanted(input); number++) {
    const given = [first, ...later]
      .flatMap(pairsOfStage)
      .map(({ menteeId, mentorId }) => ({ menteeId, mentorId }));
    const problem = buildProblem({ ...settled, stage: { number, given } }, computing);
    if (problem.mentees.length + problem.setAside.length > 0) later.push(solve(problem));
  }
  return { ...first, later };
}

/** Mentees who have other mentors in one solution of a round than in another. */
export function menteesMoved(one: Solution, other: Solution): number {
  const [before, after] = [one, other].map(mentorsByMentee);
  const everyone = new Set([...(before?.keys() ?? []), ...(after?.keys() ?? [])]);
  return [...everyone].filter((id) => before?.get(id) !== after?.get(id)).length;
}

/** The ids of each mentee's mentors in ascending order, as a text to compare. */
function mentorsByMentee(solution: Solution): ReadonlyMap<number, string> {
  const mentors = new Map<number, number[]>();
  for (const { menteeId, mentorId } of pairsOfRound(solution)) addToList(mentors, menteeId, mentorId);
  return new Map([...mentors].map(([id, own]) => [id, own.sort((a, b) => a - b).join()]));
}

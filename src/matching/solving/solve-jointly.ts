import type { Certificate } from '../../domain/rounds/run.js';
import { StateError } from '../../errors.js';
import type { LinearObjective } from '../assignment/assignment-problem.js';
import type { SeveralProblem } from '../assignment/several/several-problem.js';
import type { SeveralResult } from '../assignment/several/solve-several.js';
import { buildProblem, type Problem } from '../problem/problem.js';
import { roundFaults } from '../proof/round-faults.js';
import type { Computing } from '../round/computing.js';
import type { DecidedPair, MatchingInput } from '../round/matching-input.js';
import { mentorsWanted, mostMentorsWanted } from '../round/mentors-wanted.js';
import { coverageObjective, priceInMillionths } from './linear-objective.js';
import { searchJointDirections } from './search-joint-directions.js';
import { numbersOf, type Solution, withFaults } from './solve-numbers.js';

/** Whether all mentors of a mentee are given at once: where the settings ask for it and somebody is to have several. */
export function isSolvedJointly(input: MatchingInput): boolean {
  return (
    input.settings.severalMentors === 'joint' && input.stage === undefined && mostMentorsWanted(input) > 1
  );
}

/** The same round, in which several mentors are given one after the other. */
export function inStages(input: MatchingInput): MatchingInput {
  return { ...input, settings: { ...input.settings, severalMentors: 'stages' } };
}

/** Somebody who looks for mentors, how many they have, and where their scores are. */
interface Looking {
  readonly problem: Problem;
  readonly mentee: number;
  readonly id: number;
  readonly has: number;
}

type PairOfPeople = Pick<DecidedPair, 'menteeId' | 'mentorId'>;

/** A pair, and which mentor of the mentee it makes. */
interface NumberedPair extends PairOfPeople {
  readonly number: number;
}

/** Everybody who looks for mentors beside what is settled, and what is. */
interface Lookers {
  readonly first: Problem;
  readonly looking: readonly Looking[];
  readonly settled: readonly NumberedPair[];
}

/**
 * Solves a round with all mentors of a mentee at once: as many people as possible with one mentor, then with two …, then the highest
 * total fit (`solveSeveral`). What is settled comes first; of a mentee's other mentors, the one who fits best is the first. Gives one
 * solution for each how-manieth mentor, as if given in stages, and the proof of all with the first. Throws StateError for what cannot
 * be had together with it.
 */
export function solveJointly(
  input: MatchingInput,
  onStage: (problem: Problem) => void,
  computing?: Computing,
): Solution {
  const refusal = whyNotJointly(input);
  if (refusal !== undefined) throw refusal;
  const lookers = lookersOf(input, onStage, computing);
  const several = severalProblem(lookers);
  const found = searchJointDirections(several, objectiveOf(lookers), peopleOfRows(lookers));
  const pairs = [...lookers.settled, ...numberedPairs(lookers, several, found.result)];
  const stages: Solution[] = [];
  for (let number = 1; number <= mostMentorsWanted(input); number++) {
    const problem = stageProblem(input, { number, pairs, computing });
    if (number > 1 && problem.mentees.length + problem.setAside.length === 0) continue;
    const { certificate } = found;
    const own: Certificate = number === 1 ? certificate : { ...certificate, gap: 0 };
    stages.push(stageSolution(problem, several, { number, pairs, certificate: own }));
  }
  const jointly = {
    matched: stages[0]?.matched ?? 0,
    total: stages.reduce((sum, { total }) => sum + total, 0),
  };
  const [first, ...later] = stages.map((stage) => ({ ...stage, jointly }));
  if (first === undefined) throw new RangeError('A round has at least one stage.');
  return { ...first, later };
}

/** Why several mentors cannot be given at once under the settings; undefined when they can. */
export function whyNotJointly({
  settings,
  rematching,
}: Pick<MatchingInput, 'settings' | 'rematching'>): StateError | undefined {
  const {
    objective,
    caps,
    menteesForEveryMentor = 0,
    mentorsDifferIn,
    menteesTogether,
    order = [],
  } = settings;
  const because = (reason: string, instead = '') =>
    new StateError(
      `Several mentors at once ${reason}.`,
      `Set matching.several_mentors to stages for that${instead}.`,
    );
  if (objective !== 'coverage' && objective !== 'fit')
    return because(`need an objective that adds up fits, and "${objective}" does not`);
  if ((caps?.groups.length ?? 0) > 0) return because('do not go together with caps on groups of pairs');
  if (order.length > 0) return because('do not go together with criteria in order');
  if ((mentorsDifferIn ?? []).length > 0)
    return because(
      'do not go together with mentors who are to differ',
      ': everybody is given a first mentor, and then the best second ones there are who differ from the first',
    );
  if ((menteesTogether ?? []).length > 0)
    return because('do not go together with conditions between the mentees of one mentor');
  if (menteesForEveryMentor > 0) return because('do not go together with a minimum load for mentors');
  return rematching === undefined ? undefined : because('do not go together with pairings that may change');
}

function stageInput(input: MatchingInput, number: number, given: readonly PairOfPeople[]): MatchingInput {
  return number === 1 ? input : { ...input, stage: { number, given } };
}

/** Those who have one mentor less than a number, settled ones included, for each number in turn; of these, who has none settled. */
function lookersOf(
  input: MatchingInput,
  onStage: (problem: Problem) => void,
  computing?: Computing,
): Lookers {
  const settled: NumberedPair[] = [];
  const looking: Looking[] = [];
  let first: Problem | undefined;
  for (let number = 1; number <= mostMentorsWanted(input); number++) {
    const problem = buildProblem(stageInput(input, number, settled), computing);
    onStage(problem);
    first ??= problem;
    const isFixed = new Set(problem.fixed.map(({ mentee }) => mentee));
    for (const [mentee, { id }] of problem.mentees.entries())
      if (!isFixed.has(mentee)) looking.push({ problem, mentee, id, has: number - 1 });
    settled.push(...settledPairsOf(problem, number));
  }
  if (first === undefined) throw new RangeError('Everybody is to have at least one mentor.');
  return { first, looking, settled };
}

function settledPairsOf({ fixed, mentees, mentors }: Problem, number: number): NumberedPair[] {
  return fixed.flatMap(({ mentee, mentor }): NumberedPair[] => {
    const [menteeId, mentorId] = [mentees[mentee]?.id, mentors[mentor]?.person.id];
    return menteeId === undefined || mentorId === undefined ? [] : [{ menteeId, mentorId, number }];
  });
}

function severalProblem({ first, looking, settled }: Lookers): SeveralProblem {
  const { mentors, input, computing } = first;
  const mentorAt = new Map(mentors.map(({ person }, at) => [person.id, at]));
  const capacities = Int32Array.from(mentors, ({ places }) => places);
  for (const { mentorId } of settled) {
    const at = mentorAt.get(mentorId) ?? -1;
    if (at >= 0) capacities[at] = (capacities[at] as number) - 1;
  }
  const rowOf = (row: number) => {
    const { problem, mentee } = looking[row] as Looking;
    return problem.scores.rowOf(mentee);
  };
  const weightAt = (row: number, mentor: number) => {
    const { problem, mentee } = looking[row] as Looking;
    return problem.scores.at(mentee, mentor);
  };
  const { listedFirst, tell } = computing;
  return {
    problem: {
      kind: 'rows',
      mentees: looking.length,
      capacities,
      rowOf,
      weightAt,
      largest: 1_000_000,
      listedFirst,
      tell,
    },
    has: Int32Array.from(looking, ({ has }) => has),
    wanted: Int32Array.from(looking, ({ problem, mentee }) => {
      const person = problem.mentees[mentee];
      return person === undefined ? 0 : mentorsWanted(person, input.settings);
    }),
  };
}

function objectiveOf({ first, looking }: Lookers): LinearObjective {
  if (first.input.settings.objective === 'fit')
    return { kind: 'fit', pricePerPersonLeftOut: priceInMillionths(first) };
  const mentees = looking.flatMap(({ problem, mentee }) => problem.mentees[mentee] ?? []);
  return coverageObjective({ input: first.input, mentees, current: [] });
}

/** Who the rows and the columns are, and the pairs that stand: nobody becomes the mentor of their own mentor. */
function peopleOfRows({ first, looking }: Lookers) {
  return { menteeIds: looking.map(({ id }) => id), mentorIds: first.mentors.map(({ person }) => person.id) };
}

/** Of a mentee's mentors the one who fits best is the next after those they have, then the next best; of equal ones the first in order. */
function numberedPairs(
  { first, looking }: Lookers,
  { problem }: SeveralProblem,
  { start, mentor }: SeveralResult,
): NumberedPair[] {
  const weightAt = problem.kind === 'rows' ? problem.weightAt : () => 0;
  return looking.flatMap(({ id, has }, row) => {
    const own = [...mentor.subarray(start[row], start[row + 1])];
    own.sort((a, b) => weightAt(row, b) - weightAt(row, a) || a - b);
    return own.flatMap((at, k): NumberedPair[] => {
      const mentorId = first.mentors[at]?.person.id;
      return mentorId === undefined ? [] : [{ menteeId: id, mentorId, number: has + k + 1 }];
    });
  });
}

interface StageOf {
  readonly number: number;
  readonly pairs: readonly NumberedPair[];
}

function stageProblem(
  input: MatchingInput,
  { number, pairs, computing }: StageOf & { readonly computing: Computing | undefined },
): Problem {
  const given = pairs.filter((pair) => pair.number < number);
  return buildProblem(stageInput(input, number, given), computing);
}

/** What everybody gets as their how-manieth mentor, as a solution of that stage. Questions are answered by solving the round again. */
function stageSolution(
  problem: Problem,
  several: SeveralProblem,
  { number, pairs, certificate }: StageOf & { readonly certificate: Certificate },
): Solution {
  const { mentees, mentors, scores } = problem;
  const mentorAt = new Map(mentors.map(({ person }, at) => [person.id, at]));
  const given = new Map(
    pairs.filter((pair) => pair.number === number).map(({ menteeId, mentorId }) => [menteeId, mentorId]),
  );
  const partner = Int32Array.from(mentees, ({ id }) => mentorAt.get(given.get(id) ?? -1) ?? -1);
  const isFixed = new Set(problem.fixed.map(({ mentee }) => mentee));
  const free = partner.map((mentor, mentee) => (isFixed.has(mentee) ? -1 : mentor));
  const totalOf = (of: Int32Array) =>
    of.reduce((sum, mentor, mentee) => (mentor < 0 ? sum : sum + Math.max(0, scores.at(mentee, mentor))), 0);
  const countOf = (of: Int32Array) => of.reduce((count, mentor) => (mentor < 0 ? count : count + 1), 0);
  const numbers = numbersOf(problem);
  const claim = { partner, matched: countOf(partner), total: totalOf(partner) };
  return {
    problem,
    // A place may be given to any of the mentors that somebody gets, so it is not gone for those before.
    numbers: { ...numbers, problem: { ...numbers.problem, capacities: several.problem.capacities } },
    closed: [],
    outcome: { partner: free, matched: countOf(free), total: totalOf(free), certificate, linear: null },
    openNumbers: () => undefined,
    ...claim,
    certificate: withFaults(certificate, roundFaults(problem, claim)),
    later: [],
  };
}

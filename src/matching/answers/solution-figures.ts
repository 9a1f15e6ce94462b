import type { Person } from '../../domain/people/person.js';
import { fitFigures } from '../../domain/rounds/fit-figures.js';
import { valuesOf } from '../criteria/person-values.js';
import { wishTables } from '../criteria/preference.js';
import { explainFit } from '../problem/explain-fit.js';
import type { Solution } from '../solving/solve-numbers.js';
import { pairsOfRound, pairsOfStage, stagesOf } from '../solving/solve-round.js';

/** How a solution does as a whole. Fits are 0–1. */
export interface SolutionFigures {
  /** Mentees who had no mentor and get one. */
  readonly matched: number;
  /** Pairs that could be judged, second mentors and further ones included: the mean and the worst fit are theirs. */
  readonly judged: number;
  readonly totalFit: number;
  /** Null where nothing could be judged. */
  readonly meanFit: number | null;
  readonly worstFit: number | null;
  /** Mentors by how many mentees they are given in this run: place n counts those with n. */
  readonly mentorsByLoad: readonly number[];
  /** Mentees who named wishes, matched or not, and how many got their choice 1, 2, 3 … */
  readonly wishing: number;
  readonly choicesMet: readonly number[];
  /**
   * Allowed pairs who are not paired though the mentee fits better with that mentor than with their own, and the mentor has a
   * place left or somebody who fits less (Gale & Shapley 1962, with the fit as the preference of both sides). An optimum for
   * all may have some: they are what individuals give up for the whole. Whom a mentee mentors is no candidate.
   */
  readonly blockingPairs: number;
}

interface Given {
  /** The fits of all pairs, 0–1; null where nothing could be judged. */
  readonly fits: readonly (number | null)[];
  /** Each mentee's worst score by their id. */
  readonly own: ReadonlyMap<number, number>;
  readonly load: Int32Array;
  /** Each mentor's worst score; Infinity without a mentee. */
  readonly worst: Float64Array;
}

function givenBy(solution: Solution): Given {
  const width = solution.problem.mentors.length;
  const fits: (number | null)[] = [];
  const own = new Map<number, number>();
  const load = new Int32Array(width);
  const worst = new Float64Array(width).fill(Number.POSITIVE_INFINITY);
  for (const { solution: stage, mentee, mentor, menteeId } of pairsOfRound(solution)) {
    const score = stage.problem.scores.at(mentee, mentor);
    // 0 stands also for a pair of which nothing could be judged: only then is it looked at again.
    fits.push(score === 0 ? explainFit(stage.problem, mentee, mentor).fit : Math.max(0, score) / 1_000_000);
    own.set(menteeId, Math.min(own.get(menteeId) ?? score, score));
    load[mentor] = (load[mentor] as number) + 1;
    worst[mentor] = Math.min(worst[mentor] as number, score);
  }
  return { fits, own, load, worst };
}

/** Settled pairs take no part: they are not up to preference. */
function countBlockingPairs(solution: Solution, given: Given): number {
  const { load, worst } = given;
  // What a mentee must score to be taken on: anything where a place is left, more than the worst where none is.
  const asked = Float64Array.from(solution.problem.mentors, ({ places }, mentor) =>
    (load[mentor] as number) < places ? -1 : (worst[mentor] as number),
  );
  // A mentee is asked about in the last stage in which they look: there all their other mentors are no candidates.
  const stages = stagesOf(solution);
  return stages.reduce((count, stage, at) => {
    const next = new Set(stages.slice(at + 1).flatMap(({ problem }) => problem.mentees.map(({ id }) => id)));
    return count + blockingPairsOfStage(stage, { asked, own: given.own, without: next });
  }, 0);
}

/** The mentors, by their index, who are mentees of somebody, by that person's id. */
function mentorsMentored({
  problem,
  partner,
}: Pick<Solution, 'problem' | 'partner'>): Map<number, Set<number>> {
  const { mentees, mentors } = problem;
  const mentorAt = new Map(mentors.map(({ person }, at) => [person.id, at]));
  const mentored = new Map<number, Set<number>>();
  for (const [mentee, { id }] of mentees.entries()) {
    const own = mentors[partner[mentee] ?? -1]?.person.id;
    const at = mentorAt.get(id);
    if (own === undefined || at === undefined) continue;
    mentored.set(own, (mentored.get(own) ?? new Set()).add(at));
  }
  return mentored;
}

interface StageToCount {
  readonly asked: Float64Array;
  readonly own: Given['own'];
  /** Mentees who are counted in a later stage. */
  readonly without: ReadonlySet<number>;
}

function blockingPairsOfStage({ problem, partner }: Solution, { asked, own, without }: StageToCount): number {
  const { mentees, scores, fixed } = problem;
  const settled = new Set(fixed.map(({ mentee }) => mentee));
  const mentoredBy = mentorsMentored({ problem, partner });
  let count = 0;
  for (const [mentee, { id }] of mentees.entries()) {
    problem.computing.tell({ doing: 'judging', done: mentee + 1, total: mentees.length });
    if (settled.has(mentee) || without.has(id)) continue;
    const mine = (partner[mentee] ?? -1) < 0 ? -1 : (own.get(id) ?? -1);
    const row = scores.rowOf(mentee);
    const mentored = mentoredBy.get(id);
    for (let mentor = 0; mentor < row.length; mentor++) {
      if (mentored?.has(mentor)) continue;
      const score = row[mentor] as number;
      if (score > mine && score > (asked[mentor] as number)) count++;
    }
  }
  return count;
}

const STANDARD_WISHES = 'prefers';

/** Everybody who looks for a mentor in any stage. */
function menteesOf(solution: Solution): readonly Person[] {
  const all = stagesOf(solution).flatMap(({ problem }) => problem.mentees);
  return [...new Map(all.map((mentee) => [mentee.id, mentee])).values()];
}

function mentorsByMentee(solution: Solution): ReadonlyMap<number, readonly number[]> {
  const given = new Map<number, number[]>();
  for (const { menteeId, mentor } of pairsOfRound(solution))
    given.set(menteeId, [...(given.get(menteeId) ?? []), mentor]);
  return given;
}

/**
 * A mentee's wishes count once, by the best that was met. Wishes are counted whether or not they were a criterion: the share who
 * got one is asked for everywhere.
 */
function countChoices(solution: Solution): Pick<SolutionFigures, 'wishing' | 'choicesMet'> {
  const { problem } = solution;
  const mentees = menteesOf(solution);
  const criterion = problem.input.settings.criteria.find(({ kind }) => kind === 'preference');
  const attribute = criterion?.kind === 'preference' ? criterion.attribute : STANDARD_WISHES;
  if (mentees.every((mentee) => valuesOf(mentee, attribute).length === 0))
    return { wishing: 0, choicesMet: [] };
  const mentors = problem.mentors.map(({ person }) => person);
  const { ofMentees } = wishTables({ mentees, mentors }, attribute);
  const given = mentorsByMentee(solution);
  const choicesMet: number[] = [];
  for (const [mentee, wishes] of ofMentees.entries()) {
    const own = given.get(mentees[mentee]?.id ?? -1) ?? [];
    const rank = own.reduce((best, mentor) => Math.min(best, wishes?.ranks.get(mentor) ?? best), Infinity);
    if (rank === Infinity) continue;
    while (choicesMet.length <= rank) choicesMet.push(0);
    choicesMet[rank] = (choicesMet[rank] ?? 0) + 1;
  }
  return { wishing: ofMentees.filter((wishes) => wishes !== null).length, choicesMet };
}

/** The figures every result is reported with, those of all its stages together. */
export function solutionFigures(solution: Solution): SolutionFigures {
  const given = givenBy(solution);
  const { judged, total, mean, worst } = fitFigures(given.fits);
  const most = given.load.reduce((largest, load) => Math.max(largest, load), 0);
  return {
    matched: pairsOfStage(solution).length,
    judged,
    totalFit: total,
    meanFit: mean,
    worstFit: worst,
    mentorsByLoad: Array.from({ length: most + 1 }, (_, n) => given.load.filter((load) => load === n).length),
    ...countChoices(solution),
    blockingPairs: countBlockingPairs(solution, given),
  };
}

import { valuesOf } from './criteria/person-values.js';
import { wishTables } from './criteria/preference.js';
import type { Solution } from './solve-numbers.js';

/** How a solution does as a whole. Fits are 0–1. */
export interface SolutionFigures {
  readonly matched: number;
  readonly totalFit: number;
  /** Null when nobody is matched. */
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
   * all may have some: they are what individuals give up for the whole.
   */
  readonly blockingPairs: number;
}

interface Given {
  /** Each mentee's own score; −1 for someone left over. */
  readonly own: Int32Array;
  readonly load: Int32Array;
  /** Each mentor's worst score; Infinity without a mentee. */
  readonly worst: Float64Array;
}

function givenBy({ problem, partner }: Solution): Given {
  const width = problem.mentors.length;
  const own = new Int32Array(problem.mentees.length).fill(-1);
  const load = new Int32Array(width);
  const worst = new Float64Array(width).fill(Number.POSITIVE_INFINITY);
  for (const [mentee, mentor] of partner.entries()) {
    if (mentor < 0) continue;
    const score = problem.scores.at(mentee, mentor);
    own[mentee] = score;
    load[mentor] = (load[mentor] as number) + 1;
    worst[mentor] = Math.min(worst[mentor] as number, score);
  }
  return { own, load, worst };
}

/** Settled pairs take no part: they are not up to preference. */
function countBlockingPairs({ problem }: Solution, { own, load, worst }: Given): number {
  const { mentors, scores, fixed } = problem;
  const settled = new Set(fixed.map(({ mentee }) => mentee));
  // What a mentee must score to be taken on: anything where a place is left, more than the worst where none is.
  const asked = Float64Array.from(mentors, ({ places }, mentor) =>
    (load[mentor] as number) < places ? -1 : (worst[mentor] as number),
  );
  let count = 0;
  for (let mentee = 0; mentee < own.length; mentee++) {
    if (settled.has(mentee)) continue;
    const mine = own[mentee] as number;
    const row = scores.rowOf(mentee);
    for (let mentor = 0; mentor < row.length; mentor++) {
      const score = row[mentor] as number;
      if (score > mine && score > (asked[mentor] as number)) count++;
    }
  }
  return count;
}

const STANDARD_WISHES = 'prefers';

/** Wishes are counted whether or not they were a criterion: the share who got one is asked for everywhere. */
function countChoices({ problem, partner }: Solution): Pick<SolutionFigures, 'wishing' | 'choicesMet'> {
  const criterion = problem.input.settings.criteria.find(({ kind }) => kind === 'preference');
  const attribute = criterion?.kind === 'preference' ? criterion.attribute : STANDARD_WISHES;
  if (problem.mentees.every((mentee) => valuesOf(mentee, attribute).length === 0))
    return { wishing: 0, choicesMet: [] };
  const mentors = problem.mentors.map(({ person }) => person);
  const { ofMentees } = wishTables({ mentees: problem.mentees, mentors }, attribute);
  const choicesMet: number[] = [];
  for (const [mentee, wishes] of ofMentees.entries()) {
    const rank = wishes?.ranks.get(partner[mentee] ?? -1);
    if (rank === undefined) continue;
    while (choicesMet.length <= rank) choicesMet.push(0);
    choicesMet[rank] = (choicesMet[rank] ?? 0) + 1;
  }
  return { wishing: ofMentees.filter((wishes) => wishes !== null).length, choicesMet };
}

/** The figures every result is reported with. */
export function solutionFigures(solution: Solution): SolutionFigures {
  const given = givenBy(solution);
  const fits = given.own.filter((score) => score >= 0);
  const total = fits.reduce((sum, score) => sum + score, 0);
  const most = given.load.reduce((largest, load) => Math.max(largest, load), 0);
  return {
    matched: fits.length,
    totalFit: total / 1_000_000,
    meanFit: fits.length === 0 ? null : Math.round(total / fits.length) / 1_000_000,
    worstFit: fits.length === 0 ? null : fits.reduce((least, score) => Math.min(least, score)) / 1_000_000,
    mentorsByLoad: Array.from({ length: most + 1 }, (_, n) => given.load.filter((load) => load === n).length),
    ...countChoices(solution),
    blockingPairs: countBlockingPairs(solution, given),
  };
}

import { addToList } from '../../domain/add-to-list.js';
import type { Person } from '../../domain/people/person.js';
import { fitFigures } from '../../domain/rounds/fit-figures.js';
import type { WishFigures } from '../../domain/rounds/run.js';
import { valuesOf } from '../criteria/person-values.js';
import { wishTables } from '../criteria/preference.js';
import { explainFit } from '../problem/explain-fit.js';
import type { Solution } from '../solving/solve-numbers.js';
import { pairsOfRound, pairsOfStage, stagesOf } from '../solving/solve-round.js';
import { countBlockingPairs, type LikedBy } from './blocking-pairs.js';

/** How a solution does as a whole. Fits are 0–1. */
export interface SolutionFigures extends WishFigures {
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
}

/** The fits of all pairs, 0–1, null where nothing could be judged; and how many each mentor is given. */
function givenBy(solution: Solution): {
  readonly fits: readonly (number | null)[];
  readonly load: Int32Array;
} {
  const fits: (number | null)[] = [];
  const load = new Int32Array(solution.problem.mentors.length);
  for (const { solution: stage, mentee, mentor } of pairsOfRound(solution)) {
    const score = stage.problem.scores.at(mentee, mentor);
    // 0 stands also for a pair of which nothing could be judged: only then is it looked at again.
    fits.push(score === 0 ? explainFit(stage.problem, mentee, mentor).fit : Math.max(0, score) / 1_000_000);
    load[mentor] = (load[mentor] as number) + 1;
  }
  return { fits, load };
}

const STANDARD_WISHES = 'prefers';

/** Everybody who looks for a mentor in any stage. */
function menteesOf(solution: Solution): readonly Person[] {
  const all = stagesOf(solution).flatMap(({ problem }) => problem.mentees);
  return [...new Map(all.map((mentee) => [mentee.id, mentee])).values()];
}

function mentorsByMentee(solution: Solution): ReadonlyMap<number, readonly number[]> {
  const given = new Map<number, number[]>();
  for (const { menteeId, mentor } of pairsOfRound(solution)) addToList(given, menteeId, mentor);
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

/**
 * The figures every result is reported with, those of all its stages together. `likedBy`: what blocking pairs are counted by, so that
 * results of several objectives can be held beside each other.
 */
export function solutionFigures(
  solution: Solution,
  likedBy: LikedBy = solution.problem.input.settings.objective === 'stable' ? 'wishes' : 'fit',
): SolutionFigures {
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
    blockingPairs: countBlockingPairs(solution, likedBy),
  };
}

/** Those of them that a run is kept with. */
export function wishFiguresOf({ wishing, choicesMet, blockingPairs }: WishFigures): WishFigures {
  return { wishing, choicesMet, blockingPairs };
}

import { addToList } from '../../domain/add-to-list.js';
import { TermBook } from '../criteria/terms.js';
import { cappedGroups } from '../problem/capped-groups.js';
import { LIKED_BY_FIT, type Likings, likingsByWishes } from '../problem/likings.js';
import type { Problem } from '../problem/problem.js';
import { conditionsTogether, unmetTogether } from '../rules/mentees-together.js';
import type { Solution } from '../solving/solve-numbers.js';
import { pairsOfStage, stagesOf } from '../solving/solve-round.js';

/** By what the two of a pair are held to rather have each other. */
export type LikedBy = 'fit' | 'wishes';

/** What a solution gives each side, in the terms of the likings. */
interface Given {
  /** The least liked of each mentee's mentors, by their id. */
  readonly own: ReadonlyMap<number, number>;
  readonly load: Int32Array;
  /** Each mentor's least liked mentee of those who could be let go; Infinity without one. */
  readonly worst: Float64Array;
}

/**
 * Allowed pairs who are not paired though both would rather have each other: the mentee likes that mentor better than their own, and the
 * mentor has a place left or likes somebody less (Gale & Shapley 1962). By `fit`, over all stages; by `wishes` as the objective `stable`
 * means it, in each stage among what the stages before leave. Settled pairs take no part: they are not up to preference.
 */
export function countBlockingPairs(solution: Solution, by: LikedBy): number {
  const stages = stagesOf(solution);
  const ofAll = by === 'fit' ? givenBy(stages, LIKED_BY_FIT) : undefined;
  return stages.reduce((count, stage, at) => {
    const likings = by === 'fit' ? LIKED_BY_FIT : likingsByWishes(stage.problem);
    // A mentee is asked about in the last stage in which they look: there all their other mentors are no candidates.
    const later = by === 'fit' ? stages.slice(at + 1) : [];
    const without = new Set(later.flatMap(({ problem }) => problem.mentees.map(({ id }) => id)));
    const given = ofAll ?? givenBy([stage], likings);
    const { mentors } = ofAll === undefined ? stage.problem : solution.problem;
    return count + blockingPairsOfStage(stage, { likings, given, places: mentors, without });
  }, 0);
}

function givenBy(stages: readonly Solution[], likings: Likings): Given {
  const width = stages[0]?.problem.mentors.length ?? 0;
  const own = new Map<number, number>();
  const load = new Int32Array(width);
  const worst = new Float64Array(width).fill(Number.POSITIVE_INFINITY);
  for (const stage of stages) {
    const settled = settledIn(stage.problem);
    for (const { mentee, mentor, menteeId } of pairsOfStage(stage)) {
      const fit = stage.problem.scores.at(mentee, mentor);
      const liked = likings.ofMentee(mentee, mentor, fit);
      own.set(menteeId, Math.min(own.get(menteeId) ?? liked, liked));
      load[mentor] = (load[mentor] as number) + 1;
      if (settled.has(mentee)) continue;
      worst[mentor] = Math.min(worst[mentor] as number, likings.ofMentor(mentee, mentor, fit));
    }
  }
  return { own, load, worst };
}

function settledIn({ fixed }: Problem): ReadonlySet<number> {
  return new Set(fixed.map(({ mentee }) => mentee));
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
  readonly likings: Likings;
  readonly given: Given;
  readonly places: Problem['mentors'];
  /** Mentees who are counted in a later stage. */
  readonly without: ReadonlySet<number>;
}

/** Whether a mentee would suit whom a mentor has by the solution, where the mentees of one mentor are to suit each other. */
function suitingMentees({ problem, partner }: Solution): (mentee: number, mentor: number) => boolean {
  const { mentees, input } = problem;
  if (conditionsTogether(input).length === 0) return () => true;
  const unmet = unmetTogether(mentees, mentees, { input, terms: new TermBook(input.settings.synonyms) });
  const groups = new Map<number, number[]>();
  for (const [mentee, mentor] of partner.entries()) addToList(groups, mentor, mentee);
  return (mentee, mentor) => (groups.get(mentor) ?? []).every((other) => unmet(mentee, other) === undefined);
}

/** Whether no cap on a group stands against a pair, once the mentee leaves their mentor and a mentor without a place left lets somebody go. */
function withinCaps(
  { problem, partner }: Solution,
  leastLiked: (mentor: number) => number | undefined,
): (mentee: number, mentor: number) => boolean {
  const settled = settledIn(problem);
  const groups = cappedGroups(problem).map(({ of, members, left }) => {
    const inside = new Set(members);
    const pairs = partner.filter(
      (mentor, mentee) =>
        mentor >= 0 && !settled.has(mentee) && inside.has(of === 'mentors' ? mentor : mentee),
    );
    return { of, inside, room: left - pairs.length };
  });
  if (groups.length === 0) return () => true;
  return (mentee, mentor) => {
    const before = partner[mentee] ?? -1;
    const leaving = leastLiked(mentor);
    return groups.every(({ of, inside, room }) => {
      const [joins, own, other] =
        of === 'mentors'
          ? [mentor, before, leaving === undefined ? -1 : mentor]
          : [mentee, before < 0 ? -1 : mentee, leaving ?? -1];
      if (!inside.has(joins)) return true;
      return room + Number(inside.has(own)) + Number(inside.has(other)) > 0;
    });
  };
}

/** Whom a mentee mentors is no candidate of theirs, nor is a mentor whose other mentees they do not suit. */
function blockingPairsOfStage(
  solution: Solution,
  { likings, given, places: offered, without }: StageToCount,
): number {
  const { problem, partner } = solution;
  const suits = suitingMentees(solution);
  const { mentees, scores } = problem;
  const { own, load, worst } = given;
  // How a mentor must like a mentee to take them on: at all where a place is left, more than the least liked where none is.
  const asked = Float64Array.from(offered, ({ places }, mentor) =>
    (load[mentor] as number) < places ? -1 : (worst[mentor] as number),
  );
  const settled = settledIn(problem);
  const isWithinCaps = withinCaps(solution, (mentor) => {
    if ((asked[mentor] as number) < 0) return undefined;
    const likedAs = (mentee: number) => likings.ofMentor(mentee, mentor, scores.at(mentee, mentor));
    return [...partner.keys()].find(
      (mentee) => partner[mentee] === mentor && !settled.has(mentee) && likedAs(mentee) === worst[mentor],
    );
  });
  const mentoredBy = mentorsMentored({ problem, partner });
  let count = 0;
  for (const [mentee, { id }] of mentees.entries()) {
    problem.computing.tell({ doing: 'judging', done: mentee + 1, total: mentees.length });
    if (settled.has(mentee) || without.has(id)) continue;
    const mine = (partner[mentee] ?? -1) < 0 ? -1 : (own.get(id) ?? -1);
    const row = scores.rowOf(mentee);
    const mentored = mentoredBy.get(id);
    for (let mentor = 0; mentor < row.length; mentor++) {
      const fit = row[mentor] as number;
      if (fit < 0 || mentored?.has(mentor) || mentor === partner[mentee]) continue;
      if (likings.ofMentee(mentee, mentor, fit) <= mine) continue;
      const isLiked = likings.ofMentor(mentee, mentor, fit) > (asked[mentor] as number);
      if (isLiked && suits(mentee, mentor) && isWithinCaps(mentee, mentor)) count++;
    }
  }
  return count;
}

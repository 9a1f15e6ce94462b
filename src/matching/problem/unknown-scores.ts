import type { UnknownCounts } from '../../domain/settings/criterion-settings.js';
import type { Criterion, Sides } from '../criteria/criterion.js';
import type { CriterionMeans } from '../round/criterion-means.js';

/** Where the number comes from that a criterion is taken for. */
export type TakenFrom =
  | 'all pairs'
  | "this mentee's pairs"
  | "this mentor's pairs"
  | 'pairs of which one of the two is known';

/** What pairs count that a criterion cannot judge. */
export interface UnknownScores {
  /** Whether such pairs count at all; else the criterion's weight is shared out over the others. */
  readonly counts: boolean;
  /** What a pair is taken for is the least of this of its mentee … */
  readonly ofMentee: (mentee: number) => number;
  /** … and this of its mentor, for this mentee. Infinity: no limit. */
  readonly ofMentor: (mentee: number) => Float64Array;
  /** Which mean that is; null for 0. */
  readonly from: (mentee: number, mentor: number) => TakenFrom | null;
}

type People = Pick<Sides, 'mentees' | 'mentors'>;

/** What a pair that cannot be judged is taken for, 0–1. */
export function takenFor({ ofMentee, ofMentor }: UnknownScores, mentee: number, mentor: number): number {
  return Math.min(ofMentee(mentee), ofMentor(mentee)[mentor] as number);
}

const NO_LIMIT = Number.POSITIVE_INFINITY;

function nothing({ mentors }: People): UnknownScores {
  const noLimits = new Float64Array(mentors.length).fill(NO_LIMIT);
  return { counts: true, ofMentee: () => 0, ofMentor: () => noLimits, from: () => null };
}

function sharedOut(people: People): UnknownScores {
  return { ...nothing(people), counts: false };
}

/** The mean over all pairs, or over those of the mentee or the mentor where that is lower. */
function atMostTheMean(people: People, means: CriterionMeans): UnknownScores {
  const { ofAll, ofHalfKnown } = means;
  const ofMentees = people.mentees.map(({ id }) => means.ofMentee.get(id) ?? NO_LIMIT);
  const ofMentors = people.mentors.map(({ id }) => means.ofMentor.get(id) ?? NO_LIMIT);
  const withKnown = Float64Array.from(ofMentors);
  const withUnknown = withKnown.map((mean) => (mean === NO_LIMIT ? ofHalfKnown : mean));
  const from = (mentee: number, mentor: number): TakenFrom => {
    const [own, theirs] = [ofMentees[mentee] as number, ofMentors[mentor] as number];
    const isHalfKnown = own !== NO_LIMIT || theirs !== NO_LIMIT;
    if (!isHalfKnown && ofHalfKnown < ofAll) return 'pairs of which one of the two is known';
    if (Math.min(own, theirs) >= ofAll) return 'all pairs';
    return own <= theirs ? "this mentee's pairs" : "this mentor's pairs";
  };
  return {
    counts: true,
    ofMentee: (mentee) => Math.min(ofAll, ofMentees[mentee] as number),
    ofMentor: (mentee) => (ofMentees[mentee] === NO_LIMIT ? withUnknown : withKnown),
    from,
  };
}

function isAnyUnknown(criterion: Criterion, { mentees }: People): boolean {
  const rows = new Set(mentees.map((_, mentee) => criterion.judgedRow(mentee)));
  return [...rows].some((row) => row.includes(0));
}

/**
 * What a criterion counts where it cannot judge; `meansOf` is asked only where that is needed.
 *
 * `mean`: the mean over all pairs considered, or over those of the same mentee or the same mentor where that is lower; where neither
 * is known, what pairs come to on average of which one is. So nobody is the best match for not having answered: of all mentors of
 * one mentee those who answered come to as much on average, and the best of them to no less; and so of all mentees of one mentor.
 * Where no pair at all could be judged there is no mean, and the weight is shared out.
 */
export function unknownScores(
  criterion: Criterion,
  people: People,
  { counts, meansOf }: { readonly counts: UnknownCounts; readonly meansOf: () => CriterionMeans | null },
): UnknownScores {
  if (counts === 'share') return sharedOut(people);
  if (counts === 'zero' || !isAnyUnknown(criterion, people)) return nothing(people);
  const means = meansOf();
  return means === null ? sharedOut(people) : atMostTheMean(people, means);
}

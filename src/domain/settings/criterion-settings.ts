/**
 * What is not known about a pair counts as. `mean`: the mean of the pairs that could be judged. `share`: nothing, its weight is
 * shared out over the other criteria. `zero`: 0. `forbid`: the pair is forbidden.
 */
export const UNKNOWN_COUNTS = ['mean', 'share', 'zero', 'forbid'] as const;
export type UnknownCounts = (typeof UNKNOWN_COUNTS)[number];

interface Weighted {
  /** Name in mentor.yaml, in explanations and in the columns of `--scores`. */
  readonly name: string;
  /** Relative weight, 0 or more; 0 switches the criterion off. */
  readonly weight: number;
  /** What is not known counts as; as for all criteria when absent. */
  readonly unknown?: UnknownCounts;
}

/** Share of the mentee's values (needs) that the mentor offers (strengths). */
export interface CoverageSettings extends Weighted {
  readonly kind: 'coverage';
  readonly menteeAttribute: string;
  readonly mentorAttribute: string;
  /** Whether the mentee's values are in order of importance: the first of n then counts n times the last. */
  readonly ranked?: boolean;
}

/** Values in common over all values of the two (Jaccard). */
export interface SimilaritySettings extends Weighted {
  readonly kind: 'similarity';
  readonly attribute: string;
}

/** 1 when the two agree on a column or attribute, else 0; `different` is the reverse. */
export interface SameSettings extends Weighted {
  readonly kind: 'same' | 'different';
  readonly attribute: string;
}

/** Mentor's number minus mentee's: 1 within the ideal range, falling in a straight line to 0 over `softness` outside it. */
export interface GapSettings extends Weighted {
  readonly kind: 'gap';
  readonly attribute: string;
  readonly idealFrom: number;
  readonly idealTo: number;
  readonly softness: number;
  /** Where given, the attribute holds a band and the gap is counted in steps of the person's professional ladder. */
  readonly ladders?: readonly Ladder[];
}

/** The bands of some professions, lowest first. */
export interface Ladder {
  readonly professions: readonly string[];
  readonly steps: readonly LadderStep[];
}

export interface LadderStep {
  readonly band: string;
  /** What compares the step with those of other ladders; without it, only people of the same ladder are compared. */
  readonly level?: number;
  /** What it is called as well. */
  readonly also?: readonly string[];
}

/** Shared slots against the number a pair needs. */
export interface OverlapSettings extends Weighted {
  readonly kind: 'overlap';
  readonly attribute: string;
  /** Shared slots that count as enough (1.0). */
  readonly enough: number;
}

/** Ranked wishes: 1 for a first choice, falling with the rank; both sides count where both wished. */
export interface PreferenceSettings extends Weighted {
  readonly kind: 'preference';
  readonly attribute: string;
}

/** Nearness of two places: 1 for the same, 1 − distance ÷ `tooFar` where the table knows the way, else 0. */
export interface DistanceSettings extends Weighted {
  readonly kind: 'distance';
  /** The column or attribute that names the place, `site`. */
  readonly attribute: string;
  /** Ways between two places, in minutes or kilometres, the same in both directions. Empty: same or other. */
  readonly ways: readonly Way[];
  /** The distance from which the score is 0, in the unit of the ways; above 0. */
  readonly tooFar: number;
  /** Whether distance does not matter to two people who can both meet by video (attribute `mode`). */
  readonly waivedForVideo: boolean;
}

export interface Way {
  readonly from: string;
  readonly to: string;
  readonly distance: number;
}

/** Answers to a questionnaire: how near they are on its scale, or how far apart for `complementary`. */
export interface AnswersSettings extends Weighted {
  readonly kind: 'answers';
  /** The attributes that hold the answers, an item each. */
  readonly items: readonly string[];
  readonly scaleFrom: number;
  readonly scaleTo: number;
  readonly complementary: boolean;
}

/** Shared identity, only for mentees who asked for it: of what they asked for, the share the mentor has in common. */
export interface AffinitySettings extends Weighted {
  readonly kind: 'affinity';
  /** The mentee's attribute that names what should be shared, `shared_identity`: `gender; ethnicity`. */
  readonly askedIn: string;
  /** The attributes that may be asked for. */
  readonly attributes: readonly string[];
}

/** A kind of person that others may ask for: with one of some values, or with the same value as they have, or another. */
export type KindAskedFor =
  | {
      /** What people write to ask for it. */
      readonly name: string;
      readonly kind: 'is';
      readonly attribute: string;
      readonly values: readonly string[];
    }
  | { readonly name: string; readonly kind: 'same' | 'different'; readonly attribute: string };

/** Wishes of either side about what kind of person the other is: of those that can be told, the share that is met. */
export interface AskedSettings extends Weighted {
  readonly kind: 'asked';
  /** The attribute in which people of both sides name the kinds they wish for. */
  readonly askedIn: string;
  readonly kinds: readonly KindAskedFor[];
}

export type CriterionSettings =
  | CoverageSettings
  | SimilaritySettings
  | SameSettings
  | GapSettings
  | OverlapSettings
  | PreferenceSettings
  | DistanceSettings
  | AnswersSettings
  | AffinitySettings
  | AskedSettings;

import type { CriterionSettings } from './criterion-settings.js';

/** Who must have asked for a requirement, for it to hold of a pair. */
export const ASKED_BY = ['mentee', 'mentor', 'either'] as const;
export type AskedBy = (typeof ASKED_BY)[number];

/** Whose value a requirement of the kind `is` looks at; `other`: of the two, whoever did not ask, or both where both did. */
export const SIDES_REQUIRED = ['mentor', 'mentee', 'both', 'other'] as const;
export type SidesRequired = (typeof SIDES_REQUIRED)[number];

/** What becomes of a pair of which nobody can tell whether it meets a requirement. */
export const UNKNOWN_REQUIREMENTS = ['forbid', 'pass'] as const;
export type UnknownRequirement = (typeof UNKNOWN_REQUIREMENTS)[number];

/** A criterion must give the pair at least so much, 0–1; `null`: anything more than nothing. */
export interface CriterionCondition {
  readonly kind: 'criterion';
  readonly criterion: CriterionSettings;
  readonly atLeast: number | null;
}

/** The mentor, the mentee, both, or whoever is not the one who asked must have one of these values, or a number within the limits. */
export interface ValueCondition {
  readonly kind: 'is';
  readonly attribute: string;
  /** Empty where there are limits. */
  readonly values: readonly string[];
  /** The smallest and the largest number that will do; absent: values are named. */
  readonly limits?: { readonly from: number; readonly to: number };
  readonly of: SidesRequired;
}

/** A condition of the programme's own: a pair that does not meet it is never proposed. */
export interface RequirementSettings {
  /** Name in mentor.yaml, in reasons and in the column `forbidden_by`. */
  readonly name: string;
  readonly condition: CriterionCondition | ValueCondition;
  readonly unknown: UnknownRequirement;
  /** The attribute in which people ask for it; absent: it holds of all. */
  readonly askedIn?: { readonly attribute: string; readonly by: AskedBy };
}

/** Further than this no number or lead is from any other: what stands where there is no bound. */
export const NO_BOUND = 1_000_000;

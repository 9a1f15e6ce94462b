import type { CapSettings } from './cap-settings.js';
import type { ComingFirst } from './coming-first.js';
import type { CriterionSettings, UnknownCounts } from './criterion-settings.js';
import type { RequirementSettings } from './requirement-settings.js';

/**
 * What the best matching is. `coverage`: the most mentees matched, then the highest total fit. `fit`: the highest total fit, less
 * a price for everybody left out. `fairest`: the most mentees matched, then the worst fit as good as can be, then the next
 * worst … `stable`: nobody has a mentor who would also rather have them than somebody they have, by wishes, then by fit.
 */
export const OBJECTIVES = ['coverage', 'fit', 'fairest', 'stable'] as const;
export type Objective = (typeof OBJECTIVES)[number];

/** How many of a round's existing pairings a matching may change: one at most, or any that are worth it. */
export const CHANGES_ALLOWED = ['one', 'any'] as const;
export type ChangesAllowed = (typeof CHANGES_ALLOWED)[number];

/** No pair fits better than 1, but one change may make others possible. */
export const LARGEST_SWITCHING_COST = 100;

/** Settings that a call may say otherwise than mentor.yaml. */
export const STATED_IN_CALL = ['objective', 'switchingCost'] as const;
export type StatedInCall = (typeof STATED_IN_CALL)[number];

/** As much as 100 pairs of the best fit: whoever would leave nobody out for any fit has the objective coverage. */
export const LARGEST_PRICE_OF_LEAVING_OUT = 100;

/** Hard conditions that can be switched in mentor.yaml. Capacity, not oneself, and the named rules always hold. */
export interface RuleSettings {
  /** Forbid a mentor who stands anywhere above or below the mentee in the line of managers. */
  readonly managementChain: boolean;
  /** Forbid a pair that was paired in an earlier round. */
  readonly pairedBefore: boolean;
  /** Forbid two people of the same unit. */
  readonly sameUnit: boolean;
  /** Forbid a pair without a common language, where both named their languages. */
  readonly sharedLanguage: boolean;
  /** Months a mentor must have been in post (since hired_on); 0 asks nothing. */
  readonly minimumMonthsInPost: number;
  /** Forbid a pair with a lower fit, 0–1; 0 forbids nothing. */
  readonly minimumFit: number;
  /** Months after which two who were a pair may be one again; 0 or absent: never. Counts only with `pairedBefore`. */
  readonly freezeMonths?: number;
  /** Terms that must all stand in a mentor's attribute `training`. */
  readonly requiredTraining?: readonly string[];
  /** Attributes that name a mentee's supervisor, appraiser or assessor: none of these becomes their mentor, nor the reverse. */
  readonly supervisorAttributes?: readonly string[];
  /** Forbid a pair of whom one meets only in person and the other only by video (attribute `mode`). */
  readonly compatibleModes?: boolean;
  /** Forbid a pair with fewer shared slots in `availability`, where both named theirs; 0 or absent asks nothing. */
  readonly minimumSharedSlots?: number;
}

/**
 * How mentees get several mentors. `stages`: first mentors at their best, then second ones in the places that are left; nobody's first
 * mentor is worse so that somebody's second is better. `joint`: most people with one, then most with two …, then the highest total of all.
 */
export const SEVERAL_MENTORS = ['stages', 'joint'] as const;
export type SeveralMentors = (typeof SEVERAL_MENTORS)[number];

export interface MatchingSettings {
  readonly objective: Objective;
  /** Mentees a mentor takes who named no capacity. */
  readonly defaultCapacity: number;
  /** Mentors a mentee is to have who named no number, 1–5; 1 when absent. */
  readonly mentorsPerMentee?: number;
  /** The mentee's attribute with the number of mentors they want, 1–5. */
  readonly mentorsWantedAttribute?: string;
  /** How several mentors are given: one after the other (`stages`, when absent), or all at once. */
  readonly severalMentors?: SeveralMentors;
  /** The columns in which the mentors of one mentee are to differ; none when absent. */
  readonly mentorsDifferIn?: readonly string[];
  /** What any two mentees of one mentor are to meet, either way round; nothing when absent. */
  readonly menteesTogether?: readonly RequirementSettings[];
  /** Mentees whom every mentor is to have, as far as they take so many; none when absent. */
  readonly menteesForEveryMentor?: number;
  readonly criteria: readonly CriterionSettings[];
  /** The columns looked at that mentor.yaml calls sensitive: no reason tells what stands in them. None when absent. */
  readonly untold?: readonly string[];
  /** Names of criteria that come one after the other before all fits, under `coverage`; none when absent. */
  readonly order?: readonly string[];
  /** What is not known about a pair counts as, where a criterion says nothing else; the mean when absent. */
  readonly unknown?: UnknownCounts;
  readonly rules: RuleSettings;
  /** Limits beside the places that mentors offer; none when absent. */
  readonly caps?: CapSettings;
  /** Conditions of the programme's own; none when absent. */
  readonly requirements?: readonly RequirementSettings[];
  /** Terms that mean the same: every key is read as its value, after case and plural are set aside. */
  readonly synonyms: ReadonlyMap<string, string>;
  /**
   * The mentee's attribute that names the criterion which matters most to them, or several in their order, and how many times the weight of
   * the first then counts; of choice r, 1 + (factor − 1) ÷ r times.
   */
  readonly mostImportant?: { readonly attribute: string; readonly factor: number };
  /** The mentee's attribute with their place on the waiting list: a number or a day, the smaller or earlier first; without one, last. */
  readonly priorityAttribute?: string;
  /** Who gets a mentor where not everybody can, the weightiest first; `priorityAttribute` comes after them. */
  readonly whoComesFirst?: readonly ComingFirst[];
  /** For the objective `fit`: the fit that leaving a mentee out costs; 0 when absent. */
  readonly priceOfLeavingOut?: number;
  /** Where existing pairings may change: the fit that must be more than gained for each one changed, 0 or more. */
  readonly switchingCost: number;
}

import { type FileShape, FOUND_OUT } from '../files/file-shape.js';
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

interface Weighted {
  /** Name in mentor.yaml, in explanations and in the columns of `--scores`. */
  readonly name: string;
  /** Relative weight, 0 or more; 0 switches the criterion off. */
  readonly weight: number;
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

export type CriterionSettings =
  | CoverageSettings
  | SimilaritySettings
  | SameSettings
  | GapSettings
  | OverlapSettings
  | PreferenceSettings
  | DistanceSettings
  | AnswersSettings
  | AffinitySettings;

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

export interface MatchingSettings {
  readonly objective: Objective;
  /** Mentees a mentor takes who named no capacity. */
  readonly defaultCapacity: number;
  /** Mentors a mentee is to have who named no number, 1–5; 1 when absent. */
  readonly mentorsPerMentee?: number;
  /** The mentee's attribute with the number of mentors they want, 1–5. */
  readonly mentorsWantedAttribute?: string;
  /** Mentees whom every mentor is to have, as far as they take so many; none when absent. */
  readonly menteesForEveryMentor?: number;
  readonly criteria: readonly CriterionSettings[];
  readonly rules: RuleSettings;
  /** Terms that mean the same: every key is read as its value, after case and plural are set aside. */
  readonly synonyms: ReadonlyMap<string, string>;
  /** The mentee's attribute that names the criterion which matters most to them, and how many times its weight then counts. */
  readonly mostImportant?: { readonly attribute: string; readonly factor: number };
  /** The mentee's attribute with their class on the waiting list: a number, the smaller first; without one, last. */
  readonly priorityAttribute?: string;
  /** For the objective `fit`: the fit that leaving a mentee out costs; 0 when absent. */
  readonly priceOfLeavingOut?: number;
  /** Where existing pairings may change: the fit that must be more than gained for each one changed, 0 or more. */
  readonly switchingCost: number;
}

/** When a pairing needs attention. Days are calendar days. */
export interface CadenceSettings {
  readonly firstMeetingWithinDays: number;
  readonly checkInEveryDays: number;
  /** Since the last check-in, as multiples of `checkInEveryDays`. */
  readonly amberAfter: number;
  readonly redAfter: number;
  readonly silentAfterDays: number;
  /** A rating at or below this asks for contact, 1–5. */
  readonly lowRating: number;
}

export interface ReportSettings {
  /** Breakdowns of fewer people than this are not shown. */
  readonly smallestGroup: number;
  /** Month the reporting year begins, 1–12: 1 calendar, 4 UK financial. */
  readonly yearStartsInMonth: number;
  /** Targets: shares 0–1, and the mean rating 1–5. */
  readonly matchRateTarget: number;
  readonly firstMeetingTarget: number;
  readonly meanRatingTarget: number;
}

/** The mark between the whole and the fraction of a number. */
export const DECIMAL_MARKS = ['comma', 'dot'] as const;
export type DecimalMarkName = (typeof DECIMAL_MARKS)[number];

export const DATE_ORDERS = ['day-first', 'month-first'] as const;
export type DateOrder = (typeof DATE_ORDERS)[number];

/** What the columns of one file hold, remembered for the next file with the same columns. */
export interface ColumnProfile {
  readonly kind: 'roster' | 'survey' | 'pairings' | 'check-ins' | 'feedback';
  /** Every column of the file by name: what the next file is recognised by. */
  readonly headers: readonly string[];
  /** Column by name → field, attribute, or `ignore`. */
  readonly columns: ReadonlyMap<string, string>;
}

export interface IntakeSettings {
  readonly fileShape: FileShape;
  /** How 03/04/2026 is read where a column's own values do not settle it; null: the column is refused with a hint. */
  readonly dateOrder: DateOrder | null;
  /** How 1,234 is read where a column's own values do not settle it; null: it is kept as written, and told. */
  readonly decimalMark: DecimalMarkName | null;
  /** The programme's own column names: header as written → field or attribute. */
  readonly columns: ReadonlyMap<string, string>;
  /** Files remembered by their columns, by name. */
  readonly profiles: ReadonlyMap<string, ColumnProfile>;
  /** The programme's own scales, by name: answer → points. They count before the known ones. */
  readonly scales: ReadonlyMap<string, ReadonlyMap<string, number>>;
}

/** Everything mentor.yaml can say. */
export interface Settings {
  readonly programmeName: string;
  readonly matching: MatchingSettings;
  readonly cadence: CadenceSettings;
  readonly report: ReportSettings;
  readonly intake: IntakeSettings;
}

/** What applies without a mentor.yaml. */
export const DEFAULT_SETTINGS: Settings = {
  programmeName: 'Mentoring programme',
  matching: {
    objective: 'coverage',
    defaultCapacity: 1,
    criteria: [
      { name: 'needs', kind: 'coverage', weight: 4, menteeAttribute: 'needs', mentorAttribute: 'strengths' },
      { name: 'language', kind: 'similarity', weight: 2, attribute: 'languages' },
      { name: 'availability', kind: 'overlap', weight: 2, attribute: 'availability', enough: 2 },
      {
        name: 'experience',
        kind: 'gap',
        weight: 1,
        attribute: 'years_experience',
        idealFrom: 3,
        idealTo: 15,
        softness: 5,
      },
      { name: 'site', kind: 'same', weight: 1, attribute: 'site' },
    ],
    rules: {
      managementChain: true,
      pairedBefore: true,
      sameUnit: false,
      sharedLanguage: false,
      minimumMonthsInPost: 0,
      minimumFit: 0,
    },
    synonyms: new Map(),
    switchingCost: 0.1,
  },
  cadence: {
    firstMeetingWithinDays: 14,
    checkInEveryDays: 30,
    amberAfter: 1.5,
    redAfter: 2,
    silentAfterDays: 90,
    lowRating: 2,
  },
  report: {
    smallestGroup: 10,
    yearStartsInMonth: 1,
    matchRateTarget: 0.7,
    firstMeetingTarget: 0.9,
    meanRatingTarget: 4,
  },
  intake: {
    fileShape: FOUND_OUT,
    dateOrder: null,
    decimalMark: null,
    columns: new Map(),
    profiles: new Map(),
    scales: new Map(),
  },
};

import type { Settings } from '../../domain/settings/settings.js';
import type { Unit } from '../metric.js';

/** What one number of the report is: enough to compute it from what is on record, without looking at the program. */
export interface FigureDefinition {
  /** As in the column `metric`. */
  readonly name: string;
  /** The sections it stands in, as in the column `section`. */
  readonly sections: readonly string[];
  readonly title: string;
  readonly definition: string;
  /** What is counted; of a mean or median, the values. */
  readonly numerator: string;
  /** Out of what; empty where there is no whole. */
  readonly denominator: string;
  /** Which days count. */
  readonly period: string;
  readonly unit: Unit;
  /** When it is hidden. */
  readonly floor: string;
  /** Of a number that could tell what one person's own was; absent where it is a count that is shown, or protected in its table. */
  readonly basis?: FigureBasis;
}

/** What several numbers are worked out from: where that has changed by a few since a report was issued, all of them are held back. */
export interface FigureBasis {
  readonly name: string;
  /** Which reports rest on the same: those with a day of the period in common, on the same last day, or all. */
  readonly shares: 'a day' | 'the last day' | 'everything';
}

/** The definitions of some of the numbers, which name the limits of the settings. */
export type DefineFigures = (settings: Settings) => readonly FigureDefinition[];

/** Which days count. */
export const DAYS = {
  during: 'Any day of the period, its first and its last included.',
  last: 'The last day of the period; while it runs, the day of the report.',
  happened: 'Happened on a day of the period, its first and its last included.',
  begun: 'Pairings that began on a day of the period.',
} as const;

/** What numbers are worked out from. */
export const BASES = {
  ratings: { name: 'ratings', shares: 'a day' },
  requests: { name: 'requests', shares: 'a day' },
  themes: { name: 'themes', shares: 'a day' },
  topics: { name: 'topics', shares: 'a day' },
  reasons: { name: 'reasons', shares: 'a day' },
  waits: { name: 'waits', shares: 'the last day' },
  waits_to_match: { name: 'waits to match', shares: 'a day' },
  days_to_match: { name: 'days to match', shares: 'a day' },
  fits: { name: 'fits', shares: 'a day' },
  fits_given_up: { name: 'fits given up', shares: 'a day' },
  rematches: { name: 'rematches', shares: 'a day' },
  origins: { name: 'origins', shares: 'a day' },
  left_over: { name: 'left over', shares: 'a day' },
  contacts: { name: 'contacts', shares: 'a day' },
  hours: { name: 'hours', shares: 'a day' },
  mentor_hours: { name: 'hours of mentors', shares: 'a day' },
  loads: { name: 'loads', shares: 'the last day' },
  both_sides: { name: 'ratings of both sides', shares: 'a day' },
  check_ins: { name: 'check-ins', shares: 'a day' },
  ages: { name: 'ages', shares: 'a day' },
  lengths: { name: 'lengths', shares: 'a day' },
  gaps: { name: 'gaps', shares: 'a day' },
  goals: { name: 'goals', shares: 'a day' },
  actions: { name: 'actions', shares: 'a day' },
  milestones: { name: 'milestones', shares: 'a day' },
  training_costs: { name: 'training costs', shares: 'a day' },
  progression: { name: 'progression', shares: 'a day' },
  stays: { name: 'stays', shares: 'everything' },
  outcomes: { name: 'outcomes', shares: 'everything' },
  changes: { name: 'changes', shares: 'everything' },
  scales: { name: 'scales', shares: 'everything' },
  answered_once: { name: 'answers of those who did not answer again', shares: 'everything' },
} as const satisfies Readonly<Record<string, FigureBasis>>;

/** When numbers are hidden; how few is said under "Small numbers" and "Few answers". */
export const FLOORS = {
  total: 'Always shown for the whole programme.',
  groups:
    'Always shown for the whole programme; by group hidden where it is about few people, or would tell of few.',
  answers: 'Hidden where it rests on few people.',
  followed: 'Shown for the whole programme as long as enough people are followed.',
  named: 'Only what enough people share is named.',
} as const;

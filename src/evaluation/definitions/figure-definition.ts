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

/** When numbers are hidden; how few is said under "Small numbers" and "Few answers". */
export const FLOORS = {
  total: 'Always shown for the whole programme.',
  groups:
    'Always shown for the whole programme; by group hidden where it is about few people, or would tell of few.',
  answers: 'Hidden where it rests on few people.',
  named: 'Only what enough people share is named.',
} as const;

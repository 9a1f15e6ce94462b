import type { PrintedFigure } from './printed-figures.js';

/** What a reader of a report is told of one count. */
export type Told =
  | { readonly kind: 'exact'; readonly value: number }
  | { readonly kind: 'between'; readonly low: number; readonly high: number }
  | { readonly kind: 'hidden' };

/** One group of a breakdown, as printed: a whole, and the part of it. */
export interface PublishedRow {
  readonly group: string;
  readonly whole: Told;
  readonly part: Told;
  /** Whether the share of the part in the whole, or what else is worked out from the two, is printed as a number. */
  readonly hasShare: boolean;
}

/** A breakdown as printed, with what the rest of the report says of its totals. */
export interface PublishedTable {
  /** `reach by site`. */
  readonly name: string;
  readonly rows: readonly PublishedRow[];
  /** Whether it counts what is of one period alone, so that nobody lays it beside that of another. */
  readonly isOfPeriod: boolean;
  /** Groups that are said to be there and not listed. */
  readonly unlisted: number;
  /** Whether groups of another attribute may be among those not listed. */
  readonly isOfSeveral: boolean;
  /** How many are in the part, of how many in all, as the report says beside its tables; null where it does not. */
  readonly total: PublishedTotal | null;
}

/** A number beside the tables: how many of how many. */
export interface PublishedTotal {
  readonly part: number;
  readonly whole: number;
}

/** A report as far as counts of people go, whatever the format it was read from. */
export interface PublishedReport {
  readonly tables: readonly PublishedTable[];
  /** Numbers worked out from what single people said or did. */
  readonly figures: readonly PrintedFigure[];
}

/** Where a kind of breakdown stands: the same in every format, by the words of that format. */
interface Kind {
  readonly name: string;
  readonly section: string;
  readonly title: RegExp;
  /** Metrics of the CSV. */
  readonly whole: string;
  readonly part: string;
  readonly share: string;
  /** The number beside the tables that is so many of the whole, by its metric and by its words. */
  readonly total: { readonly metric: string; readonly label: string };
  /** Whether it counts what is of one period alone. */
  readonly isOfPeriod?: boolean;
}

/** How groups of mentees fare: by the number, what it is of all, and whether it counts what is of one period alone. */
const FARES = [
  ['matched_in_28', 'Matched within 28 days', false],
  ['first_meeting_in_time', 'First meeting in time', true],
  ['full_dose', 'Met as often as agreed', false],
  ['mentees_gave_top', 'Mentees gave 4 or 5', true],
  ['goals_met', 'Goals met', true],
  ['pairings_went_on', 'Went on or completed', false],
  ['stayed_12m', 'Still in post after a year', false],
  ['band_higher_12m', 'Band higher after a year', false],
] as const;

export const KINDS: readonly Kind[] = [
  ...FARES.map(
    ([metric, label, isOfPeriod]): Kind => ({
      name: metric,
      section: 'equity',
      title: new RegExp(`^${label}, by (group) of mentees$`),
      whole: `${metric}_cases`,
      part: `${metric}_count`,
      share: metric,
      total: { metric, label },
      isOfPeriod,
    }),
  ),
  {
    name: 'mentors',
    section: 'equity',
    title: /^Mentors, by (.+)$/,
    whole: 'mentors',
    part: 'mentors_paired',
    share: 'mentors_paired_share',
    total: { metric: 'mentors_paired_share', label: 'Mentors with a pairing' },
  },
  {
    name: 'reach',
    section: 'reach',
    title: /^Who takes part, by (.+)$/,
    whole: 'staff',
    part: 'taking_part',
    share: 'staff_taking_part',
    total: { metric: 'staff_taking_part', label: 'Staff taking part' },
  },
  {
    name: 'equity',
    section: 'equity',
    title: /^Mentees matched, by (.+)$/,
    whole: 'mentees',
    part: 'matched',
    share: 'match_rate',
    total: { metric: 'match_rate', label: 'Mentees matched' },
  },
  {
    name: 'mentored',
    section: 'results',
    title: /^Staff ever mentored, by (unit) with measures$/,
    whole: 'unit_staff',
    part: 'unit_mentored',
    share: 'unit_mentored_share',
    total: { metric: 'unit_mentored_share', label: 'Staff who were ever mentored' },
  },
  {
    name: 'health',
    section: 'health',
    title: /^Pairings that need attention, by the mentee's (site)$/,
    whole: 'pairings_open',
    part: 'health_needs_attention_pairings',
    share: 'health_needs_attention',
    total: { metric: 'health_needs_attention', label: 'Needs attention' },
  },
];

/**
 * Reads the words that stand for a count: a number, `fewer than 10 of 12`, `more than 30 of 40`, `from 25 to 43`, or nothing told. A number
 * rounded to multiples of `base` is one of those that are nearest to it, of two as near the larger.
 */
export function toldBy(words: string, base = 1): Told {
  const number = /^(\d+)$/.exec(words);
  if (number !== null) {
    const value = Number(number[1]);
    const low = value - Math.floor(base / 2);
    return base === 1
      ? { kind: 'exact', value }
      : { kind: 'between', low: Math.max(0, low), high: low + base - 1 };
  }
  const few = /^fewer than (\d+)(?: of \d+)?$/.exec(words);
  if (few !== null) return { kind: 'between', low: 0, high: Number(few[1]) - 1 };
  const most = /^more than (\d+) of (\d+)$/.exec(words);
  if (most !== null) return { kind: 'between', low: Number(most[1]) + 1, high: Number(most[2]) };
  const range = /^from (\d+) to (\d+)$/.exec(words);
  return range === null
    ? { kind: 'hidden' }
    : { kind: 'between', low: Number(range[1]), high: Number(range[2]) };
}

/** The words in the cells of a row. */
export interface PrintedRow {
  readonly group: string;
  readonly whole: string;
  readonly part: string;
  readonly share: string;
}

/** A breakdown from the words in its cells. */
export function publishedTable(
  name: string,
  printed: {
    readonly rows: readonly PrintedRow[];
    readonly unlisted: number;
    readonly total: PublishedTotal | undefined;
    readonly base?: number;
    readonly isOfPeriod?: boolean | undefined;
    readonly isOfSeveral?: boolean;
  },
): PublishedTable {
  const { rows, unlisted, total = null, base = 1 } = printed;
  const { isOfPeriod = false, isOfSeveral = false } = printed;
  return {
    name,
    isOfPeriod,
    isOfSeveral,
    rows: rows.map(({ group, whole, part, share }) => ({
      group,
      whole: toldBy(whole, base),
      part: toldBy(part, base),
      hasShare: base === 1 && /^-?\d/.test(share),
    })),
    unlisted,
    total,
  };
}

import type { IsoDate, IsoInstant } from '../dates/iso-date.js';

export const REPORT_FORMATS = ['md', 'html', 'csv', 'json'] as const;
/** What a report is kept in, as it was handed out. */
export type ReportFormat = (typeof REPORT_FORMATS)[number];

/** The days a report is about, and of which round; null: of every one. */
export interface ReportScope {
  /** `2026-Q3`, or both days of a period of its own. */
  readonly periodName: string;
  readonly from: IsoDate;
  readonly to: IsoDate;
  /** The day its numbers go up to: before `to` where the period still ran. */
  readonly until: IsoDate;
  readonly round: string | null;
}

/** When a report was made, and of what. */
export interface ReportOccasion {
  /** The day it was made, by the machine's calendar. */
  readonly producedOn: IsoDate;
  /** The day it counts as: another than that of its making with `--as-of`. */
  readonly asOf: IsoDate;
  /** The last day of which it takes in what was recorded; null: everything on record when it was made. */
  readonly knownOn: IsoDate | null;
  /** SHA-256 over what it was made from, by the days it is about: equal where nothing of that has changed. */
  readonly dataState: string;
  /** Its number, where it was kept as handed out; else null. */
  readonly issuedAs: number | null;
  /** How the audit trail ended before it was issued, for `mentor log verify --head`; absent where it was not. */
  readonly trailEnd?: string;
}

/**
 * One number as a report printed it. Of a hidden one nothing but that it stands there: value, n and so on are null, as in the
 * report itself, so that what is kept tells no more than what was handed out.
 */
export interface IssuedFigure {
  readonly section: string;
  /** The table it is a cell of; null for one beside the tables. */
  readonly table: string | null;
  readonly metric: string;
  /** What it is, in words. */
  readonly label: string;
  readonly group: string;
  /** The name of the period it is of: the report's, or the one before. */
  readonly period: string;
  readonly state: 'shown' | 'suppressed' | 'no_data';
  readonly value: number | null;
  readonly unit: string;
  readonly n: number | null;
  readonly denominator: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** Whether it is the difference of two numbers: of shares it is printed in points. Absent of others, and in reports of earlier versions. */
  readonly isDifference?: true;
  /** How many people it rests on, where that is kept; it is printed nowhere. */
  readonly people?: number;
}

/** How many facts of each kind are on record about the days of a report. */
export type FactsOnRecord = Readonly<Record<string, number>>;

/** A report that was handed out, with the state it was made from. Never changed. */
export interface IssuedReport extends ReportScope, Omit<ReportOccasion, 'issuedAs' | 'trailEnd'> {
  readonly id: number;
  readonly title: string;
  /** The moment it was made: what was recorded later is not in it. */
  readonly producedAt: IsoInstant;
  /** How many facts of each kind were on record about its days: what is on record beyond was recorded later. */
  readonly factsThen: FactsOnRecord;
  /** The settings its numbers depend on, as JSON. */
  readonly settings: string;
  readonly figures: readonly IssuedFigure[];
}

/** Whether two reports are about the same days of the same round, so that their numbers should agree. */
export function isSameScope(one: ReportScope, other: ReportScope): boolean {
  return (
    one.from === other.from && one.to === other.to && one.until === other.until && one.round === other.round
  );
}

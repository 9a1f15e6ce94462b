import type { Period } from '../domain/dates/quarter.js';
import type { IssuedFigure, IssuedReport, ReportOccasion } from '../domain/reports/issued-report.js';
import type { FigureDefinition } from './definitions/figure-definition.js';
import type { Metric } from './metric.js';

/** A breakdown: one line per group, one metric per column. */
export interface ReportTable {
  readonly name: string;
  readonly title: string;
  /** Heading of the first column, which holds the groups. */
  readonly groupTitle: string;
  readonly columns: readonly string[];
  readonly rows: readonly ReportRow[];
  /** What to know when reading it; empty for nothing. */
  readonly note: string;
  /** Where each row is a curve over time; absent where it is not. */
  readonly curves?: CurvesOfTable;
  /** Whether each column is values in the order of time, a row for each time; absent where it is not. */
  readonly runs?: true;
  /** Where each row is a step that some of those at the one before have come to, what they all begin as; absent where it is not. */
  readonly steps?: { readonly start: string };
}

/** How the rows of a table are curves: each a share that falls from 100 %, read at some times. */
export interface CurvesOfTable {
  /** Of each column but the first the time at which it is read. */
  readonly times: readonly CurveTime[];
  /** Name of the table of the same section with who was followed: a row for each curve and time, a metric for each kind of people. */
  readonly followed: string;
}

/** A time at which curves are read. */
export interface CurveTime {
  readonly days: number;
  /** `3 months`. */
  readonly title: string;
}

export interface ReportRow {
  readonly group: string;
  /** One per column, in the same order. */
  readonly cells: readonly Metric[];
}

/** Words of participants, shown only where enough people answered. */
export interface Quotes {
  readonly title: string;
  readonly texts: readonly string[];
}

/** One section, numbered as in the full list of sections so that a number keeps its meaning from report to report. */
export interface Section {
  readonly number: number;
  /** Stable snake_case name, the `section` column. */
  readonly name: string;
  readonly title: string;
  /** Levels and dimensions of evaluation frameworks it speaks to. */
  readonly frameworks: readonly string[];
  /** Sentences that say what there is to see. */
  readonly intro: readonly string[];
  readonly metrics: readonly Metric[];
  readonly tables: readonly ReportTable[];
  readonly quotes: readonly Quotes[];
  readonly notes: readonly string[];
}

/** What a number of the report means, and after whom it is computed. */
export interface Definition {
  readonly term: string;
  readonly text: string;
}

/** A number that is another than in the report issued before; null where one of the two does not have it. */
export interface RevisedFigure {
  readonly issued: IssuedFigure | null;
  readonly now: IssuedFigure | null;
}

/** What has become of the report that was issued last on the same days. */
export interface Revision {
  readonly issued: IssuedReport;
  readonly changed: readonly RevisedFigure[];
  /** How many numbers are as they were issued. */
  readonly same: number;
  /** Sentences that say what was recorded or set since. */
  readonly reasons: readonly string[];
}

/** An evaluation as a plain value; rendering gives it a format. */
export interface Report {
  readonly title: string;
  readonly programmeName: string;
  readonly period: Period;
  readonly previous: Period | null;
  readonly sections: readonly Section[];
  readonly definitions: readonly Definition[];
  /** What each of its numbers is: one entry for every name among them. */
  readonly figures: readonly FigureDefinition[];
  /** The report that was issued last on the period before, whose numbers stand beside the headlines; null for none. */
  readonly issuedPrevious: IssuedReport | null;
  /** The reports issued last on up to seven quarters before, the earliest first: what the headlines' trends are made of. */
  readonly issuedEarlier: readonly IssuedReport[];
  /** Null where no report on the same days has been issued. */
  readonly revision: Revision | null;
}

/** A report with the day it was made on and what it was made from: what is handed out. */
export interface DatedReport extends Report {
  readonly occasion: ReportOccasion;
}

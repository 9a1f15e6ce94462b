import { createHash } from 'node:crypto';
import type { Context } from '../../context.js';
import { evaluateQuarter } from '../../evaluation/evaluate-quarter.js';
import type { ReportInput } from '../../evaluation/facts/report-input.js';
import { stateOfData } from '../../evaluation/facts/state-of-data.js';
import type { DatedReport } from '../../evaluation/report-value.js';
import type { ReadHandle } from '../../store/connection.js';
import { findRound } from '../../store/rounds.js';
import { type ReportRequest, reportInputOf } from './report-input-of.js';

/** A report made in this call, and of which round; null: of every one. */
export interface MadeReport {
  readonly report: DatedReport;
  readonly round: string | null;
}

/** Makes the report a call asks for from what is on record. It is not issued by that. */
export function makeReport(
  db: ReadHandle,
  context: Context,
  asked: Omit<ReportRequest, 'round'>,
): MadeReport {
  const round = context.round === undefined ? undefined : findRound(db, context.round).name;
  const input = reportInputOf(db, { ...asked, round });
  const occasion = {
    producedOn: context.calendarDay,
    asOf: context.today,
    knownOn: null,
    dataState: fingerprintOf(input),
    issuedAs: null,
  };
  return { report: { ...evaluateQuarter(input), occasion }, round: round ?? null };
}

function fingerprintOf(input: ReportInput): string {
  const hash = createHash('sha256');
  for (const line of stateOfData(input)) hash.update(line);
  return hash.digest('hex');
}

import { createHash } from 'node:crypto';
import type { Context } from '../../context.js';
import { evaluateQuarter } from '../../evaluation/evaluate-quarter.js';
import type { ReportInput } from '../../evaluation/facts/report-input.js';
import { stateOfData } from '../../evaluation/facts/state-of-data.js';
import type { DatedReport } from '../../evaluation/report-value.js';
import type { ReadHandle } from '../../store/database/connection.js';
import { type ReportRequest, reportInputOf } from './report-input-of.js';

/** A report made in this call, and what it was made from. */
export interface MadeReport {
  readonly report: DatedReport;
  readonly input: ReportInput;
}

/** Makes the report a call asks for from what is on record. It is not issued by that. */
export function makeReport(
  db: ReadHandle,
  context: Pick<Context, 'calendarDay' | 'today'>,
  request: ReportRequest,
): MadeReport {
  const input = reportInputOf(db, request);
  const occasion = {
    producedOn: context.calendarDay,
    asOf: context.today,
    knownOn: request.knownOn ?? null,
    dataState: fingerprintOf(input),
    issuedAs: null,
  };
  return { report: { ...evaluateQuarter(input), occasion }, input };
}

/** Characters: a hash takes in few long texts several times as fast as the many lines they are of. */
const HASHED_AT_ONCE = 1 << 16;

function fingerprintOf(input: ReportInput): string {
  const hash = createHash('sha256');
  let lines = '';
  for (const line of stateOfData(input)) {
    lines += line;
    if (lines.length < HASHED_AT_ONCE) continue;
    hash.update(lines);
    lines = '';
  }
  return hash.update(lines).digest('hex');
}

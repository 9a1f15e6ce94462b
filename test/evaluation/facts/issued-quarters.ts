import { quarterNamed } from '../../../src/domain/dates/quarter.js';
import type { IssuedReport } from '../../../src/domain/reports/issued-report.js';
import { evaluateQuarter } from '../../../src/evaluation/evaluate-quarter.js';
import type { ReportInput } from '../../../src/evaluation/facts/report-input.js';
import { figuresOf } from '../../../src/evaluation/issued/figures-of.js';
import { scopeOf } from '../../../src/evaluation/issued/revision-of.js';

/** A quarter of an input, reported on and issued on the day it was made. */
export function issuedQuarter(input: ReportInput, name: string, id = 1): IssuedReport {
  const period = quarterNamed(name, 1, '2026-12-01');
  const report = evaluateQuarter({ ...input, period, previous: null, issuedBefore: [] });
  return {
    ...scopeOf({ period, round: input.round }),
    id,
    title: report.title,
    producedOn: '2026-12-01',
    asOf: '2026-12-01',
    knownOn: null,
    dataState: '0'.repeat(64),
    producedAt: '2026-12-01T09:00:00Z',
    factsThen: {},
    settings: '{}',
    figures: figuresOf(report),
  };
}

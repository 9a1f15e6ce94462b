import type { IssuedReport } from '../../../../src/domain/reports/issued-report.js';
import { evaluateQuarter } from '../../../../src/evaluation/evaluate-quarter.js';
import { figuresOf } from '../../../../src/evaluation/issued/figures-of.js';
import { scopeOf, settingsOfReport } from '../../../../src/evaluation/issued/revision-of.js';
import type { DatedReport } from '../../../../src/evaluation/report-value.js';
import { yearOfProgramme } from './year-of-programme.js';

/** A report of the year: made a week after its quarter ended, and issued under a number or not. */
interface Made {
  readonly quarter: string;
  readonly on: string;
  readonly issuedAs: number | null;
}

const MADE: readonly Made[] = [
  { quarter: '2026-Q1', on: '2026-04-08', issuedAs: null },
  { quarter: '2026-Q2', on: '2026-07-08', issuedAs: 1 },
  { quarter: '2026-Q3', on: '2026-10-08', issuedAs: 2 },
  { quarter: '2026-Q4', on: '2027-01-12', issuedAs: null },
];

/** The reports of the year in their order, each made knowing those that had been issued. */
export const REPORTED_YEAR: readonly DatedReport[] = reportedYear();

function reportedYear(): DatedReport[] {
  const issuedBefore: IssuedReport[] = [];
  return MADE.map(({ quarter, on, issuedAs }) => {
    const input = yearOfProgramme(quarter, { on, issuedBefore: [...issuedBefore] });
    const occasion = { producedOn: on, asOf: on, knownOn: null, dataState: '0'.repeat(64) };
    const report = evaluateQuarter(input);
    if (issuedAs !== null)
      issuedBefore.push({
        ...scopeOf(input),
        ...occasion,
        id: issuedAs,
        title: report.title,
        producedAt: `${on}T09:00:00Z`,
        factsThen: input.factsOnRecord,
        settings: settingsOfReport(input.settings),
        figures: figuresOf(report),
      });
    return { ...report, occasion: { ...occasion, issuedAs } };
  });
}

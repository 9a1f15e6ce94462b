import { expect, it } from 'vitest';
import { type Period, quarterNamed } from '../../../src/domain/dates/quarter.js';
import type { IssuedReport } from '../../../src/domain/reports/issued-report.js';
import type { Milestone } from '../../../src/domain/settings/plan-settings.js';
import { evaluateQuarter } from '../../../src/evaluation/evaluate-quarter.js';
import type { ReportInput } from '../../../src/evaluation/facts/report-input.js';
import { figuresOf } from '../../../src/evaluation/issued/figures-of.js';
import { scopeOf, settingsOfReport } from '../../../src/evaluation/issued/revision-of.js';
import type { DatedReport } from '../../../src/evaluation/report-value.js';
import { reportAsMarkdown } from '../../../src/rendering/report/report-as-markdown.js';
import { exampleInput } from '../../evaluation/facts/reported-programme.js';

const example = exampleInput();
const plan: readonly Milestone[] = [
  { what: 'First matching', by: '2026-04-15', count: 'pairings_begun', atLeast: 1, doneOn: null },
  { what: 'Thirty pairs', by: '2026-06-30', count: 'pairings_begun', atLeast: 30, doneOn: null },
  { what: 'Two hundred meetings', by: '2026-12-31', count: 'check_ins_held', atLeast: 200, doneOn: null },
  { what: 'Handbook printed', by: '2026-05-31', count: null, atLeast: 1, doneOn: '2026-06-12' },
];
const settings = { ...example.settings, plan };

function quarter(name: string): Period {
  return quarterNamed(name, 1, '2026-10-01');
}

function made(input: ReportInput, producedOn: string, issuedAs: number): DatedReport {
  const occasion = { producedOn, asOf: producedOn, knownOn: null, dataState: '0'.repeat(64), issuedAs };
  return { ...evaluateQuarter(input), occasion };
}

function issued(input: ReportInput, { occasion, title, ...report }: DatedReport): IssuedReport {
  const { producedOn, asOf, knownOn, dataState } = occasion;
  return {
    ...scopeOf(input),
    id: 1,
    title,
    ...{ producedOn, asOf, knownOn, dataState },
    producedAt: `${producedOn}T09:00:00Z`,
    factsThen: {},
    settings: settingsOfReport(input.settings),
    figures: figuresOf({ ...report, title }),
  };
}

/** Without the long list of definitions, which others hold. */
function toRead(report: DatedReport): string {
  return reportAsMarkdown(report).replace(/### Every number\n.*(?=\n## 15 )/s, '');
}

// To be read whenever it changes, as a board would that has seen nothing else; redrawn by vitest with --update.
it('is read as it stands, over two quarters of which the first was issued', async () => {
  const spring = { ...example, settings, period: quarter('2026-Q2'), previous: quarter('2026-Q1') };
  const first = made(spring, '2026-07-06', 1);
  const summer = { ...example, settings, issuedBefore: [issued(spring, first)] };
  const second = made(summer, '2026-10-05', 2);
  await expect(toRead(first)).toMatchFileSnapshot('golden/2026-Q2.md');
  await expect(toRead(second)).toMatchFileSnapshot('golden/2026-Q3.md');
});

import type { IssuedReport, ReportFormat } from '../../../../src/domain/reports/issued-report.js';
import { DEFAULT_SETTINGS } from '../../../../src/domain/settings/settings.js';
import { evaluateQuarter } from '../../../../src/evaluation/evaluate-quarter.js';
import type { ReportInput } from '../../../../src/evaluation/facts/report-input.js';
import { figuresOf } from '../../../../src/evaluation/issued/figures-of.js';
import type { DatedReport, Report } from '../../../../src/evaluation/report-value.js';
import { reportAs } from '../../../../src/rendering/report/report-as.js';
import { type Attack, attackOne, attackTwo, type Rules } from './attack.js';
import { twoQuarters } from './made-up-programmes.js';
import type { PublishedReport } from './published-tables.js';
import { readCsv, readHtml, readJson, readMarkdown } from './read-report.js';

const READERS: Readonly<Record<ReportFormat, (text: string) => PublishedReport>> = {
  csv: readCsv,
  json: readJson,
  md: readMarkdown,
  html: readHtml,
};

export interface Campaign {
  /** The first and the last of the programmes. */
  readonly from: number;
  readonly to: number;
  readonly formats: readonly ReportFormat[];
  readonly rules: Rules;
  readonly rounding?: number;
}

/**
 * Attacks the reports of made-up programmes on two quarters in a row, as printed in each format: the first alone, and the second beside
 * the first, which was issued. Counts of all reports in a format are added up.
 */
export function attackProgrammes({
  from,
  to,
  formats,
  rules,
  rounding,
}: Campaign): Map<ReportFormat, Attack> {
  const sums = new Map<ReportFormat, Attack>();
  for (let seed = from; seed <= to; seed++) {
    const { earlier, later } = twoQuarters(seed);
    const first = made(earlier, { rules, rounding });
    const second = made({ ...later, issuedBefore: [issued(first)] }, { rules, rounding });
    for (const format of formats) {
      const read = READERS[format](reportAs(format, first));
      const readLater = READERS[format](reportAs(format, second));
      const attacks = [attackOne(read, rules), attackTwo(read, readLater, rules)];
      sums.set(
        format,
        attacks.reduce(together, sums.get(format) ?? { findings: [], cells: 0, hidden: 0, said: 0 }),
      );
    }
  }
  return sums;
}

function together(one: Attack, other: Attack): Attack {
  return {
    findings: [...one.findings, ...other.findings],
    cells: one.cells + other.cells,
    hidden: one.hidden + other.hidden,
    said: one.said + other.said,
  };
}

const OCCASION = { producedOn: '2026-12-31', asOf: '2026-12-31', knownOn: null, dataState: 'made up' };

function made(
  input: ReportInput,
  { rules: { smallestGroup }, rounding = null }: { rules: Rules; rounding: number | null | undefined },
): DatedReport {
  const settings = { ...DEFAULT_SETTINGS, report: { ...DEFAULT_SETTINGS.report, smallestGroup, rounding } };
  return { ...evaluateQuarter({ ...input, settings }), occasion: { ...OCCASION, issuedAs: null } };
}

/** The report as it is kept when it is handed out. */
export function issued(report: Report): IssuedReport {
  const { title, period } = report;
  return {
    ...OCCASION,
    id: 1,
    title,
    periodName: period.name,
    from: period.from,
    to: period.to,
    until: period.until,
    round: null,
    producedAt: '2026-12-31T12:00:00.000Z',
    settings: '{}',
    factsThen: {},
    figures: figuresOf(report),
  };
}

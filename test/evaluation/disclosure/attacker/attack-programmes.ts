import type { IssuedReport, ReportFormat } from '../../../../src/domain/reports/issued-report.js';
import { DEFAULT_SETTINGS } from '../../../../src/domain/settings/settings.js';
import { evaluateQuarter } from '../../../../src/evaluation/evaluate-quarter.js';
import type { ReportInput } from '../../../../src/evaluation/facts/report-input.js';
import { figuresOf } from '../../../../src/evaluation/issued/figures-of.js';
import type { DatedReport, Report } from '../../../../src/evaluation/report-value.js';
import { reportAs } from '../../../../src/rendering/report/report-as.js';
import { type Attack, attackOne, attackTwo, type Rules } from './attack.js';
import { attackBetween, attackFigures, type FigureAttack, type FigureRules } from './attack-figures.js';
import { quartersOf } from './made-up-programmes.js';
import { roundsOf } from './made-up-rounds.js';
import type { PrintedFigure } from './printed-figures.js';
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

/** What came of the breakdowns, and of the numbers that rest on what single people said or did. */
export interface WholeAttack extends Attack {
  readonly figures: FigureAttack;
}

const NOTHING: WholeAttack = {
  findings: [],
  cells: 0,
  hidden: 0,
  said: 0,
  figures: { findings: [], figures: 0, hidden: 0 },
};

/**
 * Attacks the reports of made-up programmes, as printed in each format: one on a quarter alone, one on the next quarter beside it, and
 * one on that quarter again after a few late entries, beside both; and one on all rounds beside one on the first of them. Each but the last
 * was issued. What comes of all reports in a format is added up.
 */
export function attackProgrammes({
  from,
  to,
  formats,
  rules,
  rounding,
}: Campaign): Map<ReportFormat, WholeAttack> {
  const sums = new Map<ReportFormat, WholeAttack>();
  for (let seed = from; seed <= to; seed++) {
    const { earlier, later, completed } = quartersOf(seed);
    const first = made(earlier, { rules, rounding });
    const second = made({ ...later, issuedBefore: [issued(first, 1)] }, { rules, rounding });
    const issuedBefore = [issued(first, 1), issued(second, 2)];
    const third = made({ ...completed, issuedBefore }, { rules, rounding });
    // On all rounds and on one of them, whichever was handed out first.
    const { all, first: alone } = roundsOf(seed);
    const [wide, narrow] = seed % 2 === 0 ? [all, alone] : [alone, all];
    const fourth = made(wide, { rules, rounding });
    const fifth = made({ ...narrow, issuedBefore: [issued(fourth, 1, wide.round)] }, { rules, rounding });
    for (const format of formats) {
      const [one, two, three, four, five] = [first, second, third, fourth, fifth].map((report) =>
        READERS[format](reportAs(format, report)),
      );
      if (!one || !two || !three || !four || !five) continue;
      const attacks = [
        { ...attackOne(one, rules), figures: attackFigures(one.figures, FIGURES(rules)) },
        {
          ...attackTwo(one, two, { ...rules, isSameQuarter: false }),
          figures: besides(one, two, { rules, isSameQuarter: false }),
        },
        { ...attackTwo(two, three, rules), figures: besides(two, three, { rules, isSameQuarter: true }) },
        { ...attackTwo(four, five, rules), figures: besides(four, five, { rules, isSameQuarter: true }) },
      ];
      const late = besides(one, three, { rules, isSameQuarter: false });
      attacks.push({ ...NOTHING, figures: { ...NOTHING.figures, findings: late.findings } });
      sums.set(format, attacks.reduce(together, sums.get(format) ?? NOTHING));
    }
  }
  return sums;
}

const FIGURES = ({ smallestGroup }: Rules): FigureRules => ({
  smallestGroup,
  least: Math.min(8, smallestGroup),
});

/** The later report alone, and beside the earlier: of the next quarter only what goes on over several rests on the same answers. */
function besides(
  earlier: PublishedReport,
  later: PublishedReport,
  { rules, isSameQuarter }: { rules: Rules; isSameQuarter: boolean },
): FigureAttack {
  const alone = attackFigures(later.figures, FIGURES(rules));
  const goesOn = ({ of }: PrintedFigure) =>
    isSameQuarter || of.startsWith('changes') || of.startsWith('answered once') || of.startsWith('outcomes');
  const strip = (one: PrintedFigure) =>
    isSameQuarter ? one : { ...one, place: one.place.replace(/"2026-Q\d"/, '') };
  const [before, now] = [earlier, later].map(({ figures }) => figures.filter(goesOn).map(strip));
  const findings = attackBetween(before ?? [], now ?? [], FIGURES(rules));
  return { ...alone, findings: [...alone.findings, ...findings] };
}

function together(one: WholeAttack, other: WholeAttack): WholeAttack {
  return {
    findings: [...one.findings, ...other.findings],
    cells: one.cells + other.cells,
    hidden: one.hidden + other.hidden,
    said: one.said + other.said,
    figures: {
      findings: [...one.figures.findings, ...other.figures.findings],
      figures: one.figures.figures + other.figures.figures,
      hidden: one.figures.hidden + other.figures.hidden,
    },
  };
}

const OCCASION = { producedOn: '2026-12-31', asOf: '2026-12-31', knownOn: null, dataState: 'made up' };

function made(
  input: ReportInput,
  { rules: { smallestGroup }, rounding = null }: { rules: Rules; rounding: number | null | undefined },
): DatedReport {
  const settings = { ...input.settings, report: { ...DEFAULT_SETTINGS.report, smallestGroup, rounding } };
  return { ...evaluateQuarter({ ...input, settings }), occasion: { ...OCCASION, issuedAs: null } };
}

/** The report as it is kept when it is handed out. */
export function issued(report: Report, id = 1, round: string | null = null): IssuedReport {
  const { title, period } = report;
  return {
    ...OCCASION,
    id,
    title,
    periodName: period.name,
    from: period.from,
    to: period.to,
    until: period.until,
    round,
    producedAt: '2026-12-31T12:00:00.000Z',
    settings: '{}',
    factsThen: {},
    figures: figuresOf(report),
  };
}

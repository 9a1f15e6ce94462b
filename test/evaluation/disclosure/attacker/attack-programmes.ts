import type { IssuedReport, ReportFormat } from '../../../../src/domain/reports/issued-report.js';
import { evaluateQuarter } from '../../../../src/evaluation/evaluate-quarter.js';
import type { ReportInput } from '../../../../src/evaluation/facts/report-input.js';
import { figuresOf } from '../../../../src/evaluation/issued/figures-of.js';
import type { DatedReport, Report } from '../../../../src/evaluation/report-value.js';
import { reportAs } from '../../../../src/rendering/report/report-as.js';
import { type Attack, attackOne, changesSince, type Rules } from './attack.js';
import { attackBetween, attackFigures, type FigureAttack, type FigureFinding } from './attack-figures.js';
import { keptIn } from './kept-in.js';
import { drawing, quartersOf } from './made-up-programmes.js';
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
  /** Counts are rounded to multiples of this; absent: small ones are hidden. */
  readonly rounding?: number | undefined;
}

type ReportRules = Pick<Campaign, 'rules' | 'rounding'>;

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

/** Attacks the reports of made-up programmes, as printed in each format. What comes of all reports in a format is added up. */
export function attackProgrammes({ from, to, formats, ...rules }: Campaign): Map<ReportFormat, WholeAttack> {
  const sums = new Map<ReportFormat, WholeAttack>();
  for (let seed = from; seed <= to; seed++) {
    const reports = handedOut(seed, rules);
    // Two formats that say the same give the same away.
    const known = new Map<string, WholeAttack>();
    for (const format of formats) {
      const read = reports.map(({ report, round }) => ({
        report: READERS[format](reportAs(format, withoutWords(report))),
        quarter: report.period.name,
        round,
      }));
      const key = JSON.stringify(read);
      const attack = known.get(key) ?? attackRow(read, rules.rules);
      known.set(key, attack);
      sums.set(format, together(sums.get(format) ?? NOTHING, attack));
    }
  }
  return sums;
}

interface HandedOut {
  readonly report: DatedReport;
  readonly round: string | null;
}

/**
 * The reports of a programme in the order in which they are handed out, each made beside those before it: on a quarter; on the next; and on
 * that one again after a few late entries. Of every other programme instead of the last two: on all rounds of the next quarter and on one of
 * them, whichever comes first.
 */
export function handedOut(seed: number, rules: ReportRules): HandedOut[] {
  const reports: HandedOut[] = [];
  const issuedBefore: IssuedReport[] = [];
  for (const input of inputsInARow(seed).map(keptIn(drawing(seed + 900_000)))) {
    const report = made({ ...input, issuedBefore: [...issuedBefore] }, rules);
    reports.push({ report, round: input.round });
    issuedBefore.push(issued(report, reports.length, input.round));
  }
  return reports;
}

function inputsInARow(seed: number): readonly ReportInput[] {
  const { earlier, later, completed } = quartersOf(seed);
  if (seed % 2 === 0) return [earlier, later, completed];
  const { all, first } = roundsOf(seed, later);
  return seed % 4 === 1 ? [earlier, all, first] : [earlier, first, all];
}

/** Without the entries of definitions, which are the same for every programme. */
function withoutWords(report: DatedReport): DatedReport {
  return { ...report, definitions: [], figures: [] };
}

interface ReadReport {
  readonly report: PublishedReport;
  readonly quarter: string;
  readonly round: string | null;
}

/** Each report by itself, and beside every one that was handed out before it. */
function attackRow(row: readonly ReadReport[], rules: Rules): WholeAttack {
  const figureRules = { smallestGroup: rules.smallestGroup, least: Math.min(8, rules.smallestGroup) };
  return row
    .map((later, at): WholeAttack => {
      const before = row.slice(0, at);
      const alone = attackOne(later.report, rules);
      const figures = attackFigures(later.report.figures, figureRules);
      const changes = changesSince(
        before.map(({ report, quarter, round }) => ({
          report,
          isSameQuarter: quarter === later.quarter,
          isSameScope: round === later.round,
        })),
        later.report,
        rules,
      );
      const besides = before.flatMap((earlier) => figuresBeside(earlier, later, figureRules));
      return {
        ...alone,
        findings: [...alone.findings, ...changes],
        figures: { ...figures, findings: [...figures.findings, ...besides] },
      };
    })
    .reduce(together, NOTHING);
}

/** The numbers of two reports beside each other: of two quarters only what goes on over several rests on the same answers. */
function figuresBeside(
  earlier: ReadReport,
  later: ReadReport,
  rules: Parameters<typeof attackBetween>[2],
): FigureFinding[] {
  const isSameQuarter = earlier.quarter === later.quarter;
  const goesOn = ({ of }: PrintedFigure) =>
    isSameQuarter || of.startsWith('changes') || of.startsWith('answered once') || of.startsWith('outcomes');
  const ofNoQuarter = (one: PrintedFigure) =>
    isSameQuarter ? one : { ...one, place: one.place.replace(/"2026-Q\d"/, '') };
  const ownOf = ({ report }: ReadReport) => report.figures.filter(goesOn).map(ofNoQuarter);
  return attackBetween(ownOf(earlier), ownOf(later), rules);
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

function made(input: ReportInput, { rules: { smallestGroup }, rounding }: ReportRules): DatedReport {
  const report = { ...input.settings.report, smallestGroup, rounding: rounding ?? null };
  const settings = { ...input.settings, report };
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

import type { Context } from '../../context.js';
import { printable } from '../../domain/text/printable.js';
import type { Metric } from '../../evaluation/metric.js';
import type { DatedReport, Report, ReportTable, Section } from '../../evaluation/report-value.js';
import { figureText } from '../../rendering/report/figure-text.js';
import {
  glanceInWords,
  hasGlance,
  NOTHING_FOUND,
  NOTHING_TO_DECIDE,
} from '../../rendering/report/glance-text.js';
import {
  headlineTexts,
  metricColumns,
  valueText,
  valueWithSpread,
} from '../../rendering/report/metric-text.js';
import { occasionText } from '../../rendering/report/occasion-text.js';
import { revisionInWords } from '../../rendering/report/revision-text.js';
import { shownMetrics, shownTable } from '../../rendering/report/shown-table.js';
import { trendsInWords } from '../../rendering/report/trend-text.js';
import { wrapToWidth } from '../../terminal/display-width.js';
import { tableForTerminal } from '../../terminal/table-view.js';
import type { TerminalStyle } from '../../terminal/terminal-style.js';
import { styleOf } from '../output/show-in-terminal.js';

/** The report to be read in a terminal: the same words and numbers as in its Markdown, as tables of the window's width. */
export function reportInTerminal(context: Context, report: DatedReport): string {
  const style = styleOf(context);
  const { from, to, until, isToDate } = report.period;
  const days = isToDate ? `${from} to ${to}, numbers up to ${until}` : `${from} to ${to}`;
  const blocks = [
    style.colour.bold(printable(`${report.title}: ${report.programmeName}`)),
    `${prose(days, style)}\n${prose(occasionText(report.occasion), style)}`,
    ...glanceBlocks(report, style),
    ...report.sections.flatMap((section) => [
      ...sectionBlocks(section, report, style),
      ...(section.number === 1 ? [...trendBlocks(report, style), ...revisionBlocks(report, style)] : []),
    ]),
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

function sectionBlocks(section: Section, report: Report, style: TerminalStyle): string[] {
  const isHeadlines = section.number === 1;
  return [
    `\n${style.colour.bold(`${section.number} ${section.title}`)}`,
    prose(section.intro.join(' '), style),
    isHeadlines ? headlines(section.metrics, { report, style }) : metricTable(section.metrics, style),
    ...section.tables.map((table) => tableBlock(table, style)),
    ...section.quotes.map(({ title, texts }) =>
      [style.colour.bold(printable(title)), ...texts.map((text) => prose(`“${text}”`, style, 2))].join('\n'),
    ),
    section.notes.map((note) => prose(note, style)).join('\n'),
    section.name === 'definitions'
      ? [
          ...report.figures.map((one) => prose(`${one.title} (${one.name}): ${figureText(one)}`, style)),
          ...report.definitions.map(({ term, text }) => prose(`${term}: ${text}`, style)),
        ].join('\n')
      : '',
  ];
}

function glanceBlocks(report: Report, style: TerminalStyle): string[] {
  if (!hasGlance(report)) return [];
  const { introduction, findings, prompts } = glanceInWords(report);
  const listed = (title: string, sentences: readonly string[], none: string) => {
    const lines = sentences.length === 0 ? [none] : sentences.map((one, at) => `${at + 1}. ${one}`);
    return [style.colour.bold(title), ...lines.map((line) => prose(line, style))].join('\n');
  };
  return [
    `\n${style.colour.bold('At a glance')}`,
    prose(introduction.join(' '), style),
    listed('What it found', findings, NOTHING_FOUND),
    listed('What to decide', prompts, NOTHING_TO_DECIDE),
  ];
}

function trendBlocks(report: Report, style: TerminalStyle): string[] {
  const { title, headings, rows, note } = trendsInWords(report);
  if (rows.length === 0) return [];
  const columns = headings.map((heading, at) => ({ title: heading, isNumber: at > 0 }));
  return [style.colour.bold(title), grid(columns, rows, style), prose(note, style)];
}

function revisionBlocks({ revision }: Report, style: TerminalStyle): string[] {
  if (revision === null) return [];
  const { title, sentences, headings, rows } = revisionInWords(revision);
  const columns = headings.map((heading, at) => ({ title: heading, isNumber: at > 2 }));
  return [
    style.colour.bold(printable(title)),
    prose(sentences.join(' '), style),
    rows.length === 0 ? '' : grid(columns, rows, style),
  ];
}

function headlines(
  metrics: readonly Metric[],
  { report, style }: { report: Report; style: TerminalStyle },
): string {
  return metrics
    .map((metric) => {
      const details = headlineTexts(metric, report)
        .map((text) => `${text}.`)
        .join(' ');
      const head = style.colour.bold(printable(`${metric.label}: ${valueText(metric)}`));
      return details === '' ? head : `${head}\n${prose(details, style, 2)}`;
    })
    .join('\n');
}

function metricTable(all: readonly Metric[], style: TerminalStyle): string {
  const { metrics, note } = shownMetrics(all);
  const columns = metricColumns(metrics);
  const body =
    metrics.length === 0
      ? ''
      : grid(
          columns.map(({ heading, kind }) => ({ title: heading, isNumber: kind === 'value' })),
          metrics.map((metric) => columns.map(({ text }) => text(metric))),
          style,
        );
  return [body, prose(note, style)].filter((part) => part !== '').join('\n');
}

function tableBlock(table: ReportTable, style: TerminalStyle): string {
  const { columns: shown, rows: shownRows, note } = shownTable(table);
  const columns = [
    { title: table.groupTitle, isNumber: false },
    ...shown.map((title) => ({ title, isNumber: true })),
  ];
  const rows = shownRows.map(({ group, cells }) => [group, ...cells.map(valueWithSpread)]);
  const body = rows.length === 0 ? '' : grid(columns, rows, style);
  return [style.colour.bold(printable(table.title)), body, prose(note, style)]
    .filter((part) => part !== '')
    .join('\n');
}

function grid(
  columns: readonly { title: string; isNumber: boolean }[],
  rows: readonly (readonly string[])[],
  style: TerminalStyle,
): string {
  const shaped = columns.map(({ title, isNumber }) => ({
    title,
    align: isNumber ? ('right' as const) : ('left' as const),
    wrap: !isNumber,
  }));
  return tableForTerminal({ columns: shaped, rows }, style).trimEnd();
}

/** Running text, broken between words at the window's edge. */
function prose(text: string, style: TerminalStyle, indent = 0): string {
  if (text === '') return '';
  const margin = ' '.repeat(indent);
  return wrapToWidth(printable(text), style.width - indent)
    .map((line) => `${margin}${line}`)
    .join('\n');
}

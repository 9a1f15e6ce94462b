import type { Context } from '../../context.js';
import { printable } from '../../domain/text/printable.js';
import type { Metric } from '../../evaluation/metric.js';
import type { DatedReport, Report, ReportTable, Section } from '../../evaluation/report-value.js';
import { figureText } from '../../rendering/report/figure-text.js';
import {
  detailTexts,
  metricColumns,
  shownRows,
  tableNote,
  valueText,
  valueWithSpread,
} from '../../rendering/report/metric-text.js';
import { occasionText } from '../../rendering/report/occasion-text.js';
import { revisionInWords } from '../../rendering/report/revision-text.js';
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
    ...report.sections.flatMap((section) => [
      ...sectionBlocks(section, report, style),
      ...(section.number === 1 ? revisionBlocks(report, style) : []),
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
      const details = detailTexts(metric, report)
        .map((text) => `${text}.`)
        .join(' ');
      const head = style.colour.bold(printable(`${metric.label}: ${valueText(metric)}`));
      return details === '' ? head : `${head}\n${prose(details, style, 2)}`;
    })
    .join('\n');
}

function metricTable(metrics: readonly Metric[], style: TerminalStyle): string {
  if (metrics.length === 0) return '';
  const columns = metricColumns(metrics);
  return grid(
    columns.map(({ heading, kind }) => ({ title: heading, isNumber: kind === 'value' })),
    metrics.map((metric) => columns.map(({ text }) => text(metric))),
    style,
  );
}

function tableBlock(table: ReportTable, style: TerminalStyle): string {
  const columns = [
    { title: table.groupTitle, isNumber: false },
    ...table.columns.map((title) => ({ title, isNumber: true })),
  ];
  const rows = shownRows(table).map(({ group, cells }) => [group, ...cells.map(valueWithSpread)]);
  const body = rows.length === 0 ? '' : grid(columns, rows, style);
  return [style.colour.bold(printable(table.title)), body, prose(tableNote(table), style)]
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

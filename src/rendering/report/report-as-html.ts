import type { Period } from '../../domain/dates/quarter.js';
import type { Metric } from '../../evaluation/metric.js';
import type { DatedReport, Quotes, Report, ReportTable, Section } from '../../evaluation/report-value.js';
import { htmlPage, htmlTable } from '../html-page.js';
import { htmlText } from '../html-text.js';
import { figureText } from './figure-text.js';
import { intervalDrawing } from './interval-drawing.js';
import {
  detailTexts,
  type MetricColumn,
  metricColumns,
  shownRows,
  tableNote,
  valueText,
  valueWithSpread,
} from './metric-text.js';
import { occasionText } from './occasion-text.js';
import { revisionInWords } from './revision-text.js';

/** `reportAsHtml` writes the report as one page that needs nothing else: to read, to print, to send. */
export function reportAsHtml(report: DatedReport): string {
  const body = [
    `<h1>${htmlText(report.title)}</h1>`,
    `<p class="quiet">${htmlText(report.programmeName)} · ${periodText(report.period)}</p>`,
    `<p class="quiet">${htmlText(occasionText(report.occasion))}</p>`,
    ...report.sections.flatMap((section) => [
      sectionBlock(section, report),
      ...(section.number === 1 ? revisionBlocks(report) : []),
    ]),
  ];
  return htmlPage(`${report.title}, ${report.programmeName}`, body.join('\n'));
}

function periodText({ from, to, until, isToDate }: Period): string {
  return isToDate ? `${from} to ${to}, numbers up to ${until}` : `${from} to ${to}`;
}

function sectionBlock(section: Section, report: Report): string {
  const isHeadlines = section.number === 1;
  const id = `section-${section.number}`;
  const blocks = [
    `<h2 id="${id}">${section.number} ${htmlText(section.title)}</h2>`,
    section.frameworks.length === 0
      ? ''
      : `<p class="quiet">${section.frameworks.map(htmlText).join(' · ')}</p>`,
    ...section.intro.map((sentence) => `<p>${htmlText(sentence)}</p>`),
    isHeadlines ? cards(section.metrics, report) : metricTable(section),
    ...section.tables.map(tableBlock),
    ...section.quotes.map(quotesBlock),
    ...section.notes.map((note) => `<p class="note">${htmlText(note)}</p>`),
    section.name === 'definitions' ? definitionLists(report) : '',
  ];
  return `<section aria-labelledby="${id}">\n${blocks.filter((block) => block !== '').join('\n')}\n</section>`;
}

function revisionBlocks({ revision }: Report): string[] {
  if (revision === null) return [];
  const { title, sentences, headings, rows } = revisionInWords(revision);
  const text = `<h3>${htmlText(title)}</h3>\n<p>${sentences.map(htmlText).join(' ')}</p>`;
  if (rows.length === 0) return [text];
  const table = htmlTable({
    caption: 'Numbers that differ',
    headings: headings.map(htmlText),
    rows: rows.map((row) => row.map(htmlText)),
    isNumeric: (column) => column > 2,
  });
  return [text, table];
}

function cards(metrics: readonly Metric[], report: Report): string {
  const items = metrics.map((metric) => {
    const details = detailTexts(metric, report).map((text) => `<span class="quiet">${htmlText(text)}</span>`);
    const value = `<span class="value">${htmlText(valueText(metric))}${intervalDrawing(metric)}</span>`;
    return `<li>${htmlText(metric.label)}${value}${details.join('')}</li>`;
  });
  return `<ul class="cards">\n${items.join('\n')}\n</ul>`;
}

function metricTable({ title, metrics }: Section): string {
  if (metrics.length === 0) return '';
  const columns = metricColumns(metrics);
  const cell = (metric: Metric, { kind, text }: MetricColumn) => {
    const words = htmlText(text(metric));
    if (kind === 'spread') return `${words}${intervalDrawing(metric)}`;
    return kind === 'basis' ? `<span class="basis">${words}</span>` : words;
  };
  return htmlTable({
    caption: `${htmlText(title)} in numbers`,
    headings: columns.map(({ heading }) => heading),
    rows: metrics.map((metric) => columns.map((column) => cell(metric, column))),
    isNumeric: (at) => columns[at]?.kind === 'value',
  });
}

function tableBlock(table: ReportTable): string {
  const rows = shownRows(table);
  const caption = htmlText(table.title);
  const note = tableNote(table);
  const grid = htmlTable({
    caption,
    headings: [table.groupTitle, ...table.columns].map(htmlText),
    rows: rows.map(({ group, cells }) => [htmlText(group), ...cells.map(cellHtml)]),
    isNumeric: (column) => column > 0,
  });
  const shown = rows.length === 0 ? `<h3>${caption}</h3>` : grid;
  return note === '' ? shown : `${shown}\n<p class="note">${htmlText(note)}</p>`;
}

function cellHtml(metric: Metric): string {
  return `${htmlText(valueWithSpread(metric))}${intervalDrawing(metric)}`;
}

function quotesBlock({ title, texts }: Quotes): string {
  const quotes = texts.map((text) => `<blockquote>${htmlText(text)}</blockquote>`);
  return `<h3>${htmlText(title)}</h3>\n${quotes.join('\n')}`;
}

function definitionLists({ definitions, figures }: Report): string {
  const numbers = figures.map((one) => [`${one.title} (${one.name})`, figureText(one)] as const);
  const terms = definitions.map(({ term, text }) => [term, text] as const);
  return `${definitionList('Every number', numbers)}\n${definitionList('Definitions', terms)}`;
}

function definitionList(title: string, entries: readonly (readonly [term: string, text: string])[]): string {
  const items = entries.map(([term, text]) => `<dt>${htmlText(term)}</dt>\n<dd>${htmlText(text)}</dd>`);
  return `<h3>${title}</h3>\n<dl>\n${items.join('\n')}\n</dl>`;
}

import type { Metric } from '../../evaluation/metric.js';
import type { DatedReport, Quotes, Report, ReportTable, Section } from '../../evaluation/report-value.js';
import { htmlPage, htmlTable } from '../html-page.js';
import { htmlText } from '../html-text.js';
import { figureText } from './figure-text.js';
import { frameworkText } from './framework-text.js';
import { glanceInWords, hasGlance, NOTHING_FOUND, NOTHING_TO_DECIDE } from './glance-text.js';
import { intervalDrawing } from './interval-drawing.js';
import {
  headlineTexts,
  type MetricColumn,
  metricColumns,
  valueText,
  valueWithSpread,
} from './metric-text.js';
import { occasionText } from './occasion-text.js';
import { periodText } from './period-text.js';
import { REPORT_STYLE } from './report-style.js';
import { revisionInWords } from './revision-text.js';
import { sectionCharts } from './section-charts.js';
import { shownMetrics, shownTable } from './shown-table.js';
import { trendsInWords } from './trend-text.js';

/** `reportAsHtml` writes the report as one page that needs nothing else: to read, to print, to send. */
export function reportAsHtml(report: DatedReport): string {
  const body = [
    frontBlock(report),
    ...report.sections.flatMap((section) => [
      sectionBlock(section, report),
      ...(section.number === 1 ? [...trendBlocks(report), ...revisionBlocks(report)] : []),
    ]),
  ];
  return htmlPage(`${report.title}, ${report.programmeName}`, body.join('\n'), REPORT_STYLE);
}

/** What a reader with one minute reads: what it is, what it found, what there is to decide, and where the rest stands. */
function frontBlock(report: DatedReport): string {
  return `<div class="front">
<h1>${htmlText(report.title)}</h1>
<p class="quiet">${htmlText(report.programmeName)} · ${periodText(report.period)}</p>
<p class="quiet">${htmlText(occasionText(report.occasion))}</p>
${hasGlance(report) ? glanceBlock(report) : ''}
<nav class="contents" aria-labelledby="contents">
<h2 id="contents">Contents</h2>
<ol>
${report.sections.map(({ number, title }) => `<li><a href="#section-${number}">${number} ${htmlText(title)}</a></li>`).join('\n')}
</ol>
</nav>
</div>`;
}

function glanceBlock(report: DatedReport): string {
  const { introduction, findings, prompts } = glanceInWords(report);
  return `<section aria-labelledby="glance">
<h2 id="glance">At a glance</h2>
<p>${introduction.map(htmlText).join(' ')}</p>
<div class="glance">
${orderedList('What it found', findings, NOTHING_FOUND)}
${orderedList('What to decide', prompts, NOTHING_TO_DECIDE)}
</div>
</section>`;
}

function orderedList(title: string, sentences: readonly string[], none: string): string {
  const items = sentences.map((sentence) => `<li>${htmlText(sentence)}</li>`).join('\n');
  return `<div><h3>${title}</h3>\n${items === '' ? `<p>${none}</p>` : `<ol>\n${items}\n</ol>`}</div>`;
}

function sectionBlock(section: Section, report: Report): string {
  const id = `section-${section.number}`;
  const isAppendix = section.name === 'definitions';
  const blocks = [
    `<h2 id="${id}">${section.number} ${htmlText(section.title)}</h2>`,
    section.frameworks.length === 0
      ? ''
      : `<p class="quiet lead">${section.frameworks.map((label) => htmlText(frameworkText(label))).join(' · ')}</p>`,
    ...section.intro.map((sentence) => `<p class="lead">${htmlText(sentence)}</p>`),
    ...numberBlocks(section, report),
    ...section.quotes.map(quotesBlock),
    ...section.notes.map((note) => `<p class="note">${htmlText(note)}</p>`),
    isAppendix ? definitionLists(report) : '',
  ];
  const look = isAppendix ? ' class="appendix"' : '';
  return `<section aria-labelledby="${id}"${look}>\n${blocks.filter((block) => block !== '').join('\n')}\n</section>`;
}

/** Where there are charts, the tables behind them open on demand; on paper they are all there. */
function numberBlocks(section: Section, report: Report): string[] {
  const charts = sectionCharts(section, report);
  const numbers = section.number === 1 ? cards(section.metrics, report) : metricTable(section);
  const tables = section.tables.map(tableBlock);
  if (charts.length === 0) return [numbers, ...tables];
  const drawn = `<div class="charts">\n${charts.join('\n')}\n</div>`;
  if (section.number === 1) return [numbers, drawn, ...tables];
  return [drawn, opened(`${section.title}: every number`, [numbers, ...tables])];
}

function opened(summary: string, blocks: readonly string[]): string {
  return `<details>\n<summary>${htmlText(summary)}</summary>\n${blocks.filter((block) => block !== '').join('\n')}\n</details>`;
}

function trendBlocks(report: Report): string[] {
  const { title, headings, rows, note, charts } = trendsInWords(report);
  if (rows.length === 0) return [];
  const table = htmlTable({
    caption: title,
    headings: headings.map(htmlText),
    rows: rows.map((row) => row.map(htmlText)),
    isNumeric: (column) => column > 0,
  });
  return [
    `<h3>${title}</h3>`,
    `<div class="charts">\n${charts.join('\n')}\n</div>`,
    opened(`${title}: every number`, [table, `<p class="note">${htmlText(note)}</p>`]),
  ];
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
    const details = headlineTexts(metric, report).map(
      (text) => `<span class="quiet">${htmlText(text)}</span>`,
    );
    const value = `<span class="value">${htmlText(valueText(metric))}${intervalDrawing(metric)}</span>`;
    return `<li>${htmlText(metric.label)}${value}${details.join('')}</li>`;
  });
  return `<ul class="cards">\n${items.join('\n')}\n</ul>`;
}

function metricTable({ title, metrics: all }: Section): string {
  const { metrics, note } = shownMetrics(all);
  const columns = metricColumns(metrics);
  const cell = (metric: Metric, { kind, text }: MetricColumn) => {
    const words = htmlText(text(metric));
    if (kind === 'spread') return `${words}${intervalDrawing(metric)}`;
    return kind === 'basis' ? `<span class="basis">${words}</span>` : words;
  };
  const grid =
    metrics.length === 0
      ? ''
      : htmlTable({
          caption: `${htmlText(title)} in numbers`,
          headings: columns.map(({ heading }) => heading),
          rows: metrics.map((metric) => columns.map((column) => cell(metric, column))),
          isNumeric: (at) => columns[at]?.kind === 'value',
        });
  const words = note === '' ? '' : `<p class="note">${htmlText(note)}</p>`;
  return [grid, words].filter((block) => block !== '').join('\n');
}

function tableBlock(table: ReportTable): string {
  const { columns, rows, note } = shownTable(table);
  const caption = htmlText(table.title);
  const grid = htmlTable({
    caption,
    headings: [table.groupTitle, ...columns].map(htmlText),
    rows: rows.map(({ group, cells }) => [htmlText(group), ...cells.map(cellHtml)]),
    isNumeric: (column) => column > 0,
  });
  const shown = rows.length === 0 ? `<h3>${caption}</h3>` : grid;
  return note === '' ? shown : `${shown}\n<p class="note">${htmlText(note)}</p>`;
}

/** Words in place of a number take several lines, so that they push no number out of sight. */
function cellHtml(metric: Metric): string {
  if (metric.instead !== null) return `<span class="in-words">${htmlText(metric.instead)}</span>`;
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
  return opened(title, [`<dl>\n${items.join('\n')}\n</dl>`]);
}

import type { Metric } from '../../evaluation/metric.js';
import type { DatedReport, Quotes, Report, ReportTable, Section } from '../../evaluation/report-value.js';
import { markdownTable, markdownText } from '../markdown-text.js';
import { figureText } from './figure-text.js';
import { frameworkText } from './framework-text.js';
import { glanceInWords, hasGlance, NOTHING_FOUND, NOTHING_TO_DECIDE } from './glance-text.js';
import { headlineTexts, metricColumns, valueText, valueWithSpread } from './metric-text.js';
import { occasionText } from './occasion-text.js';
import { periodText } from './period-text.js';
import { revisionInWords } from './revision-text.js';
import { shownMetrics, shownTable } from './shown-table.js';
import { trendsInWords } from './trend-text.js';

/** `reportAsMarkdown` writes the report to be read: headlines as sentences, then tables, definitions at the end. */
export function reportAsMarkdown(report: DatedReport): string {
  const blocks = [
    `# ${markdownText(report.title)}`,
    `**${markdownText(report.programmeName)}**: ${periodText(report.period)}.`,
    `_${markdownText(occasionText(report.occasion))}_`,
    ...glanceBlocks(report),
    ...report.sections.flatMap((section) => [
      ...sectionBlocks(section, report),
      ...(section.number === 1 ? [...trendBlocks(report), ...revisionBlocks(report)] : []),
    ]),
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

function glanceBlocks(report: Report): string[] {
  if (!hasGlance(report)) return [];
  const { introduction, findings, prompts } = glanceInWords(report);
  const listed = (title: string, sentences: readonly string[], none: string) =>
    `### ${title}\n\n${sentences.length === 0 ? none : sentences.map((one, at) => `${at + 1}. ${markdownText(one)}`).join('\n')}`;
  return [
    '## At a glance',
    introduction.map(markdownText).join(' '),
    listed('What it found', findings, NOTHING_FOUND),
    listed('What to decide', prompts, NOTHING_TO_DECIDE),
  ];
}

function sectionBlocks(section: Section, report: Report): string[] {
  const isHeadlines = section.number === 1;
  return [
    `## ${section.number} ${markdownText(section.title)}`,
    section.frameworks.length === 0
      ? ''
      : `_${section.frameworks.map((label) => markdownText(frameworkText(label))).join(' · ')}_`,
    section.intro.map(markdownText).join(' '),
    isHeadlines ? headlineList(section.metrics, report) : metricTable(section.metrics),
    ...section.tables.map(tableBlock),
    ...section.quotes.map(quotesBlock),
    section.notes.map((note) => `- ${markdownText(note)}`).join('\n'),
    section.name === 'definitions' ? definitionList(report) : '',
  ];
}

function trendBlocks(report: Report): string[] {
  const { title, headings, rows, note } = trendsInWords(report);
  if (rows.length === 0) return [];
  const cells = rows.map((row) => row.map(markdownText));
  return [`### ${title}`, markdownTable(headings, cells, (column) => column > 0), markdownText(note)];
}

function revisionBlocks({ revision }: Report): string[] {
  if (revision === null) return [];
  const { title, sentences, headings, rows } = revisionInWords(revision);
  const cells = rows.map((row) => row.map(markdownText));
  return [
    `### ${markdownText(title)}`,
    sentences.map(markdownText).join(' '),
    rows.length === 0 ? '' : markdownTable(headings, cells, (column) => column > 2),
  ];
}

function headlineList(metrics: readonly Metric[], report: Report): string {
  return metrics
    .map((metric) => {
      const details = headlineTexts(metric, report).map((text) => ` ${markdownText(text)}.`);
      return `- **${markdownText(metric.label)}: ${valueText(metric)}**${details.join('')}`;
    })
    .join('\n');
}

function metricTable(all: readonly Metric[]): string {
  const { metrics, note } = shownMetrics(all);
  const columns = metricColumns(metrics);
  const grid =
    metrics.length === 0
      ? ''
      : markdownTable(
          columns.map(({ heading }) => heading),
          metrics.map((metric) => columns.map(({ text }) => markdownText(text(metric)))),
          (at) => columns[at]?.kind === 'value',
        );
  return [grid, markdownText(note)].filter((block) => block !== '').join('\n\n');
}

function tableBlock(table: ReportTable): string {
  const { columns, rows: shown, note } = shownTable(table);
  const headings = [table.groupTitle, ...columns].map(markdownText);
  const rows = shown.map(({ group, cells }) => [group, ...cells.map(valueWithSpread)].map(markdownText));
  const grid = rows.length === 0 ? '' : markdownTable(headings, rows, (column) => column > 0);
  const blocks = [`### ${markdownText(table.title)}`, grid, markdownText(note)];
  return blocks.filter((block) => block !== '').join('\n\n');
}

function quotesBlock({ title, texts }: Quotes): string {
  return `### ${markdownText(title)}\n\n${texts.map((text) => `- “${markdownText(text)}”`).join('\n')}`;
}

function definitionList({ definitions, figures }: Report): string {
  const item = (term: string, text: string) => `- **${markdownText(term)}**: ${markdownText(text)}`;
  const numbers = figures.map((one) => item(`${one.title} (${one.name})`, figureText(one)));
  const terms = definitions.map(({ term, text }) => item(term, text));
  return `### Every number\n\n${numbers.join('\n')}\n\n### Definitions\n\n${terms.join('\n')}`;
}

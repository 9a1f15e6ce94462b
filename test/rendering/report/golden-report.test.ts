import { describe, expect, it } from 'vitest';
import { REPORT_FORMATS, type ReportFormat } from '../../../src/domain/reports/issued-report.js';
import type { DatedReport } from '../../../src/evaluation/report-value.js';
import { reportAs } from '../../../src/rendering/report/report-as.js';
import { REPORTED_YEAR } from './year/reported-year.js';

/** As lines to read: without the list of what every number is, which others hold. */
const TO_READ: Readonly<Record<ReportFormat, (text: string) => string>> = {
  md: (text) => text.replace(/### Every number\n.*(?=\n## 15 )/s, ''),
  html: wordsOfPage,
  csv: (text) => text,
  json: (text) => {
    const { rows: _, figures: __, ...rest } = JSON.parse(text) as Record<string, unknown>;
    return `${JSON.stringify(rest, null, 1)}\n`;
  },
};

/** What a page says beside its tables, which are those of the Markdown: headings, sentences, and every drawing with its title and words. */
function wordsOfPage(page: string): string {
  const body = page.slice(page.indexOf('<body'));
  return body
    .replace(/<table.*?<\/table>|<summary>Every number<\/summary>.*?<\/details>/gs, '')
    .replace(/<[^>]+>/g, '\n')
    .replace(/&#39;/g, "'")
    .replace(/&quot;/g, '"')
    .replace(/\s*\n\s*/g, '\n')
    .trimStart();
}

const ENDINGS: Readonly<Record<ReportFormat, string>> = {
  md: 'md',
  html: 'page.txt',
  csv: 'csv',
  json: 'json.txt',
};

// To be read whenever they change, as a board would that has seen nothing else; redrawn by vitest with --update.
describe('a year of reports, two of them issued, is read as it stands', () => {
  it.each(
    REPORTED_YEAR.flatMap((report) =>
      REPORT_FORMATS.map((format) => [report.period.name, format, report] as const),
    ),
  )('%s as %s', async (name, format, report) => {
    const text = TO_READ[format](reportAs(format, report));
    await expect(text).toMatchFileSnapshot(`golden/${name}.${ENDINGS[format]}`);
  });

  it.each(REPORTED_YEAR)('$period.name has the same lines in JSON as in CSV', (report) => {
    expect(linesInJson(report)).toEqual(linesInCsv(report));
  });
});

const IN_BOTH = ['section', 'metric', 'group', 'period'] as const;

function linesInJson(report: DatedReport): string[] {
  const { rows } = JSON.parse(reportAs('json', report)) as { rows: Record<string, string>[] };
  return rows.map((row) => IN_BOTH.map((column) => row[column]).join());
}

function linesInCsv(report: DatedReport): string[] {
  const [, ...rows] = reportAs('csv', report).trimEnd().split('\n');
  return rows.map((row) =>
    (/^([^,]*,[^,]*,(?:"[^"]*"|[^,]*),[^,]*)/.exec(row)?.[1] ?? row).replaceAll('"', ''),
  );
}

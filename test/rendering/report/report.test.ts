import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, it } from 'vitest';
import { evaluateQuarter } from '../../../src/evaluation/evaluate-quarter.js';
import type { ReportInput } from '../../../src/evaluation/facts/report-input.js';
import type { DatedReport } from '../../../src/evaluation/report-value.js';
import { reportAsCsv } from '../../../src/rendering/report/report-as-csv.js';
import { reportAsHtml } from '../../../src/rendering/report/report-as-html.js';
import { reportAsJson } from '../../../src/rendering/report/report-as-json.js';
import { reportAsMarkdown } from '../../../src/rendering/report/report-as-markdown.js';
import { emptyInput, exampleInput } from '../../evaluation/facts/reported-programme.js';
import { cellsOfMarkdownRow, expectHarmlessHtml, expectHarmlessMarkdown } from '../harmless.js';
import { HOSTILE_TEXTS } from '../hostile-texts.js';

/** The report of an input as it is made on 2026-12-05 for a day in October. */
function made(input: ReportInput): DatedReport {
  const occasion = {
    producedOn: '2026-12-05',
    asOf: '2026-10-05',
    knownOn: null,
    dataState: '3f9a2b1c4d5e6f708192a3b4c5d6e7f8091a2b3c4d5e6f708192a3b4c5d6e7f8',
    issuedAs: 4,
  };
  return { ...evaluateQuarter(input), occasion };
}

const report = made(exampleInput());
const COLUMNS = [
  'section',
  'metric',
  'group',
  'period',
  'value',
  'unit',
  'n',
  'denominator',
  'low',
  'high',
  'note',
  'issued_value',
];

describe('the report as CSV', () => {
  const rows: Record<string, string>[] = parse(reportAsCsv(report), { columns: true });

  it('is tidy: the agreed columns, one number a row, the period before beside the headline', () => {
    expect(Object.keys(rows[0] ?? {})).toEqual(COLUMNS);
    const rates = rows.filter(({ section, metric }) => section === 'headlines' && metric === 'match_rate');
    expect(rates.map(({ period, value, n, denominator }) => [period, value, n, denominator])).toEqual([
      ['2026-Q3', '0.9', '36', '40'],
      ['2026-Q2', '0.5', '20', '40'],
    ]);
    expect(rates[0]?.low).toBe('0.769482');
    expect(rates[0]?.note).toBe('Target 70 %: reached');
  });

  it('leaves a hidden number empty and says why', () => {
    const hidden = rows.find(({ metric, group }) => metric === 'matched' && group === 'band: not stated');
    expect(hidden).toMatchObject({ value: '', n: '', denominator: '', low: '', high: '' });
    expect(hidden?.note).toMatch(/^suppressed: fewer than 10/);
  });

  it('says how low and high are meant where they are not the interval of a share', () => {
    const days = rows.find(({ metric }) => metric === 'days_to_match');
    expect(days).toMatchObject({ value: '108', n: '16', low: '108', high: '108' });
    expect(days?.note).toBe('median; low and high are the quartiles');
  });

  it('ends with when it was made and of what, as rows without a number', () => {
    expect(rows.slice(-4).map(({ section, metric, value, note }) => [section, metric, value, note])).toEqual([
      ['report', 'produced_on', '', '2026-12-05'],
      ['report', 'as_of', '', '2026-10-05'],
      ['report', 'data_state', '', report.occasion.dataState],
      ['report', 'issued_as', '', 'report 4'],
    ]);
  });

  it('names every number once: section, metric, group and period', () => {
    const keys = rows.map(({ section, metric, group, period }) =>
      [section, metric, group, period].join(' / '),
    );
    expect(new Set(keys).size).toBe(keys.length);
  });
});

describe('the report as JSON', () => {
  it('holds the same rows as the CSV, with the words and definitions beside them', () => {
    const document = JSON.parse(reportAsJson(report));
    const csv: Record<string, string>[] = parse(reportAsCsv(report), { columns: true });
    expect(document).toMatchObject({
      schema: 'mentor/report',
      generated_for: 'Three Rivers Mentoring',
      period: { name: '2026-Q3', from: '2026-07-01', to: '2026-09-30', until: '2026-09-30', to_date: false },
    });
    const asText = document.rows.map((row: Record<string, unknown>) =>
      Object.fromEntries(
        Object.entries(row).map(([key, value]) => [key, value === null ? '' : String(value)]),
      ),
    );
    expect(asText).toEqual(csv);
    expect(document.definitions.length).toBeGreaterThan(12);
    const names = new Set(document.figures.map(({ metric }: { metric: string }) => metric));
    expect(names).toEqual(
      new Set(csv.filter(({ section }) => section !== 'report').map(({ metric }) => metric)),
    );
  });
});

describe('the report as Markdown', () => {
  const markdown = reportAsMarkdown(report);

  it('begins with the headlines as sentences', () => {
    expect(markdown).toContain(
      '- **Mentees matched: 90 %** 36 of 40, 95 % interval 77–96 %. Target 70 %: reached. 2026-Q2: 50 % (20 of 40), higher now. Of the mentees who took part, those with an active pairing on a day of the period.\n',
    );
    expect(markdown).toContain(
      '- **Check-ins held: 106** 2026-Q2: 72. Meetings and other contacts of pairings, as they were noted down.\n',
    );
  });

  it('says when it was made and of what', () => {
    expect(markdown).toContain(
      '_Produced on 2026-12-05, as of 2026-10-05. State of the data: 3f9a2b1c4d5e. Issued as report 4._\n',
    );
    expect(reportAsHtml(report)).toContain('Produced on 2026-12-05, as of 2026-10-05.');
    expect(JSON.parse(reportAsJson(report))).toMatchObject({ produced_on: '2026-12-05', issued_as: 4 });
  });

  it('shows hidden numbers as hidden, and says what that stands for', () => {
    expect(markdown).toContain('| Band 5 | 55 | hidden | hidden |');
    expect(markdown).toContain('| Eastgate | 11 | fewer than 10 of 11 |\n');
    expect(markdown).toContain('2 groups are not listed. Hidden: fewer than 10, or would reveal fewer.');
  });

  it('ends with the definitions and the decisions', () => {
    const [definitions] = markdown.split('\n\n## 15 Decisions\n');
    expect(definitions?.split('\n').at(-1)).toMatch(/^- \*\*Frameworks\*\*: Kirkpatrick/);
  });

  it('of nothing is still a report', () => {
    const empty = reportAsMarkdown(made(emptyInput()));
    expect(empty).toContain('Nobody has taken part in the programme by the end of this period.');
    expect(empty).toContain('- **Mentees matched: no data** no mentees took part. 2026-Q2: no data.');
    expect(empty).not.toMatch(/NaN|Infinity|undefined|null/);
  });
});

describe('the report as HTML', () => {
  const html = reportAsHtml(report);

  it('is one page of its own: no script, no address, a caption and scopes on every table', () => {
    expectHarmlessHtml(html);
    const tables = html.match(/<table>/g)?.length ?? 0;
    expect(tables).toBeGreaterThan(15);
    expect(html.match(/<caption>/g)).toHaveLength(tables);
    expect(html.match(/<thead><tr><th scope="col"/g)).toHaveLength(tables);
  });

  it('draws an interval beside its words, for the eye only', () => {
    expect(html).toContain('<span class="value">90 %<svg class="interval" aria-hidden="true"');
    expect(html).toContain('<rect class="spread" x="73.9" y="2" width="18.3" height="8" rx="2"/>');
  });

  it('lets words in place of a number take several lines in a table', () => {
    expect(html).toMatch(/<td class="number"><span class="in-words">fewer than \d+ of \d+<\/span><\/td>/);
  });
});

/** Every text of a report that comes from outside set to something hostile. */
function hostileReport(): DatedReport {
  const input = exampleInput();
  const hostile = (at: number) => HOSTILE_TEXTS[at % HOSTILE_TEXTS.length] ?? '';
  const report = { ...input.settings.report, smallestGroup: 1 };
  const people = input.people.map((one, at) => ({
    ...one,
    site: hostile(at),
    profession: hostile(at + 1),
    band: hostile(at + 2),
    attributes: new Map([['needs', [hostile(at)]]]),
  }));
  return made({
    ...input,
    programmeName: HOSTILE_TEXTS.join(' '),
    settings: { ...input.settings, report },
    people,
    pairings: input.pairings.map((one, at) => ({
      ...one,
      endReason: one.endReason === null ? null : hostile(at),
    })),
    checkIns: input.checkIns.map((one, at) => ({ ...one, topics: [hostile(at)] })),
    feedback: input.feedback.map((one, at) => ({ ...one, helpful: hostile(at), toImprove: hostile(at + 3) })),
  });
}

describe('a report full of hostile texts', () => {
  let hostile: DatedReport;
  beforeAll(() => {
    hostile = hostileReport();
  });

  it('is harmless as HTML', () => {
    expectHarmlessHtml(reportAsHtml(hostile));
  });

  it('is harmless as Markdown, and its tables keep their columns', () => {
    const blocks = reportAsMarkdown(hostile).split('\n\n');
    const tables = blocks.filter((block) => block.startsWith('| '));
    expect(tables.length).toBeGreaterThan(10);
    for (const table of tables) {
      const widths = table.split('\n').map((line) => cellsOfMarkdownRow(line).length);
      expect(new Set(widths).size).toBe(1);
      expectHarmlessMarkdown(table);
    }
    for (const block of blocks) expectHarmlessMarkdown(block.replaceAll(/^>/gm, ''));
  });

  it('comes whole out of the CSV', () => {
    const rows: string[][] = parse(reportAsCsv(hostile));
    expect(rows.every((row) => row.length === COLUMNS.length)).toBe(true);
  });
});

import { htmlPage, htmlTable } from '../html-page.js';
import { htmlText } from '../html-text.js';

/** Rows of one kind that concern a person. */
export interface PersonFileSection {
  readonly title: string;
  /** What it is kept for; absent where that needs no words. */
  readonly purpose?: string;
  readonly rows: readonly Readonly<Record<string, unknown>>[];
}

/** All that is held on one person, for themselves to read. */
export interface PersonFile {
  readonly name: string;
  readonly programme: string;
  readonly madeOn: string;
  readonly sections: readonly PersonFileSection[];
}

/** More columns than this are unreadable side by side: each row is then listed. */
const MOST_ABREAST = 8;

/** One page with everything, kind by kind; a column in which nothing stands is left out, JSON has it. */
export function personFileAsHtml({ name, programme, madeOn, sections }: PersonFile): string {
  const filled = sections.filter(({ rows }) => rows.length > 0);
  const body = [
    `<h1>What ${htmlText(programme)} holds on ${htmlText(name)}</h1>`,
    `<p class="quiet">Made on ${htmlText(madeOn)}. Every record of the programme's file that concerns ${htmlText(name)}.</p>`,
    ...filled.map(sectionAsHtml),
  ];
  return htmlPage(`What is held on ${name}`, body.join('\n'));
}

function sectionAsHtml({ title, purpose, rows }: PersonFileSection): string {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))].filter((column) =>
    rows.some((row) => textOf(row[column]) !== ''),
  );
  const headings = columns.map((column) => htmlText(inWords(column)));
  const table =
    columns.length > MOST_ABREAST
      ? rows.map((row) => rowAsList(row, columns)).join('\n')
      : htmlTable({
          caption: `${rows.length === 1 ? '1 record' : `${rows.length} records`}`,
          headings,
          rows: rows.map((row) => columns.map((column) => htmlText(textOf(row[column])))),
          isNumeric: () => false,
        });
  const why = purpose === undefined ? '' : `<p class="quiet">Kept to ${htmlText(purpose)}.</p>\n`;
  return `<h2>${htmlText(title)}</h2>\n${why}${table}`;
}

function rowAsList(row: Readonly<Record<string, unknown>>, columns: readonly string[]): string {
  const fields = columns
    .filter((column) => textOf(row[column]) !== '')
    .map(
      (column) => `<dt>${htmlText(inWords(column))}</dt><dd>${htmlText(cellText(column, row[column]))}</dd>`,
    );
  return `<dl>${fields.join('')}</dl>`;
}

const MILLIONTHS = /_millionths$/;

function inWords(column: string): string {
  const words = column.replace(MILLIONTHS, '').replaceAll('_', ' ').replace(/ id$/, '');
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}

function cellText(column: string, value: unknown): string {
  return MILLIONTHS.test(column) && typeof value === 'number'
    ? (value / 1_000_000).toFixed(2)
    : textOf(value);
}

/** A value as a reader who is no programmer takes it: lists and what belongs together in words, never as JSON. */
function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map(textOf).join('; ');
  if (typeof value !== 'object') return String(value);
  return Object.entries(value)
    .filter(([, each]) => textOf(each) !== '')
    .map(
      ([name, each]) => `${name.replaceAll('_', ' ')}: ${isFraction(each) ? each.toFixed(2) : textOf(each)}`,
    )
    .join(', ');
}

function isFraction(value: unknown): value is number {
  return typeof value === 'number' && !Number.isInteger(value);
}

import { InputError } from '../../errors.js';
import { MOST_COLUMNS } from './csv-limits.js';
import { type CsvRecord, settled } from './csv-records.js';
import { parseWritten } from './parse-csv.js';

/** The characters that can stand between two cells. */
const DELIMITERS = [',', ';', '\t', '|'] as const;

/** How a CSV text is laid out. */
export interface Dialect {
  readonly delimiter: string;
  readonly lineEnd: 'CRLF' | 'LF' | 'CR';
  /** The first line is `sep=;` or the like: an instruction to Excel, not data. */
  readonly hasSeparatorLine: boolean;
}

const NAMES: Readonly<Record<string, string>> = {
  comma: ',',
  semicolon: ';',
  tab: '\t',
  '\\t': '\t',
  bar: '|',
  pipe: '|',
};
const RECORDS_TRIED = 200;

/**
 * `delimiterNamed` is the delimiter that the person asked for, as a character or as `comma`, `semicolon`, `tab` or `bar`.
 * Throws `InputError` for anything else.
 */
export function delimiterNamed(word: string, source: string): string {
  const named = Object.hasOwn(NAMES, word.toLowerCase()) ? NAMES[word.toLowerCase()] : word;
  if (named !== undefined && /^[^\p{L}\p{N}\s"\p{Surrogate}]$|^\t$/u.test(named)) return named;
  const remedy = 'Use comma, semicolon, tab or bar, or the character itself.';
  throw new InputError(`${source} cannot be read.`, [
    { source, message: `"${word}" cannot divide cells.`, remedy },
  ]);
}

/**
 * `detectDialect` finds the delimiter from the beginning of a text: a `sep=` line, or else the candidate that splits the
 * most records into the same number of cells. Quoted cells are respected while trying. A text that no candidate
 * splits has one column, and gets a delimiter that does not occur in it. `isWhole` says that the text ends where the file ends.
 */
export function detectDialect(head: string, isWhole: boolean): Dialect {
  const separator = /^"?sep=([^"])"?[ \t]*(?:\r|\n|$)/iu.exec(head)?.[1];
  const lineEnd = lineEndOf(head);
  if (separator !== undefined) return { delimiter: separator, lineEnd, hasSeparatorLine: true };
  let best = { delimiter: undefined as string | undefined, score: 0 };
  // One that is not there divides nothing, and is not tried.
  for (const delimiter of DELIMITERS.filter((candidate) => head.includes(candidate))) {
    const records = firstRecords(head, delimiter, isWhole);
    const score = isProse(records, delimiter) ? 0 : evenness(records);
    if (score > best.score) best = { delimiter, score };
  }
  const delimiter =
    best.delimiter ??
    tooWide(head, lineEnd) ??
    DELIMITERS.find((candidate) => !head.includes(candidate)) ??
    ',';
  return { delimiter, lineEnd, hasSeparatorLine: false };
}

/** What divides the first line into more cells than are read: no candidate was tried on it to the end. */
function tooWide(head: string, lineEnd: Dialect['lineEnd']): string | undefined {
  const [line = ''] = head.split(lineEnd === 'CR' ? '\r' : '\n', 1);
  return DELIMITERS.find((candidate) => line.split(candidate).length > MOST_COLUMNS);
}

/** A record of a text of which it is not yet known what divides its cells. */
interface TriedRecord extends Pick<CsvRecord, 'cells' | 'hasStrayQuote'> {
  readonly raw: string;
}

/** The records at the beginning of a text, as far as they are whole, with one delimiter. */
function firstRecords(head: string, delimiter: string, isWhole: boolean): TriedRecord[] {
  const tried =
    unquotedRecords(head, delimiter, isWhole) ??
    parseWritten(head, { delimiter, most: RECORDS_TRIED, isWhole }).map((record) => ({
      ...settled(record),
      raw: record.raw,
    }));
  return tried.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
}

/** The same where none of them has a quotation mark: each is a line. To set csv-parse to work on each candidate takes longer than to read a roster. */
function unquotedRecords(head: string, delimiter: string, isWhole: boolean): TriedRecord[] | undefined {
  const lines = head.split(/\r\n|\n|\r/u, RECORDS_TRIED + 1);
  if (lines.at(-1) === '') lines.pop();
  const tried = lines.slice(0, isWhole || lines.length >= RECORDS_TRIED ? RECORDS_TRIED : -1);
  if (tried.some((line) => line.includes('"'))) return undefined;
  return tried.map((raw) => ({ cells: raw.split(delimiter), hasStrayQuote: false, raw }));
}

/**
 * One column of names or sentences: the delimiter is not in the first record, and where it is, it cuts names in two
 * (`Lee, Bo`), or hardly any two records alike.
 */
function isProse(records: readonly TriedRecord[], delimiter: string): boolean {
  const [first, ...rest] = records;
  const cut = rest.filter(({ cells }) => cells.length > 1);
  if (first === undefined || first.cells.length > 1 || cut.length === 0) return false;
  const areNames = cut.every(({ cells, raw }) => cells.length === 2 && raw.includes(`${delimiter} `));
  const alike = cut.filter(({ cells }) => cells.length === cut[0]?.cells.length);
  return areNames || alike.length * 2 <= rest.length;
}

/**
 * How evenly a delimiter splits: the share of records with the most frequent number of cells, weighed by the logarithm
 * of that number, so that a delimiter that cuts every record in ten beats one that cuts nearly every one in two. A
 * cell that goes on after its closing quotation mark means that the delimiter is wrong.
 */
function evenness(records: readonly TriedRecord[]): number {
  const counts = new Map<number, number>();
  for (const { cells, hasStrayQuote } of records) {
    if (!hasStrayQuote) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  }
  let best = 0;
  for (const [cells, frequency] of counts) {
    best = Math.max(best, (frequency / records.length) ** 2 * Math.log(cells));
  }
  return best;
}

function lineEndOf(text: string): Dialect['lineEnd'] {
  const end = /\r\n|\r|\n/u.exec(text)?.[0];
  if (end === '\r\n') return 'CRLF';
  return end === '\r' ? 'CR' : 'LF';
}

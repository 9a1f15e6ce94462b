import {
  type CellAddress,
  type CellObject,
  type Range,
  read,
  utils,
  type WorkBook,
  type WorkSheet,
} from '@e965/xlsx';
import { nearest } from '../../domain/text/nearest.js';
import { printable } from '../../domain/text/printable.js';
import { InputError } from '../../errors.js';
import { cellAsShown } from './cell-as-shown.js';
import type { CsvRecord } from './csv-records.js';
import { oddPlaceIn } from './odd-place-in.js';
import { refuseOtherArchives } from './refuse-other-archives.js';
import type { Sheet } from './sheet.js';

/** Cells of a sheet, blank ones within its width included. */
const MOST_CELLS = 2_000_000;
/** So many places a note names. */
const NAMED = 3;

const HOW = { dense: true, cellStyles: true, cellNF: true, cellHTML: false } as const;

/** A sheet as the library gives it, with `dense: true`. */
type DenseSheet = WorkSheet & {
  readonly '!data'?: ((CellObject | undefined)[] | undefined)[];
};

/**
 * Takes one sheet of an .xlsx workbook apart: the one named or numbered, else the first that is not hidden. Formulas count by the
 * value they had when the file was saved.
 * @throws InputError when it is no such workbook, is damaged or too large, or has no such sheet.
 */
export function readWorkbook(bytes: Uint8Array, source: string, wanted?: string): Sheet {
  refuseOtherArchives(bytes, source);
  const outline = opened(bytes, source, []);
  refuseOddPlace(outline, source);
  const name = sheetMeant(outline, source, wanted);
  const book = opened(bytes, source, [name]);
  const sheet = sheetIn(book, name);
  if (sheet === undefined) refuse(source, `The sheet "${name}" holds no table.`, sheetsInWords(outline));
  const uncomputed = uncomputedIn(sheet, () => sheetIn(opened(bytes, source, [name], false), name));
  for (const { r, c } of uncomputed) delete sheet['!data']?.[r]?.[c];
  const date1904 = book.Workbook?.WBProps?.date1904 === true;
  const records = recordsOf(sheet, source, date1904);
  return { name, records, notes: [...notesOnSheets(outline, name), ...notesOnCells(sheet, uncomputed)] };
}

/**
 * What the sheets of a workbook are called, in their order.
 * @throws InputError when it is no workbook, or a damaged one.
 */
export function namesOfSheets(bytes: Uint8Array, source: string): readonly string[] {
  refuseOtherArchives(bytes, source);
  return opened(bytes, source, []).SheetNames;
}

function refuseOddPlace(outline: WorkBook, source: string): void {
  const odd = oddPlaceIn(outline);
  if (odd === undefined) return;
  refuse(
    source,
    `The workbook is damaged: something in it is to stand at "${printable(odd).slice(0, LONGEST_PLACE)}", where no cell is.`,
    'Open it in a spreadsheet program and save it anew.',
  );
}

/** So much of it is told. */
const LONGEST_PLACE = 20;

function sheetIn(book: WorkBook, name: string): DenseSheet | undefined {
  return book.Sheets[name];
}

function opened(bytes: Uint8Array, source: string, sheets: string[], cellFormula = true): WorkBook {
  try {
    // The outline has the files of the archive beside it, which are looked through before the library takes a sheet apart.
    return read(bytes, { type: 'array', sheets, cellFormula, bookFiles: sheets.length === 0, ...HOW });
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    refuse(
      source,
      `The workbook is damaged, or not what its name says (${why}).`,
      'Open it in a spreadsheet program and save it anew.',
    );
  }
}

/**
 * The formulas that nobody has computed. The library gives 0 for them, as for formulas that come to 0; read without formulas, the
 * former are blank.
 */
function uncomputedIn(sheet: DenseSheet, withoutFormulas: () => DenseSheet | undefined): CellAddress[] {
  const zeros = (sheet['!data'] ?? []).flatMap((row, r) =>
    (row ?? []).flatMap((cell, c) => (cell?.f !== undefined && cell.v === 0 ? [{ r, c }] : [])),
  );
  if (zeros.length === 0) return [];
  const data = withoutFormulas()?.['!data'] ?? [];
  return zeros.filter(({ r, c }) => data[r]?.[c]?.v === undefined);
}

function isHidden({ Workbook }: WorkBook, position: number): boolean {
  return (Workbook?.Sheets?.[position]?.Hidden ?? 0) !== 0;
}

function sheetMeant(book: WorkBook, source: string, wanted: string | undefined): string {
  const { SheetNames: names } = book;
  if (wanted === undefined) {
    const first = names.find((_, position) => !isHidden(book, position));
    if (first === undefined) refuse(source, 'Every sheet of the workbook is hidden.', sheetsInWords(book));
    return first;
  }
  const written = wanted.trim().toLowerCase();
  const named = names.find((name) => name.trim().toLowerCase() === written);
  const numbered = /^[1-9]\d*$/.test(written) ? names[Number(written) - 1] : undefined;
  const found = named ?? numbered;
  if (found !== undefined) return found;
  const guess = nearest(wanted, names);
  const meant = guess === undefined ? '' : ` Did you mean "${guess}"?`;
  refuse(source, `The workbook has no sheet "${wanted}".${meant}`, sheetsInWords(book));
}

function sheetsInWords(book: WorkBook): string {
  const names = book.SheetNames.map(
    (name, position) => `"${name}"${isHidden(book, position) ? ' (hidden)' : ''}`,
  );
  return `Sheets: ${names.join(', ')}. Name one with --sheet.`;
}

/** A record for every row from the first of the sheet on, all as wide as the widest. */
function recordsOf({ '!data': data = [] }: DenseSheet, source: string, date1904: boolean): CsvRecord[] {
  const written = Array.from(data, (row) =>
    Array.from(row ?? [], (cell) => (cell === undefined ? '' : cellAsShown(cell, date1904))),
  );
  const isFilled = (cell: string) => cell.trim() !== '';
  const width = Math.max(1, ...blockwise(written, (cells) => cells.findLastIndex(isFilled) + 1));
  const height = written.findLastIndex((cells) => cells.some(isFilled)) + 1;
  if (width * height > MOST_CELLS) refuseSize(source, utils.encode_cell({ r: height - 1, c: width - 1 }));
  return written.slice(0, height).map((cells, row) => ({
    line: row + 1,
    cells: Array.from({ length: width }, (_, column) => cells[column] ?? ''),
    hasStrayQuote: false,
  }));
}

/** The largest of some rows at a time: a function takes only so many arguments. */
function blockwise<Item>(items: readonly Item[], measure: (item: Item) => number): number[] {
  return [items.reduce((most, item) => Math.max(most, measure(item)), 0)];
}

function refuseSize(source: string, last: string): never {
  refuse(
    source,
    `The sheet reaches to cell ${last}: more than ${MOST_CELLS.toLocaleString('en-GB')} cells.`,
    'Delete what stands far below or beside the table; or save the sheet as CSV UTF-8, which may be of any size.',
  );
}

function notesOnSheets(book: WorkBook, name: string): string[] {
  const others = book.SheetNames.filter((each) => each !== name);
  const rest =
    others.length === 0
      ? ''
      : ` of ${book.SheetNames.length}; another with --sheet: ${others.map((each) => `"${each}"`).join(', ')}`;
  return [`Sheet: "${name}"${rest}.`];
}

/** What a reader of the sheet would see and the table cannot show. */
function notesOnCells(sheet: DenseSheet, uncomputed: readonly CellAddress[]): string[] {
  const merged = (sheet['!merges'] ?? []).map((range: Range) => utils.encode_range(range));
  const isHiddenRow = (sheet['!rows'] ?? []).map((row) => row?.hidden === true);
  const hiddenRows = isHiddenRow.flatMap((hidden, row) => (hidden ? [String(row + 1)] : []));
  const hiddenColumns = (sheet['!cols'] ?? []).flatMap((column, at) =>
    column?.hidden === true ? [utils.encode_col(at)] : [],
  );
  return [
    note(merged, 'Merged cells', 'only the first cell of each holds the value, the others are blank'),
    note(hiddenRows, 'Hidden rows', 'read like all others'),
    note(hiddenColumns, 'Hidden columns', 'read like all others'),
    note(errorsIn(sheet), 'Cells that hold an error of the spreadsheet', 'taken for blank'),
    note(
      uncomputed.map((at) => utils.encode_cell(at)),
      'Formulas without a value',
      'taken for blank; open the file in a spreadsheet program and save it to have them computed',
    ),
  ].flat();
}

function errorsIn({ '!data': data = [] }: DenseSheet): string[] {
  return data.flatMap((row, r) =>
    (row ?? []).flatMap((cell, c) =>
      cell?.t === 'e' ? [`${utils.encode_cell({ r, c })} ${cell.w ?? ''}`.trim()] : [],
    ),
  );
}

function note(places: readonly string[], what: string, meaning: string): string[] {
  if (places.length === 0) return [];
  const named = places.slice(0, NAMED).join(', ');
  return [`${what}: ${places.length} (${named}${places.length > NAMED ? ' …' : ''}), ${meaning}.`];
}

function refuse(source: string, message: string, remedy: string): never {
  throw new InputError(`${source} cannot be read.`, [{ source, message, remedy }]);
}

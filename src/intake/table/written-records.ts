import { type CsvSegment, csvSegments } from '../bytes/csv-records.js';
import { decodeBytes } from '../bytes/decode.js';
import { type Dialect, delimiterNamed, detectDialect } from '../bytes/dialect.js';
import type { Encoding } from '../bytes/encoding.js';
import { safeText } from '../bytes/encoding.js';
import { refuseOtherText } from '../bytes/file-kind.js';
import type { Sheet } from '../bytes/sheet.js';

/** What a table is read from: the bytes or the text of a CSV file, or a sheet of a workbook. */
export type TableInput = Uint8Array | string | Sheet;

/** Records whose cells are settled; they come from the beginning as often as they are asked for. */
interface WrittenRecords {
  readonly encoding: Encoding;
  readonly delimiter: string;
  readonly isSheet: boolean;
  /** What was decided, a line each. */
  readonly notes: readonly string[];
  segments(): Iterable<CsvSegment>;
}

const HEAD_CHARACTERS = 256 * 1024;

/** Settles encoding and delimiter of a CSV file; a sheet is taken apart already. Throws `InputError` for what is no text. */
export function writtenRecords(
  input: TableInput,
  source: string,
  choices: { readonly encoding?: string | undefined; readonly delimiter?: string | undefined },
): WrittenRecords {
  if (typeof input !== 'string' && 'records' in input) return inSheet(input);
  const text =
    typeof input === 'string' ? givenText(input, source) : decodeBytes(input, source, choices.encoding);
  const { head, isWhole } = beginning(text.chunks());
  const found = detectDialect(head, isWhole);
  const delimiter =
    choices.delimiter === undefined ? found.delimiter : delimiterNamed(choices.delimiter, source);
  const dialect = { ...found, delimiter };
  return {
    encoding: text.encoding,
    delimiter,
    isSheet: false,
    notes: text.notes,
    segments: () => segmentsOf(text.chunks(), dialect, source),
  };
}

/** Rejected rows of a sheet are written as CSV, in UTF-8 and with commas. */
function inSheet({ records, notes }: Sheet): WrittenRecords {
  const text = records.map(({ cells }) => cells.join('\n')).join('\n');
  return {
    encoding: 'utf-8',
    delimiter: ',',
    isSheet: true,
    notes,
    // Whoever reads the cells may clean them in place.
    segments: () => [{ text, records: records.map((record) => ({ ...record, cells: [...record.cells] })) }],
  };
}

function givenText(
  input: string,
  source: string,
): Pick<ReturnType<typeof decodeBytes>, 'encoding' | 'notes' | 'chunks'> {
  const text = safeText(input.startsWith('\uFEFF') ? input.slice(1) : input);
  refuseOtherText(text, source);
  return { encoding: 'utf-8', notes: [], chunks: () => [text] };
}

function beginning(chunks: Iterable<string>): { head: string; isWhole: boolean } {
  let head = '';
  for (const chunk of chunks) {
    head += chunk;
    if (head.length > HEAD_CHARACTERS) return { head: head.slice(0, HEAD_CHARACTERS), isWhole: false };
  }
  return { head, isWhole: true };
}

function* segmentsOf(chunks: Iterable<string>, dialect: Dialect, source: string): Generator<CsvSegment> {
  let isSeparator = dialect.hasSeparatorLine;
  for (const segment of csvSegments(chunks, dialect.delimiter, source)) {
    yield isSeparator ? { ...segment, records: segment.records.slice(1) } : segment;
    isSeparator = false;
  }
}

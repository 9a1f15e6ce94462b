import { unprotectCell } from '../../domain/files/spreadsheet-cell.js';
import { remembered } from '../../domain/text/remembered.js';

/** What a column says about the response or the row, rather than as an answer. */
export type MetadataRole =
  | 'responseId'
  | 'submittedAt'
  | 'startedAt'
  | 'email'
  /** What the invitation that was answered is known by. */
  | 'token'
  | 'name'
  | 'givenName'
  | 'surname'
  | 'language'
  | 'status'
  | 'progress'
  | 'finished'
  | 'collector'
  | 'event'
  | 'instrument'
  | 'instance'
  | 'formStatus'
  | 'other';

/** What stands above one column, put together from all header rows. */
export interface Heading {
  /** As written; with several header rows, or a grid, everything that tells this column from others. */
  readonly text: string;
  /** The tool's own short code for the column (`Q7_2`), where it gives one beside the text. */
  readonly code?: string;
  /** The question of which this column holds one item or option; without it, `text` is the question. */
  readonly question?: string;
  /** The item or option of `question` that this column holds. */
  readonly item?: string;
  /** What a second row says of the column's cells: `months`, `1 = best, 5 = worst`. */
  readonly unit?: string;
  /** Present on columns that hold no answer. */
  readonly role?: MetadataRole;
  /** Time zone of the column's dates, an IANA name or an offset, where the header says it. */
  readonly zone?: string;
}

/** One column of a table, addressed by its position: headers may repeat or be empty. */
export interface Header extends Heading {
  /** Place of the column in every row's `cells`, counted from 0. */
  readonly position: number;
  /** The text made comparable; see `headerKey`. */
  readonly key: string;
  /** A name that no other column has: the text, with a number when it repeats, `column 7` when empty. */
  readonly name: string;
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  rsquo: '’',
  ndash: '–',
};

/** Characters of a header that are looked at; real ones have gone over 1,000. */
const LONGEST_READ = 10_000;

/** Words with one space between them, and nothing that is taken out: as nearly every heading and cell is. */
const IS_PLAIN = /^[^<&\s\u200B\u00AD]+(?: [^<&\s\u200B\u00AD]+)*$/u;

/** `plainHeader` is a header as a person reads it: without HTML tags, entities, odd spaces, line ends or marks. */
export function plainHeader(text: string): string {
  if (text.length <= LONGEST_READ && IS_PLAIN.test(text)) return text;
  return text
    .slice(0, LONGEST_READ)
    .replace(/<\/?[a-z][^<>]*>/giu, ' ')
    .replace(/&(?:#(\d{1,6})|#x([\da-f]{1,5})|([a-z]{2,6}));/giu, (whole, decimal, hex, name) =>
      entity(whole, decimal, hex, name),
    )
    .replace(/[\uFEFF\u200B\u00AD]/gu, '')
    .replace(/[\s\u00A0]+/gu, ' ')
    .trim();
}

/** `headerKey` makes a header comparable: as read, in Unicode's compatible form, in small letters. */
export const headerKey: (text: string) => string = remembered((text) =>
  plainHeader(text).normalize('NFKC').toLowerCase(),
);

/** `headersOf` numbers the columns and gives each a name of its own. */
export function headersOf(headings: readonly Heading[]): Header[] {
  const nameApart = namesApart();
  return headings.map((heading, position) => {
    const text = unprotectCell(heading.text);
    const name = nameApart(plainHeader(text) || `column ${position + 1}`);
    return { ...heading, position, text, key: headerKey(text), name };
  });
}

/** `namesApart` gives a function that returns each name as it is the first time, and with a number when it comes again. */
export function namesApart(): (wanted: string) => string {
  const taken = new Set<string>();
  const counts = new Map<string, number>();
  return (wanted) => {
    let name = wanted;
    let count = counts.get(wanted) ?? 1;
    while (taken.has(name)) {
      count += 1;
      name = `${wanted} (${count})`;
    }
    counts.set(wanted, count);
    taken.add(name);
    return name;
  };
}

function entity(
  whole: string,
  decimal: string | undefined,
  hex: string | undefined,
  name: string | undefined,
): string {
  if (name !== undefined) return Object.hasOwn(ENTITIES, name) ? (ENTITIES[name] ?? whole) : whole;
  const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number.parseInt(decimal, 10);
  return code > 31 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)
    ? String.fromCodePoint(code)
    : whole;
}

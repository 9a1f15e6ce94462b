import { firstFew } from '../../domain/text/first-few.js';
import type { ListSeparator } from '../values/lists.js';

/** How somebody says that the cells of a column are divided: by what, or not at all. */
export type StatedDivision = ListSeparator | 'whole';

/** A cell that was divided, for showing how. */
export interface DividedCell {
  readonly separator: ListSeparator;
  readonly written: string;
  readonly readAs: readonly string[];
}

const DIVISIONS: readonly (readonly [StatedDivision, RegExp])[] = [
  [',', /^divided (?:by|at) commas?$/u],
  [';', /^divided (?:by|at) semicolons?$/u],
  ['|', /^divided (?:by|at) (?:vertical )?bars?$/u],
  ['\n', /^divided (?:by|at) (?:new )?lines?$/u],
  ['/', /^divided (?:by|at) (?:slash(?:es)?|\/)$/u],
  ['whole', /^(?:not|never) divided$/u],
];
const WORDS: Readonly<Record<StatedDivision, string>> = {
  ',': 'divided by comma',
  ';': 'divided by semicolon',
  '|': 'divided by bar',
  '\n': 'divided by line',
  '/': 'divided by slash',
  whole: 'not divided',
};
const AT: Readonly<Record<ListSeparator, string>> = {
  ',': 'commas',
  ';': 'semicolons',
  '|': 'bars',
  '\n': 'line ends',
  '/': 'slashes',
};

/** Takes `needs; not divided` apart into the field and how its cells are divided; a field alone says nothing of that. */
export function statedDivision(text: string): { target: string; division?: StatedDivision } {
  const at = text.lastIndexOf(';');
  const words = text
    .slice(at + 1)
    .trim()
    .toLowerCase();
  const division = at < 0 ? undefined : DIVISIONS.find(([, pattern]) => pattern.test(words))?.[0];
  return division === undefined ? { target: text } : { target: text.slice(0, at).trim(), division };
}

/** `needs; not divided`, as `statedDivision` reads it. */
export function targetWithDivision(target: string, division: StatedDivision | undefined): string {
  return division === undefined ? target : `${target}; ${WORDS[division]}`;
}

/** The first cell that was taken apart, from what each was read as. */
export function firstDivided(
  cells: Iterable<string>,
  read: { separator: ListSeparator; divide: (cell: string) => readonly string[] },
): DividedCell | undefined {
  for (const cell of cells) {
    const readAs = read.divide(cell);
    if (readAs.length > 1)
      return { separator: separatorIn(cell, read.separator), written: cell.trim(), readAs };
  }
  return undefined;
}

/** A bar divides beside a semicolon: what the example shows is said. */
function separatorIn(cell: string, separator: ListSeparator): ListSeparator {
  return separator === ';' && !cell.includes(';') && cell.includes('|') ? '|' : separator;
}

/** What people put between two terms, and what may as well be part of one. */
const BETWEEN_TERMS = /\s*[/·•+&–]\s*|\s+and\s+/iu;

/** That terms were kept whole of which each part stands alone in other cells: a line, with how to have them apart. */
export function keptTogetherInWords(column: string, terms: Iterable<string>): string[] {
  const all = new Set(terms);
  const known = new Set([...all].map((term) => term.trim().toLowerCase()));
  const together = [...all].filter((term) => {
    const parts = term.split(BETWEEN_TERMS).map((part) => part.trim().toLowerCase());
    return parts.length > 1 && parts.every((part) => known.has(part));
  });
  if (together.length === 0) return [];
  const named = firstFew(together, NAMED, (term) => `"${shortened(term)}"`);
  return [
    `Kept as one in ${column}, though each part stands alone in other cells: ${named}. Where they are several, put ; between them.`,
  ];
}

const LONGEST_EXAMPLE = 80;
const NAMED = 3;

function shortened(text: string): string {
  const line = text.replace(/\s*\n\s*/gu, ' / ');
  return line.length > LONGEST_EXAMPLE ? `${line.slice(0, LONGEST_EXAMPLE - 1)}…` : line;
}

/** How the cells of a column were divided. */
export interface ColumnDivision {
  readonly divided: DividedCell | undefined;
  /** Terms that hold what divides the column, and were kept whole. */
  readonly whole: readonly string[];
  /** So many other rows of the same grid are divided in the same way, and not told again. */
  readonly more?: number;
}

/** That a column was divided, and what in it was not, each with an example and how to have it otherwise; a line each. */
export function divisionInWords(
  column: string,
  target: string,
  { divided, whole, more = 0 }: ColumnDivision,
): string[] {
  const mapTo = (division: StatedDivision) =>
    `--map ${JSON.stringify(`${column}=${targetWithDivision(target, division)}`)}`;
  const lines: string[] = [];
  if (divided !== undefined) {
    const { separator, written, readAs } = divided;
    const [others, likewise] = more === 0 ? ['', ''] : [` and ${more} more`, ', and the others likewise'];
    lines.push(
      `Divided at ${AT[separator]}: ${column}${others}, as "${shortened(written)}" → ${readAs.map(shortened).join(' | ')}. To keep cells whole: ${mapTo('whole')}${likewise}.`,
    );
  }
  if (whole.length > 0) {
    const named = firstFew(whole, NAMED, (term) => `"${shortened(term)}"`);
    lines.push(
      `Not divided, as its parts always stand together: ${column}, ${named}. To divide at every comma: ${mapTo(',')}.`,
    );
  }
  return lines;
}

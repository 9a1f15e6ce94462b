import { cellAsList } from '../../domain/files/list-cell.js';

/** What stands between the answers of one cell. */
export type ListSeparator = ';' | '|' | ',' | '\n' | '/';

/**
 * `listSeparatorOf` decides how the cells of a column are divided, from all of them together: by `;`, `|` or
 * line ends when one stands in the column, unless more cells hold commas alone (then the odd cell with a `;` is divided by
 * it, the others by commas); else by commas.
 */
export function listSeparatorOf(cells: Iterable<string>): ListSeparator {
  const count = new SeparatorCount();
  for (const cell of cells) count.add(cell);
  return count.separator();
}

/** The same for cells that come one at a time. */
export class SeparatorCount {
  readonly #count = { ';': 0, '|': 0, '\n': 0, ',': 0 };

  add(cell: string): void {
    const found = strongerIn(cell) ?? (cell.includes(',') ? ',' : undefined);
    if (found !== undefined) this.#count[found] += 1;
  }

  separator(): ListSeparator {
    const count = this.#count;
    const stronger = ([';', '|', '\n'] as const).find((separator) => count[separator] > 0);
    return stronger !== undefined && count[stronger] >= count[','] ? stronger : ',';
  }
}

/** `1. First 2. Second`, `(a) First (b) Second`, all on one line. */
const NUMBERED = /^\(?(?:1|a)[.)]\s*\S.*\s\(?(?:2|b)[.)]\s*\S/isu;
const NEXT_NUMBER = /[;,]?\s+(?=\(?(?:\d{1,2}|[b-j])[.)]\s*\p{L})/giu;
/** Signs that stand before the items of a list, and within it for nothing else. */
const SIGNS = '•●◦▪▫■‣⁃∙→➔➜➤►▶▸»✦✧★☆❖◆◇';
const SIGNED = new RegExp(`^([${SIGNS}])\\s*[^${SIGNS}]+(?:\\1\\s*[^${SIGNS}]+)+$`, 'u');

/** A list that is numbered, or whose items begin with a sign, on one line, with each item on its own. */
function onLines(written: string): string {
  const cell = written.trim();
  if (NUMBERED.test(cell)) return cell.replace(NEXT_NUMBER, '\n');
  const sign = SIGNED.exec(cell)?.[1];
  return sign === undefined || cell.includes('\n') ? written : cell.replaceAll(sign, `\n${sign} `).trim();
}

/** The strongest separator of a cell but for the comma. */
function strongerIn(cell: string): Exclude<ListSeparator, ',' | '/'> | undefined {
  if (cell.includes(';')) return ';';
  if (cell.includes('|')) return '|';
  return cell.includes('\n') && cell.trim().includes('\n') ? '\n' : undefined;
}

/** The separator of one cell: its column's, unless it holds a stronger one. */
function separatorIn(cell: string, ofColumn: ListSeparator): ListSeparator {
  return ofColumn === ',' || ofColumn === '/' ? (strongerIn(cell) ?? ofColumn) : ofColumn;
}

/** Whether cells hold terms with ` / ` between them, and no comma that would divide them otherwise. */
export function areSlashed(cells: Iterable<string>): boolean {
  let hasSlash = false;
  for (const cell of cells) {
    if (cell.includes(',')) return false;
    hasSlash ||= /\S \/ \S/u.test(cell);
  }
  return hasSlash;
}

/** What stands before the items of a list that was typed or pasted: `• `, `- `, `1. `, `b) `. */
const BULLET = new RegExp(
  `^(?:[○·*–—-]\\s+|[${SIGNS}]\\s*|\\(?(?:\\d{1,2}|[a-z])[.)](?:\\s+|(?=\\p{L}{2})))`,
  'iu',
);
/** Curly quotation marks around the whole of an item. */
const QUOTED = /^[“„«](.+)[”“»]$/su;

/** Only a list of lines has bullets: in `A; - B` the dash is somebody's. */
function withoutBullet(piece: string, separator: ListSeparator): string {
  const bare = separator === '\n' ? piece.replace(BULLET, '').trim() : piece;
  return bare.replace(QUOTED, '$1').trim();
}

/**
 * `splitList` gives the answers of one cell, trimmed, blank ones left out (`A;B;` has two). Where the possible answers
 * are known, one that itself holds the separator is kept whole: with `Yes, always` known, `Yes, always, Never` has two.
 */
export function splitList(
  written: string,
  ofColumn: ListSeparator,
  knownOptions: readonly string[] = [],
): string[] {
  const cell = onLines(written);
  const separator = separatorIn(cell, ofColumn);
  const dividing = knownOptions.map((option) => option.trim()).filter((option) => option.includes(separator));
  const pieces = cellAsList(cell, separator).map((piece) => withoutBullet(piece, separator));
  if (dividing.length === 0) return pieces.filter((piece) => piece !== '');
  const known = new Map(dividing.map((option) => [comparable(option, separator), option]));
  const longest = Math.max(...dividing.map((option) => option.split(separator).length));
  const answers: string[] = [];
  for (let at = 0; at < pieces.length; ) {
    const { option, length } = longestOptionAt(pieces.slice(at, at + longest), separator, known);
    if (option !== '') answers.push(option);
    at += length;
  }
  return answers;
}

function longestOptionAt(
  pieces: readonly string[],
  separator: ListSeparator,
  known: ReadonlyMap<string, string>,
) {
  for (let length = pieces.length; length > 1; length -= 1) {
    const option = known.get(comparable(pieces.slice(0, length).join(separator), separator));
    if (option !== undefined) return { option, length };
  }
  return { option: pieces[0] ?? '', length: 1 };
}

function comparable(text: string, separator: ListSeparator): string {
  return text
    .split(separator)
    .map((piece) => piece.trim())
    .join(separator);
}

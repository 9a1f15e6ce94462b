/** What no value holds unquoted: it divides every list. */
const DIVIDES_ALWAYS = /[;|]/u;
/** What divides a list of terms where nothing stronger does. */
const DIVIDES_ALONE = /[,\n]/u;

/**
 * `listAsCell` writes values as one cell, `a; b`, that `cellAsList` takes apart into the same values; null without any. A
 * value that holds `;` or `|`, a bracket that is never closed, or begins with a quotation mark, is quoted as in CSV. A `;` at the end marks a list as one
 * where its reader could not know: a single term with a comma in it, `wounds, acute;`, and, with `isEnded`, every list.
 */
export function listAsCell(
  values: readonly string[],
  { isOfTerms, isEnded = false }: { isOfTerms: boolean; isEnded?: boolean },
): string | null {
  if (values.length === 0) return null;
  const text = values.map(quotedWhereNeeded).join('; ');
  const needsEnd = values.length > 1 ? isEnded : isOfTerms && DIVIDES_ALONE.test(text);
  return needsEnd ? `${text};` : text;
}

function quotedWhereNeeded(value: string): string {
  const isQuoted = DIVIDES_ALWAYS.test(value) || value.startsWith('"') || leavesBracketOpen(value);
  return isQuoted ? `"${value.replaceAll('"', '""')}"` : value;
}

/** A slash divides only with spaces around it: `and/or` is one. */
const SLASH = ' / ';

/** Where brackets and marks stand, or a comma between digits, a separator may be part of a value. */
const NOT_PLAIN = /["()[\]{}“”„«»]|\d,\d/u;

/**
 * `cellAsList` takes a cell apart at a separator of one character, blank pieces left out: never inside brackets that are closed, and at no
 * comma between digits (`£30,000`). A value that `listAsCell` quoted stays whole and loses its quotation marks; marks that it would
 * not have put belong to the text.
 */
export function cellAsList(cell: string, separator: string): string[] {
  if (!NOT_PLAIN.test(cell)) return filled(cell.split(separator === '/' ? SLASH : separator));
  const nextSeparator = separatorsOutside(cell, separator);
  const pieces: string[] = [];
  for (let from = 0; from <= cell.length; ) {
    const quoted = quotedAt(cell, from, separator);
    const end = quoted?.end ?? nextSeparator(from);
    pieces.push(quoted?.value ?? cell.slice(from, end));
    from = end + 1;
  }
  return filled(pieces);
}

/** The quoted value that begins at a place, after spaces, and reaches to a separator or the end. */
function quotedAt(cell: string, from: number, separator: string): { value: string; end: number } | undefined {
  const open = skipSpaces(cell, from);
  if (cell[open] !== '"') return undefined;
  const close = closingMark(cell, open);
  if (close < 0) return undefined;
  const end = skipSpaces(cell, close + 1);
  const inner = cell.slice(open + 1, close);
  const isOurs =
    DIVIDES_ALWAYS.test(inner) ||
    inner.startsWith('""') ||
    leavesBracketOpen(inner) ||
    (separator === ',' && inner.includes(','));
  return isOurs && (end === cell.length || cell[end] === separator)
    ? { value: inner.replaceAll('""', '"'), end }
    : undefined;
}

const OPENING: ReadonlyMap<string, string> = new Map([
  ['(', ')'],
  ['[', ']'],
  ['{', '}'],
  ['“', '”'],
  ['„', '“'],
  ['«', '»'],
]);

/** Where each bracket that is closed is closed, by its place. */
function closedBrackets(text: string): { closings: ReadonlyMap<number, number>; isOneOpen: boolean } {
  const closings = new Map<number, number>();
  const open = new Map<string, number[]>([...OPENING.values()].map((closing) => [closing, []]));
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at] ?? '';
    const closing = OPENING.get(character);
    if (closing !== undefined) open.get(closing)?.push(at);
    const ofKind = open.get(character);
    if (ofKind === undefined) continue;
    const opened = ofKind.pop();
    if (opened !== undefined) closings.set(opened, at);
  }
  return { closings, isOneOpen: [...open.values()].some((ofKind) => ofKind.length > 0) };
}

function leavesBracketOpen(value: string): boolean {
  return /[([{“„«]/u.test(value) && closedBrackets(value).isOneOpen;
}

/** A list of numbers written without spaces, `1001,1002`: no thousands, as their groups are not of three digits. */
const NUMBERS = /^\d+(?:,(?!\d{3}(?:,|$))\d+)+$/u;

/** Gives the place of the next separator that divides, or the end of the cell. */
function separatorsOutside(cell: string, separator: string): (from: number) => number {
  const { closings } = closedBrackets(cell);
  const mayStandInNumbers = separator === ',' && !NUMBERS.test(cell.trim());
  const isInNumber = (at: number) =>
    mayStandInNumbers && /\d/u.test(cell[at - 1] ?? '') && /\d/u.test(cell[at + 1] ?? '');
  const isInWord = (at: number) => separator === '/' && cell.slice(at - 1, at + 2) !== SLASH;
  return (from) => {
    for (let at = from; at < cell.length; at += 1) {
      if (cell[at] === separator && !isInNumber(at) && !isInWord(at)) return at;
      at = closings.get(at) ?? at;
    }
    return cell.length;
  };
}

function skipSpaces(text: string, from: number): number {
  let at = from;
  while (text[at] === ' ') at += 1;
  return at;
}

/**
 * The place of the mark that closes the one at a place, −1 without any: the last of the next odd run of marks, for two in a row
 * are one of the text. Each search ends where the next may begin, so that a cell is gone through once, however many pieces it has.
 */
function closingMark(cell: string, open: number): number {
  const own = runOfMarks(cell, open);
  if (own % 2 === 0) return open + own - 1;
  for (let at = cell.indexOf('"', open + own); at >= 0; ) {
    const run = runOfMarks(cell, at);
    if (run % 2 === 1) return at + run - 1;
    at = cell.indexOf('"', at + run);
  }
  return -1;
}

function runOfMarks(cell: string, from: number): number {
  let end = from;
  while (cell[end] === '"') end += 1;
  return end - from;
}

function filled(pieces: readonly string[]): string[] {
  return pieces.map((piece) => piece.trim()).filter((piece) => piece !== '');
}

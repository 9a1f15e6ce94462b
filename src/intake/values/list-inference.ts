import { cellAsList } from '../../domain/files/list-cell.js';
import { type ListSeparator, splitList } from './lists.js';

/** A column whose cells hold several answers: what divides them, and every answer that recurs. */
export interface ListColumn {
  readonly separator: ListSeparator;
  /** In the order of their first appearance; those that hold the separator themselves are put together. */
  readonly options: readonly string[];
}

const MOST_OPTIONS = 30;
const CELLS_LOOKED_AT = 5000;
/** A cell with more characters is free text. */
const LONGEST_LIST = 10_000;
/** Neighbours that are only ever seen together this often are one option, whatever letter the second begins with. */
const ALWAYS_TOGETHER = 3;

/**
 * `inferListColumn` decides whether the cells of a column hold several answers each. A column where every cell ends in
 * the separator does (`A;B;`). Otherwise its pieces must recur: free text with commas hardly repeats a piece. Pieces
 * that never appear apart, or that go on in small letters after the same piece every time, are one option with a comma
 * in it (`More effort, but still possible`).
 */
export function inferListColumn(
  cells: readonly string[],
  separators: readonly ListSeparator[],
): ListColumn | undefined {
  const filled = cells
    .slice(0, CELLS_LOOKED_AT)
    .map((cell) => cell.trim())
    .filter((cell) => cell !== '');
  if (filled.some((cell) => cell.length > LONGEST_LIST)) return undefined;
  const separator = separators.find((candidate) =>
    filled.some(
      (cell) => cellAsList(cell, candidate).length > 1 || (candidate !== ',' && cell.includes(candidate)),
    ),
  );
  if (separator === undefined) return undefined;
  if (separator !== ',' && filled.every((cell) => cell.endsWith(separator))) {
    return { separator, options: [...new Set(filled.flatMap((cell) => splitList(cell, separator)))] };
  }
  const lists = joinInseparable(
    filled.map((cell) => cellAsList(cell, separator)),
    separator,
  );
  const counts = countsOf(lists.flat());
  const recurring = new Set([...counts].filter(([, count]) => count > 1).map(([option]) => option));
  const pieces = lists.flat();
  const covered = pieces.filter((piece) => recurring.has(piece)).length;
  const several = lists.filter((list) => list.filter((piece) => recurring.has(piece)).length > 1).length;
  const isList =
    several > 0 &&
    several >= lists.length * 0.05 &&
    recurring.size <= MOST_OPTIONS &&
    covered >= pieces.length * 0.8;
  return isList ? { separator, options: [...recurring] } : undefined;
}

/**
 * `optionsKeptWhole` are what looks like several terms and is one: pieces that always stand together (`Career planning, CV and
 * interviews`), in however few answers.
 */
export function optionsKeptWhole(cells: Iterable<string>, separator: ListSeparator): string[] {
  const lists: string[][] = [];
  for (const cell of cells) {
    if (lists.length >= CELLS_LOOKED_AT) break;
    if (cell.trim() !== '' && cell.length <= LONGEST_LIST) lists.push(cellAsList(cell, separator));
  }
  const options = joinInseparable(lists, separator).flat();
  return [...new Set(options.filter((option) => cellAsList(option, separator).length > 1))];
}

/** Joins neighbours that always stand together until none are left, and trims what remains. */
function joinInseparable(lists: string[][], separator: ListSeparator): string[][] {
  let current = lists.map((list) => list.filter((piece) => piece.trim() !== ''));
  for (let pass = 0; pass < 10; pass += 1) {
    const inseparable = inseparablePairs(current);
    if (inseparable.size === 0) break;
    current = current.map((list) => joined(list, inseparable, separator));
  }
  return current.map((list) => list.map((piece) => piece.trim()));
}

function inseparablePairs(lists: readonly string[][]): ReadonlySet<string> {
  const counts = countsOf(lists.flat().map((piece) => piece.trim()));
  const pairs = countsOf(
    lists.flatMap((list) => list.slice(1).map((piece, at) => pairKey(list[at] ?? '', piece))),
  );
  const capitals = lists.filter(([first = '']) => /^\s*[\p{Lu}\p{N}]/u.test(first)).length;
  const areCapitalised = capitals * 2 > lists.length;
  const chosen = new Set<string>();
  for (const [key, count] of pairs) {
    const [first = '', second = ''] = key.split('\0');
    const onlyFollows = counts.get(second) === count;
    const isContinuation = areCapitalised && /^[\p{Ll}\p{N}]/u.test(second) && count > 1;
    const isInseparable = areCapitalised && counts.get(first) === count && count >= ALWAYS_TOGETHER;
    if (onlyFollows && (isContinuation || isInseparable)) chosen.add(key);
  }
  return chosen;
}

function joined(list: readonly string[], pairs: ReadonlySet<string>, separator: ListSeparator): string[] {
  const result: string[] = [];
  for (const [at, piece] of list.entries()) {
    const before = list[at - 1];
    if (before !== undefined && pairs.has(pairKey(before, piece)))
      result.push(`${result.pop() ?? ''}${separator === '/' ? ' / ' : `${separator} `}${piece}`);
    else result.push(piece);
  }
  return result;
}

function pairKey(first: string, second: string): string {
  return `${first.trim()}\0${second.trim()}`;
}

function countsOf(values: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

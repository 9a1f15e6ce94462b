import type { Interval } from '../statistics/interval.js';
import { feasibleRanges, type KnownRow } from './feasible-ranges.js';
import { type CountRow, fewSince, firstTelling, leastKnownWidth, type RowBefore } from './first-telling.js';
import { EXACT, endsOf, isNumber, NOTHING, NOTHING_OF_ROW, type ToldRow } from './told.js';

/** A table of counts whose totals are told elsewhere in the report. */
export interface TableToProtect {
  readonly rows: readonly CountRow[];
  readonly smallestGroup: number;
  /** Counts are rounded to multiples of this; null: small ones are hidden. */
  readonly rounding?: number | null;
  /** Of each row what the reports issued before show; null where they have no such row. Absent: nothing was issued. */
  readonly before?: readonly (RowBefore | null)[];
}

/**
 * How far apart the ends of a hidden count must be, at least: half the smallest group, so that it can be more than half as many numbers as
 * "fewer than" leaves open.
 */
export function leastWidth(smallestGroup: number): number {
  return Math.ceil(smallestGroup / 2);
}

/**
 * `protectTable` says what may be told of each count, so that no sums over the table and its totals bring a hidden count to fewer numbers
 * than `leastWidth`, or than the totals by themselves do; and so that no two issued reports differ by a few people.
 *
 * Each row first tells what it may by itself. As long as a hidden count is too narrow, more is hidden, in an order that depends on
 * nothing hidden: parts beside a shown whole, those hidden before and then the smallest wholes first; then what is said in place of
 * numbers; then whole rows, those hidden before first, else as they stand. A part hidden so late is taken to be known as large, with a
 * large rest, since whoever knows this rule knows that.
 */
export function protectTable(table: TableToProtect): ToldRow[] {
  // Where one person is a group, there is nobody to protect.
  if (table.smallestGroup <= 1 && table.rounding == null)
    return table.rows.map(() => ({ whole: EXACT, part: EXACT }));
  const first = table.rows.map((row, at) => tellFirst(table, row, at));
  for (let told = first; ; ) {
    const narrow = narrowIn(table, { told, first });
    const next = narrow === 'none' ? null : hideMore(table, { told, narrow });
    if (next === null) return told;
    told = next;
  }
}

interface Telling {
  readonly told: readonly ToldRow[];
  /** What each row told by itself: what was hidden since is known to be large. */
  readonly first: readonly ToldRow[];
}

function tellFirst(
  { rounding, smallestGroup, before, rows }: TableToProtect,
  row: CountRow,
  at: number,
): ToldRow {
  if (rounding != null)
    return { whole: { kind: 'rounded', base: rounding }, part: { kind: 'rounded', base: rounding } };
  return firstTelling(row, { smallestGroup, totals: totalsOf(rows), before: before?.[at] ?? null });
}

function totalsOf(rows: readonly CountRow[]): { whole: number; part: number; rest: number } {
  const whole = rows.reduce((sum, row) => sum + row.whole, 0);
  const part = rows.reduce((sum, row) => sum + row.part, 0);
  return { whole, part, rest: whole - part };
}

/** Which counts can be worked out too closely: wholes, else parts and rests. */
function narrowIn(table: TableToProtect, { told, first }: Telling): 'wholes' | 'parts' | 'none' {
  const totals = totalsOf(table.rows);
  const ranges = [
    { least: leastOf(table), known: workedOut(table, told, null) },
    { least: leastOfKnown(table), known: workedOut(table, told, first) },
  ];
  const isNarrow = (at: number, count: keyof KnownRow, byTotals: number) =>
    ranges.some(({ least, known }) => width(known[at]?.[count]) < Math.min(least, byTotals));
  const isOpenRest = (at: number) => {
    const { low, high } = ranges[0]?.known[at]?.rest ?? { low: 0, high: 0 };
    const { smallestGroup } = table;
    if (low !== high || low < smallestGroup) return false;
    const before = table.before?.[at] ?? null;
    return fewSince(low, { of: 'rest', before, smallestGroup }) === undefined;
  };
  const byTotals = Math.min(totals.part, totals.rest);
  const isWholeNarrow = ({ whole }: ToldRow, at: number) =>
    whole.kind !== 'exact' && isNarrow(at, 'whole', totals.whole - table.rows.length);
  const isPartNarrow = ({ whole, part }: ToldRow, at: number) => {
    if (whole.kind === 'exact' && part.kind === 'exact') return false;
    if (part.kind !== 'exact' && isNarrow(at, 'part', byTotals)) return true;
    return isNarrow(at, 'rest', byTotals) && !isOpenRest(at);
  };
  return told.some(isWholeNarrow) ? 'wholes' : told.some(isPartNarrow) ? 'parts' : 'none';
}

function width({ low, high }: Interval = { low: 0, high: 0 }): number {
  return high - low;
}

function leastOf({ smallestGroup, rounding }: TableToProtect): number {
  return rounding == null ? leastWidth(smallestGroup) : rounding - 1;
}

function leastOfKnown({ smallestGroup, rounding }: TableToProtect): number {
  return rounding == null ? leastKnownWidth(smallestGroup) : rounding - 1;
}

/** What can be worked out of each row: by a reader, and with `first` by one who knows how it was chosen what to hide. */
function workedOut(
  { rows, smallestGroup: k }: TableToProtect,
  told: readonly ToldRow[],
  first: readonly ToldRow[] | null,
): KnownRow[] {
  const totals = totalsOf(rows);
  const known = rows.map((row, at): KnownRow => {
    const { whole, part } = told[at] ?? NOTHING_OF_ROW;
    const isKnownSmall = first?.[at]?.whole.kind === 'nothing' && row.whole < k;
    const isKnownLarge =
      whole.kind === 'exact' &&
      part.kind === 'nothing' &&
      isNumber(first?.[at]?.part ?? NOTHING) &&
      row.whole - 2 * k >= leastWidth(k);
    // A group that is listed has somebody in it.
    const ofWhole = { low: Math.min(1, row.whole), high: isKnownSmall ? k - 1 : totals.whole };
    const ofPart = isKnownLarge ? { low: k, high: row.whole - k } : { low: 0, high: totals.part };
    return {
      whole: endsOf(whole, row.whole, ofWhole),
      part: endsOf(part, row.part, ofPart),
      rest: { low: 0, high: totals.rest },
    };
  });
  return feasibleRanges(known, totals);
}

/** The telling with one thing more hidden; null when nothing is left to hide. */
function hideMore(
  { rows, before }: TableToProtect,
  { told, narrow }: { told: readonly ToldRow[]; narrow: 'wholes' | 'parts' },
): ToldRow[] | null {
  const wasHidden = (at: number) => before?.[at]?.wasHidden === true;
  /** What tells most first, then what was hidden before. */
  const inOrder = (count: keyof ToldRow) => (a: number, b: number) =>
    Number(told[b]?.[count].kind === 'exact') - Number(told[a]?.[count].kind === 'exact') ||
    Number(wasHidden(b)) - Number(wasHidden(a));
  // Beside a whole that is not shown no share is either, so that such a part is missed least.
  const shownWhole = (at: number) => (told[at]?.whole.kind === 'exact' ? (rows[at]?.whole ?? 0) : 0);
  const places = told.map((_, at) => at);
  if (narrow === 'parts') {
    const [next] = places
      .filter((at) => isNumber(told[at]?.part ?? NOTHING))
      .sort((a, b) => inOrder('part')(a, b) || shownWhole(a) - shownWhole(b));
    if (next !== undefined) return told.map((row, at) => (at === next ? { ...row, part: NOTHING } : row));
    if (told.some(({ part }) => part.kind !== 'nothing'))
      return told.map((row) => ({ ...row, part: NOTHING }));
  }
  const [next] = places.filter((at) => told[at]?.whole.kind !== 'nothing').sort(inOrder('whole'));
  return next === undefined ? null : told.map((row, at) => (at === next ? NOTHING_OF_ROW : row));
}

/**
 * Which counts of people may not be shown. A count of 1 to k−1 is hidden (zero is not), and so is whatever would give it
 * away: totals of the whole programme are always shown, so a hidden count must not be what is left of a total.
 */

/** A mean of ratings rests on at least this many answers, a distribution on at least that many (survey tools; NHS HES). */
const MEAN_FLOOR = 5;
const DISTRIBUTION_FLOOR = 8;

/** Answers a mean needs before it is shown; never more than a group needs people. */
export function meanFloor(smallestGroup: number): number {
  return Math.min(MEAN_FLOOR, smallestGroup);
}

/** Answers a distribution, median or share of answers needs before it is shown. */
export function distributionFloor(smallestGroup: number): number {
  return Math.min(DISTRIBUTION_FLOOR, smallestGroup);
}

/** Whether a count is too small to show for itself. */
export function isSmall(count: number, smallestGroup: number): boolean {
  return count > 0 && count < smallestGroup;
}

/** Whether answers would tell what each person said: all alike, from few. */
export function areTelling(answers: readonly number[], smallestGroup: number): boolean {
  return answers.length < smallestGroup && new Set(answers).size === 1;
}

/**
 * `hiddenInColumn` says which counts of a list whose total is known are hidden: the small ones, and then, smallest first,
 * as many others as it takes until the hidden ones are at least two, together at least `smallestGroup` people, and more
 * people than groups (else each of them would have to be exactly one).
 */
export function hiddenInColumn(counts: readonly number[], smallestGroup: number): boolean[] {
  const hidden = counts.map((count) => isSmall(count, smallestGroup));
  while (isExposed(counts, hidden, smallestGroup)) {
    const next = smallestShown(counts.map((count, at) => ({ count, at, isHidden: hidden[at] === true })));
    if (next === undefined) break;
    hidden[next.at] = true;
  }
  return hidden;
}

/** Whether the hidden counts of a line with a known total are too few to protect each other. */
function isExposed(counts: readonly number[], hidden: readonly boolean[], smallestGroup: number): boolean {
  const together = counts.filter((_, at) => hidden[at]);
  if (together.length === 0) return false;
  const sum = together.reduce((total, count) => total + count, 0);
  return together.length === 1 || sum < smallestGroup || sum <= together.length;
}

/** The smallest count not yet hidden, one above zero if there is any; the first of several alike. */
function smallestShown<T extends { count: number; isHidden: boolean }>(cells: readonly T[]): T | undefined {
  const shown = cells.filter(({ isHidden }) => !isHidden);
  const aboveZero = shown.filter(({ count }) => count > 0);
  const candidates = aboveZero.length > 0 ? aboveZero : shown;
  return candidates.reduce<T | undefined>(
    (least, cell) => (least === undefined || cell.count < least.count ? cell : least),
    undefined,
  );
}

/** Which cells of a table are hidden, and which of its row totals. */
export interface HiddenCells {
  readonly cells: readonly (readonly boolean[])[];
  readonly rowTotals: readonly boolean[];
}

/**
 * `hiddenInTable` does the same for a table whose rows add up to row totals and whose columns add up to the programme's,
 * which are shown. It goes on until nothing changes: every column, and every row that shows its total, as in
 * `hiddenInColumn`, and no hidden cell that the sums determine. With rows and columns (the row totals are one more column) as
 * points, and each hidden cell as a line between its row and its column, the sums determine a cell exactly when its line is a
 * bridge, that is on no closed way.
 *
 * Gusfield (1988), A graph theoretic approach to statistical data security, SIAM Journal on Computing 17, 552–571. The
 * cell hidden next is the smallest in reach, which need not give the fewest hidden cells: finding those is NP-hard.
 */
export function hiddenInTable(counts: readonly (readonly number[])[], smallestGroup: number): HiddenCells {
  const grid: Cell[][] = counts.map((row, at) => {
    const total = row.reduce((sum, count) => sum + count, 0);
    return [...row, total].map((count, column) => ({
      count,
      row: at,
      column,
      isHidden: isSmall(count, smallestGroup),
    }));
  });
  for (;;) {
    const next =
      exposedColumnCell(grid, smallestGroup) ?? exposedRowCell(grid, smallestGroup) ?? bridgeCompanion(grid);
    if (next === undefined) break;
    next.isHidden = true;
  }
  return {
    cells: grid.map((row) => row.slice(0, -1).map(({ isHidden }) => isHidden)),
    rowTotals: grid.map((row) => row.at(-1)?.isHidden ?? false),
  };
}

interface Cell {
  readonly count: number;
  readonly row: number;
  readonly column: number;
  isHidden: boolean;
}

function columnsOf(grid: readonly Cell[][]): Cell[][] {
  return (grid[0] ?? []).map((_, column) => grid.flatMap((row) => row[column] ?? []));
}

/** The next cell to hide in a column whose hidden cells are too few. */
function exposedColumnCell(grid: readonly Cell[][], smallestGroup: number): Cell | undefined {
  for (const column of columnsOf(grid)) {
    const counts = column.map(({ count }) => count);
    const hidden = column.map(({ isHidden }) => isHidden);
    const next = isExposed(counts, hidden, smallestGroup) ? smallestShown(column) : undefined;
    if (next !== undefined) return next;
  }
  return undefined;
}

/** The next cell to hide in a row that shows its total and whose hidden cells are too few; the total itself comes last. */
function exposedRowCell(grid: readonly Cell[][], smallestGroup: number): Cell | undefined {
  for (const row of grid) {
    if (row.at(-1)?.isHidden === true) continue;
    const inside = row.slice(0, -1);
    const counts = inside.map(({ count }) => count);
    const hidden = inside.map(({ isHidden }) => isHidden);
    const next = isExposed(counts, hidden, smallestGroup) ? smallestShown(row) : undefined;
    if (next !== undefined) return next;
  }
  return undefined;
}

/** The next cell to hide so that a cell which the sums determine is determined no more. */
function bridgeCompanion(grid: readonly Cell[][]): Cell | undefined {
  for (const bridge of grid.flat().filter((cell) => cell.isHidden && isBridge(grid, cell))) {
    const inRow = grid[bridge.row] ?? [];
    const isAloneInRow = inRow.filter(({ isHidden }) => isHidden).length === 1;
    const inColumn = columnsOf(grid)[bridge.column] ?? [];
    const next = smallestShown(isAloneInRow ? inRow : [...inColumn, ...inRow]);
    if (next !== undefined) return next;
  }
  return undefined;
}

/** Whether no way over other hidden cells leads from the cell's row to its column. */
function isBridge(grid: readonly Cell[][], bridge: Cell): boolean {
  const columns = columnsOf(grid);
  const rowsSeen = new Set([bridge.row]);
  const columnsSeen = new Set<number>();
  const waiting = [bridge.row];
  for (let row = waiting.pop(); row !== undefined; row = waiting.pop()) {
    for (const cell of grid[row] ?? []) {
      if (!cell.isHidden || cell === bridge || columnsSeen.has(cell.column)) continue;
      columnsSeen.add(cell.column);
      for (const other of columns[cell.column] ?? []) {
        if (!other.isHidden || other === bridge || rowsSeen.has(other.row)) continue;
        rowsSeen.add(other.row);
        waiting.push(other.row);
      }
    }
  }
  return !columnsSeen.has(bridge.column);
}

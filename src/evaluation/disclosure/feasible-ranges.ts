import type { Interval } from '../statistics/interval.js';

/** A row of counts as a reader knows them: a whole is its part and its rest. */
export interface KnownRow {
  readonly whole: Interval;
  readonly part: Interval;
  readonly rest: Interval;
}

/** What all rows have together, told elsewhere. */
export interface KnownTotals {
  readonly whole: number;
  readonly part: number;
  readonly rest: number;
}

/**
 * What a reader who does all the sums can work out about each count of a table: the smallest and the largest it can be while each
 * whole is its part and rest, each column adds up to its total, and each count lies between its own ends. Exact, for whole numbers too.
 *
 * A row known so is a hexagon in the plane of whole and part, with sides along the axes and along one diagonal. The other rows together
 * are the Minkowski sum of theirs, a hexagon with sides in the same directions whose ends are the sums of their ends; and a row can be
 * what is left of the totals by a point of it. (De Berg and others, Computational Geometry, 13.3; that whole numbers suffice follows as
 * any two of the directions have the determinant ±1. The tests compare it with a search.)
 */
export function feasibleRanges(rows: readonly KnownRow[], totals: KnownTotals): KnownRow[] {
  const tight = rows.map(tightened);
  const leftBy = (count: keyof KnownRow) => {
    const low = tight.reduce((sum, row) => sum + row[count].low, 0);
    const high = tight.reduce((sum, row) => sum + row[count].high, 0);
    return ({ [count]: own }: KnownRow): Interval => ({
      low: Math.max(own.low, totals[count] - (high - own.high)),
      high: Math.min(own.high, totals[count] - (low - own.low)),
    });
  };
  const [whole, part, rest] = [leftBy('whole'), leftBy('part'), leftBy('rest')];
  return tight.map((row) => tightened({ whole: whole(row), part: part(row), rest: rest(row) }));
}

/** Ends drawn in as far as the row itself tells. */
function tightened({ whole, part, rest }: KnownRow): KnownRow {
  return {
    whole: {
      low: Math.max(whole.low, part.low + rest.low),
      high: Math.min(whole.high, part.high + rest.high),
    },
    part: {
      low: Math.max(part.low, whole.low - rest.high),
      high: Math.min(part.high, whole.high - rest.low),
    },
    rest: {
      low: Math.max(rest.low, whole.low - part.high),
      high: Math.min(rest.high, whole.high - part.low),
    },
  };
}

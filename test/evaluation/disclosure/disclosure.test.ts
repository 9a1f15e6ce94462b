import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  distributionFloor,
  hiddenInColumn,
  hiddenInTable,
  meanFloor,
} from '../../../src/evaluation/disclosure/disclosure.js';

describe('hidden counts of a list', () => {
  it('are none when every count is large enough or zero', () => {
    expect(hiddenInColumn([10, 0, 25], 10)).toEqual([false, false, false]);
  });

  it('take the next smallest with them when one alone could be worked out from the total', () => {
    expect(hiddenInColumn([4, 30, 12], 10)).toEqual([true, false, true]);
  });

  it('take another with them when together they are still too few', () => {
    expect(hiddenInColumn([1, 2, 40, 30], 10)).toEqual([true, true, false, true]);
  });

  it('take another with them when each would have to be one person', () => {
    expect(hiddenInColumn([1, 1, 1, 40], 3)).toEqual([true, true, true, true]);
  });

  it('hide zeros only when nothing else is left to hide behind', () => {
    expect(hiddenInColumn([3, 0, 0], 10)).toEqual([true, true, true]);
    expect(hiddenInColumn([], 10)).toEqual([]);
  });

  it('never leave one hidden count that subtraction would give, nor a small one in sight', () => {
    const counts = fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 2, maxLength: 8 });
    fc.assert(
      fc.property(counts, fc.integer({ min: 2, max: 12 }), (values, k) => {
        const hidden = hiddenInColumn(values, k);
        const kept = values.filter((_, at) => hidden[at]);
        values.forEach((value, at) => {
          if (value > 0 && value < k) expect(hidden[at]).toBe(true);
        });
        expect(kept).not.toHaveLength(1);
      }),
    );
  });
});

describe('hidden counts of a table', () => {
  it('are none when every count is large enough or zero', () => {
    expect(
      hiddenInTable(
        [
          [10, 0],
          [12, 30],
        ],
        10,
      ),
    ).toEqual({
      cells: [
        [false, false],
        [false, false],
      ],
      rowTotals: [false, false],
    });
  });

  it('come as a rectangle at least, so that neither rows nor columns give them away', () => {
    const { cells, rowTotals } = hiddenInTable(
      [
        [4, 20, 30],
        [15, 21, 31],
        [40, 41, 42],
      ],
      10,
    );
    expect(cells).toEqual([
      [true, true, false],
      [true, true, false],
      [false, false, false],
    ]);
    expect(rowTotals).toEqual([false, false, false]);
  });

  it('hide the large cell of a row beside two small ones, which would else be known together', () => {
    const { cells, rowTotals } = hiddenInTable(
      [
        [10, 1, 1],
        [30, 20, 20],
        [30, 20, 20],
      ],
      5,
    );
    expect(cells[0]).toEqual([true, true, true]);
    expect(rowTotals[0]).toBe(false);
  });

  it('hide the total of a group that is small as a whole', () => {
    const { rowTotals } = hiddenInTable(
      [
        [2, 3],
        [20, 30],
        [40, 50],
      ],
      10,
    );
    expect(rowTotals[0]).toBe(true);
    expect(rowTotals.filter(Boolean).length).toBeGreaterThanOrEqual(2);
  });

  it('cannot be worked out from the sums, by any way of adding and subtracting', () => {
    const table = fc
      .tuple(fc.integer({ min: 2, max: 5 }), fc.integer({ min: 1, max: 5 }))
      .chain(([rows, columns]) => {
        const row = fc.array(fc.integer({ min: 0, max: 25 }), { minLength: columns, maxLength: columns });
        return fc.array(row, { minLength: rows, maxLength: rows });
      });
    fc.assert(
      fc.property(table, fc.integer({ min: 2, max: 12 }), (counts, k) => {
        const { cells, rowTotals } = hiddenInTable(counts, k);
        const grid = cells.map((row, at) => [...row, rowTotals[at] ?? false]);
        counts.forEach((row, at) => {
          [...row, row.reduce((sum, count) => sum + count, 0)].forEach((count, column) => {
            if (count > 0 && count < k) expect(grid[at]?.[column]).toBe(true);
          });
        });
        expect(determinedUnknowns(grid)).toEqual([]);
        counts.forEach((row, at) => {
          const together = row
            .filter((_, column) => cells[at]?.[column])
            .reduce((sum, count) => sum + count, 0);
          if (cells[at]?.includes(true) && rowTotals[at] !== true) expect(together).toBeGreaterThanOrEqual(k);
        });
      }),
      { numRuns: 300 },
    );
  });
});

/**
 * The hidden cells that linear algebra determines: one equation per row (cells minus total = known) and per column (sum =
 * known), solved by elimination; a cell is determined when its reduced equation holds no free unknown.
 */
function determinedUnknowns(grid: readonly (readonly boolean[])[]): string[] {
  const unknowns = grid.flatMap((row, at) =>
    row.flatMap((isHidden, column) => (isHidden ? [`${at},${column}`] : [])),
  );
  const columnCount = grid[0]?.length ?? 0;
  const equations: number[][] = [
    ...grid.map((row, at) => row.flatMap((isHidden, column) => (isHidden ? [`${at},${column}`] : []))),
    ...Array.from({ length: columnCount }, (_, column) =>
      grid.flatMap((row, at) => (row[column] ? [`${at},${column}`] : [])),
    ),
  ].map((members) => unknowns.map((unknown) => (members.includes(unknown) ? 1 : 0)));
  const determined: string[] = [];
  let pivots = 0;
  unknowns.forEach((_, column) => {
    const at = equations.findIndex(
      (equation, row) => row >= pivots && Math.abs(equation[column] ?? 0) > 1e-9,
    );
    const pivot = equations[at];
    if (pivot === undefined) return;
    equations[at] = equations[pivots] ?? [];
    const scale = pivot[column] ?? 1;
    const unit = pivot.map((value) => value / scale);
    equations[pivots] = unit;
    equations.forEach((equation, row) => {
      const factor = equation[column] ?? 0;
      if (row !== pivots && factor !== 0)
        equations[row] = equation.map((value, i) => value - factor * (unit[i] ?? 0));
    });
    pivots++;
  });
  for (const equation of equations) {
    const members = equation.flatMap((value, i) => (Math.abs(value) > 1e-9 ? [unknowns[i] ?? ''] : []));
    if (members.length === 1) determined.push(members[0] ?? '');
  }
  return determined;
}

describe('floors for answers', () => {
  it('are five for a mean and eight for a distribution, and never above the smallest group', () => {
    expect([meanFloor(10), distributionFloor(10)]).toEqual([5, 8]);
    expect([meanFloor(3), distributionFloor(3)]).toEqual([3, 3]);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dualSimplex } from '../../../../src/matching/assignment/linear-program/dual-simplex.js';
import {
  addColumns,
  addRows,
  emptyProgram,
  type LinearProgram,
} from '../../../../src/matching/assignment/linear-program/linear-program.js';
import { primalSimplex } from '../../../../src/matching/assignment/linear-program/primal-simplex.js';
import {
  columnValues,
  objectiveOf,
  refreshBasis,
  type Simplex,
  startSimplex,
} from '../../../../src/matching/assignment/linear-program/simplex-state.js';

/** Zeros and ones by row, with bounds; gains by column. */
interface Packing {
  readonly rows: readonly { readonly bound: number; readonly entries: readonly number[] }[];
  readonly gains: readonly number[];
}

const anyPacking: fc.Arbitrary<Packing> = fc
  .record({ rows: fc.integer({ min: 1, max: 8 }), columns: fc.integer({ min: 1, max: 10 }) })
  .chain(({ rows, columns }) => {
    const listOf = <Value>(value: fc.Arbitrary<Value>, length: number) =>
      fc.array(value, { minLength: length, maxLength: length });
    const row = fc.record({
      bound: fc.integer({ min: 0, max: 3 }),
      entries: listOf(fc.integer({ min: 0, max: 1 }), columns),
    });
    return fc.record({ rows: listOf(row, rows), gains: listOf(fc.integer({ min: -5, max: 20 }), columns) });
  });

/** Every column has a row of its own besides, so that there is always an end to it. */
function programOf({ gains }: Packing): LinearProgram {
  const program = emptyProgram();
  addRows(
    program,
    gains.map(() => ({ bound: 2, isEquality: false, entries: [] })),
  );
  addColumns(
    program,
    gains.map((gain, at) => ({ gain, entries: [{ at, value: 1 }] })),
  );
  return program;
}

function addPackingRows(program: LinearProgram, rows: Packing['rows']): void {
  addRows(
    program,
    rows.map(({ bound, entries }) => ({
      bound,
      isEquality: false,
      entries: entries.flatMap((value, at) => (value === 0 ? [] : [{ at, value }])),
    })),
  );
}

/** By duality a solution is optimal when it and the prices are feasible and of the same worth: nothing of the method is trusted. */
function expectOptimal({ program, price, ...simplex }: Simplex): void {
  const values = columnValues({ program, price, ...simplex });
  const used = new Float64Array(program.rows);
  for (let j = 0; j < program.columns; j++) {
    let worth = 0;
    for (let e = program.start[j] ?? 0; e < (program.start[j + 1] ?? 0); e++) {
      const row = program.row[e] ?? 0;
      used[row] = (used[row] ?? 0) + (values[j] ?? 0) * (program.value[e] ?? 0);
      worth += (price[row] ?? 0) * (program.value[e] ?? 0);
    }
    expect(values[j]).toBeGreaterThan(-1e-6);
    if (program.isClosed[j] === 0) expect(worth).toBeGreaterThan((program.gain[j] ?? 0) - 1e-6);
    else expect(values[j]).toBeCloseTo(0, 6);
  }
  let bound = 0;
  for (let r = 0; r < program.rows; r++) {
    expect(used[r]).toBeLessThan((program.bound[r] ?? 0) + 1e-6);
    expect(price[r]).toBeGreaterThan(-1e-6);
    bound += (price[r] ?? 0) * (program.bound[r] ?? 0);
  }
  expect(objectiveOf({ program, price, ...simplex })).toBeCloseTo(bound, 5);
}

const NO_LIMITS = { floor: Number.NEGATIVE_INFINITY, work: Number.POSITIVE_INFINITY };

describe('the simplex methods', () => {
  it('end at an optimum, by the primal from nothing, by the dual after new conditions and closed columns', () => {
    fc.assert(
      fc.property(anyPacking, fc.array(fc.nat(9)), (packing, closed) => {
        const program = programOf(packing);
        const simplex = startSimplex(program);
        refreshBasis(simplex);
        expect(primalSimplex(simplex, NO_LIMITS)).toBe('optimal');
        expectOptimal(simplex);
        addPackingRows(program, packing.rows);
        refreshBasis(simplex);
        expect(dualSimplex(simplex, NO_LIMITS)).toBe('optimal');
        expectOptimal(simplex);
        for (const column of closed) if (column < program.columns) program.isClosed[column] = 1;
        refreshBasis(simplex);
        expect(dualSimplex(simplex, NO_LIMITS)).toBe('optimal');
        expectOptimal(simplex);
      }),
      { numRuns: 300 },
    );
  });

  it('say that there is no solution where conditions contradict each other', () => {
    const program = emptyProgram();
    addRows(program, [
      { bound: 2, isEquality: true, entries: [] },
      { bound: 1, isEquality: false, entries: [] },
    ]);
    addColumns(program, [
      {
        gain: 1,
        entries: [
          { at: 0, value: 1 },
          { at: 1, value: 1 },
        ],
      },
    ]);
    const simplex = startSimplex(program);
    refreshBasis(simplex, Int32Array.from([0, -2]));
    expect(dualSimplex(simplex, NO_LIMITS)).toBe('infeasible');
  });

  it('stop below a floor', () => {
    const program = programOf({ gains: [5, 5], rows: [] });
    const simplex = startSimplex(program);
    refreshBasis(simplex);
    primalSimplex(simplex, NO_LIMITS);
    addPackingRows(program, [{ bound: 1, entries: [1, 1] }]);
    refreshBasis(simplex);
    expect(dualSimplex(simplex, { ...NO_LIMITS, floor: 1000 })).toBe('below');
  });
});

import { addHalfSums, addPairs, addPeopleRows, type CoreProgram, startCore } from './core-program.js';
import type { Face, OpenPair } from './face.js';

/** What of a program is to be kept: pairs by their column, conditions by their row; and the basis it has. */
export interface Keeping {
  readonly face: Face;
  readonly dearest: number;
  readonly basic: Int32Array;
  readonly pairs: readonly OpenPair[];
  readonly nudgeOf: (pair: OpenPair) => number;
  readonly isKept: (row: number) => boolean;
}

/**
 * The same program with other pairs, and without the conditions that bind nothing, whose slacks are in the basis. Gives the
 * basis that is the same there.
 */
export function rebuiltCore(core: CoreProgram, keeping: Keeping): { core: CoreProgram; basic: Int32Array } {
  const { face, dearest, basic, isKept } = keeping;
  const rebuilt = startCore(face, dearest);
  addPairs(rebuilt, keeping.pairs, keeping.nudgeOf);
  addPeopleRows(
    rebuilt,
    [...core.peopleRow].filter(([, row]) => isKept(row)).map(([number]) => number),
  );
  addHalfSums(
    rebuilt,
    core.halfSums.filter(({ row }) => isKept(row)),
  );
  const columnOf = sameColumns(core, rebuilt);
  const rowOf = sameRows(core, rebuilt);
  const same = [...basic].flatMap((variable) => {
    const own = variable >= 0 ? columnOf(variable) : rowOf(-1 - variable);
    if (own === undefined) return [];
    return variable >= 0 ? own : -1 - own;
  });
  return { core: rebuilt, basic: Int32Array.from(same) };
}

/** The column of the rebuilt program that is the same as one of the old; undefined where it is gone. */
function sameColumns(
  { face, pairs }: CoreProgram,
  rebuilt: CoreProgram,
): (column: number) => number | undefined {
  const mentors = face.problem.capacities.length;
  const first = pairs[0]?.column ?? Number.POSITIVE_INFINITY;
  const known = new Map<number, number | undefined>();
  for (const { mentee, mentor, column } of pairs)
    known.set(column, rebuilt.pairAt.get(mentee * mentors + mentor)?.column);
  return (column) => (column < first ? column : known.get(column));
}

function sameRows(core: CoreProgram, rebuilt: CoreProgram): (row: number) => number | undefined {
  const known = new Map<number, number | undefined>();
  for (const [number, row] of core.peopleRow) known.set(row, rebuilt.peopleRow.get(number));
  const sumRow = new Map(rebuilt.halfSums.map(({ index, row }) => [index, row]));
  for (const { index, row } of core.halfSums) known.set(row, sumRow.get(index));
  return (row) => (row < core.fixedRows ? row : known.get(row));
}

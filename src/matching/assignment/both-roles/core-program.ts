import {
  addColumns,
  addRows,
  type Entry,
  emptyProgram,
  type LinearProgram,
  type NewColumn,
} from '../linear-program/linear-program.js';
import { type Face, mayBeLeftOut, mustBeFull, type OpenPair } from './face.js';
import { countsIn, type HalfSum, menteesTouchedBy } from './face-proof.js';

/** A pair that the program knows. */
export interface CorePair extends OpenPair {
  readonly column: number;
}

/** The linear program of a face over some of its pairs, the core, and what its rows and columns stand for. */
export interface CoreProgram {
  readonly face: Face;
  readonly program: LinearProgram;
  readonly pairs: CorePair[];
  /** The pairs by `mentee × mentors + mentor`. */
  readonly pairAt: Map<number, CorePair>;
  /** The column of being left out, −1 for mentees who must not be. */
  readonly leftOut: Int32Array;
  /** Columns for breaking a condition, at a price no assignment is worth: so that there is always some solution. */
  readonly breaches: readonly number[];
  /** The row of the condition "not both" of pairs of people, so far as it was needed; of half sums. */
  readonly peopleRow: Map<number, number>;
  /** So many rows, of mentees, mentors and budgets, come before all others. */
  readonly fixedRows: number;
  readonly halfSums: CoreHalfSum[];
  /** The pairs of each mentee, and the half sums in which some of them may count. */
  readonly pairsOf: readonly CorePair[][];
  readonly sumsOf: readonly CoreHalfSum[][];
}

/** A half sum that the program knows, by the number it has in the proof. */
export interface CoreHalfSum {
  readonly sum: HalfSum;
  readonly index: number;
  readonly row: number;
}

/** A program with the rows of all mentees, mentors and budgets, and no pair yet. `dearest` is more than any assignment is worth. */
export function startCore(face: Face, dearest: number): CoreProgram {
  const { problem, budgets } = face;
  const { mentees, capacities } = problem;
  const program = emptyProgram();
  addRows(program, [
    ...Array.from({ length: mentees }, () => ({ bound: 1, isEquality: true, entries: [] })),
    ...Array.from(capacities, (bound, j) => ({ bound, isEquality: mustBeFull(face, j), entries: [] })),
    ...budgets.map(({ most }) => ({ bound: most, isEquality: false, entries: [] })),
  ]);
  const leftOut = addLeftOut(face, program);
  const breaches = addBreaches(face, program, dearest);
  const lists = <Item>(): Item[][] => Array.from({ length: mentees }, () => []);
  return {
    face,
    program,
    leftOut,
    breaches,
    fixedRows: program.rows,
    pairs: [],
    pairAt: new Map(),
    peopleRow: new Map(),
    halfSums: [],
    pairsOf: lists<CorePair>(),
    sumsOf: lists<CoreHalfSum>(),
  };
}

/** The row of a budget. */
export function budgetRow({ problem }: Face, budget: number): number {
  return problem.mentees + problem.capacities.length + budget;
}

function addLeftOut(face: Face, program: LinearProgram): Int32Array {
  const leftOut = new Int32Array(face.problem.mentees).fill(-1);
  const free = [...leftOut.keys()].filter((i) => mayBeLeftOut(face, i));
  const inBudgets = (i: number) =>
    face.budgets.flatMap(({ isOf }, k): Entry[] =>
      isOf[i] === 1 ? [{ at: budgetRow(face, k), value: 1 }] : [],
    );
  const first = addColumns(
    program,
    free.map((i) => ({ gain: 0, entries: [{ at: i, value: 1 }, ...inBudgets(i)] })),
  );
  free.forEach((i, k) => {
    leftOut[i] = first + k;
  });
  return leftOut;
}

function addBreaches(face: Face, program: LinearProgram, dearest: number): number[] {
  const { mentees, capacities } = face.problem;
  const breached = [
    ...Array.from({ length: mentees }, (_, i) => i).filter((i) => !mayBeLeftOut(face, i)),
    ...[...capacities.keys()].filter((j) => mustBeFull(face, j)).map((j) => mentees + j),
  ].map((at): Entry => ({ at, value: 1 }));
  breached.push(...face.budgets.map((_, k) => ({ at: budgetRow(face, k), value: -1 })));
  const first = addColumns(
    program,
    breached.map((entry) => ({ gain: -dearest, entries: [entry] })),
  );
  return breached.map((_, k) => first + k);
}

/** Takes pairs into the core. `nudgeOf` is a little that is added to what each brings, so that no two are quite alike. */
export function addPairs(
  core: CoreProgram,
  added: readonly OpenPair[],
  nudgeOf: (pair: OpenPair) => number,
): void {
  const { face, program, pairs, pairAt, pairsOf } = core;
  const mentors = face.problem.capacities.length;
  const first = addColumns(
    program,
    added.map((pair): NewColumn => ({ gain: pair.gain + nudgeOf(pair), entries: entriesOf(core, pair) })),
  );
  added.forEach((pair, k) => {
    const own = { ...pair, column: first + k };
    pairs.push(own);
    pairAt.set(pair.mentee * mentors + pair.mentor, own);
    pairsOf[pair.mentee]?.push(own);
  });
}

function entriesOf({ face, peopleRow, sumsOf }: CoreProgram, pair: OpenPair): Entry[] {
  const row = peopleRow.get(pair.number);
  const rows = [
    pair.mentee,
    face.problem.mentees + pair.mentor,
    ...(row === undefined ? [] : [row]),
    ...(sumsOf[pair.mentee] ?? []).filter(({ sum }) => countsIn(sum, pair)).map((each) => each.row),
  ];
  return rows.map((at) => ({ at, value: 1 }));
}

/** Adds the condition "not both" of pairs of people. */
export function addPeopleRows({ pairs, program, peopleRow }: CoreProgram, numbers: readonly number[]): void {
  const entries = new Map(numbers.map((number) => [number, [] as Entry[]]));
  for (const { number, column } of pairs) entries.get(number)?.push({ at: column, value: 1 });
  const first = addRows(
    program,
    numbers.map((number) => ({ bound: 1, isEquality: false, entries: entries.get(number) ?? [] })),
  );
  numbers.forEach((number, k) => {
    peopleRow.set(number, first + k);
  });
}

/** Adds half sums, with the numbers by which a proof will know them, as rows. */
export function addHalfSums(core: CoreProgram, sums: readonly Omit<CoreHalfSum, 'row'>[]): void {
  const touched = sums.map(({ sum }) => menteesTouchedBy(sum));
  const first = addRows(
    core.program,
    sums.map(({ sum }, k) => ({
      bound: sum.bound,
      isEquality: false,
      entries: [...(touched[k] ?? [])].flatMap((mentee) =>
        (core.pairsOf[mentee] ?? [])
          .filter((pair) => countsIn(sum, pair))
          .map(({ column }) => ({ at: column, value: 1 })),
      ),
    })),
  );
  sums.forEach((own, k) => {
    const added = { ...own, row: first + k };
    core.halfSums.push(added);
    for (const mentee of touched[k] ?? []) core.sumsOf[mentee]?.push(added);
  });
}

import type { DenseAssignmentProblem, SparseAssignmentProblem } from '../assignment/assignment-problem.js';
import type { Problem } from '../problem/problem.js';

/** One whole fit, in millionths. */
const WHOLE_FIT = 1_000_000;

/** What an empty place of the minimum costs at most, in whole fits: with it, weights still fit in 32 bits. */
const MOST_FITS = 1000;

/**
 * Mentees whom each mentor is to have at least, by the settings (no more than they take), less those of pairings that go on and of
 * pairs settled for later stages; below 0 where these are more.
 */
function leftOfMinimum({ input, mentors, reserved }: Problem): Int32Array {
  const { menteesForEveryMentor = 0 } = input.settings;
  const left = Int32Array.from(
    mentors,
    ({ capacity, places }) => Math.min(menteesForEveryMentor, capacity) - Math.max(0, capacity - places),
  );
  for (const { mentor } of reserved) (left[mentor] as number)--;
  return left;
}

/**
 * How many places of each mentor are to be filled first: those of the minimum load that neither a pairing that goes on nor a
 * settled pair fills. Undefined where there are none, or no minimum is asked for.
 */
export function placesToFill(problem: Problem): Int32Array | undefined {
  if (problem.input.settings.menteesForEveryMentor === undefined) return undefined;
  const toFill = leftOfMinimum(problem);
  for (const { mentor } of problem.fixed) (toFill[mentor] as number)--;
  const open = toFill.map((count) => Math.max(0, count));
  return open.some((count) => count > 0) ? open : undefined;
}

/** How many places of the minimum load a solution leaves empty, of those that a free place could fill. */
export function emptyPlaces({
  problem,
  partner,
}: {
  readonly problem: Problem;
  readonly partner: Int32Array;
}): number {
  if (problem.input.settings.menteesForEveryMentor === undefined) return 0;
  const empty = leftOfMinimum(problem);
  for (const mentor of partner) if (mentor >= 0) (empty[mentor] as number)--;
  return empty.reduce((sum, count) => sum + Math.max(0, count), 0);
}

/**
 * What filling a place of the minimum is worth, in millionths: more than anything that could be lost for it, up to 1,000
 * mentees; beyond, 1,000 whole fits, which is the objective then. `more`: what a pair may weigh beyond its fit.
 */
export function bonusOfPlace(mentees: number, more = 0): number {
  return Math.min((mentees + 1) * (WHOLE_FIT + more), MOST_FITS * WHOLE_FIT);
}

/**
 * The solver's columns when some places are to be filled first: a mentor who has such places and others is two columns, one after
 * the other, so that the order of mentors, and with it the canonical optimum, stays what it is.
 */
export interface Columns {
  /** The mentor of each column. */
  readonly mentor: Int32Array;
  readonly capacities: Int32Array;
  /** 1 for the columns whose places are to be filled first. */
  readonly first: Uint8Array;
}

/** The columns for mentors with so many places, of which so many are to be filled first. */
export function columnsOf(capacities: Int32Array, toFill: Int32Array): Columns {
  const columns = [...capacities].flatMap((places, mentor) => {
    const first = Math.min(toFill[mentor] as number, places);
    if (first <= 0) return [{ mentor, places, first: 0 }];
    const own = [{ mentor, places: first, first: 1 }];
    return first < places ? [...own, { mentor, places: places - first, first: 0 }] : own;
  });
  return {
    mentor: Int32Array.from(columns, ({ mentor }) => mentor),
    capacities: Int32Array.from(columns, ({ places }) => places),
    first: Uint8Array.from(columns, ({ first }) => first),
  };
}

/** The same problem in columns, the bonus added to every fit of a place that is to be filled first. */
export function inColumns(
  { mentees, capacities, matrix }: DenseAssignmentProblem,
  columns: Columns,
  bonus: number,
): DenseAssignmentProblem {
  const width = columns.mentor.length;
  const added = Int32Array.from(columns.first, (first) => first * bonus);
  const split = new Int32Array(mentees * width);
  for (let row = 0; row < mentees; row++) {
    const from = row * capacities.length;
    for (let column = 0, at = row * width; column < width; column++, at++) {
      const score = matrix[from + (columns.mentor[column] as number)] as number;
      split[at] = score < 0 ? score : score + (added[column] as number);
    }
  }
  return { kind: 'dense', mentees, capacities: columns.capacities, matrix: split };
}

/** The listed problem in columns with its own fits; and for each pair whether its place is one to be filled first. */
export function listedInColumns(
  { mentees, rowStart, mentor, weight }: SparseAssignmentProblem,
  columns: Columns,
): { readonly problem: SparseAssignmentProblem; readonly first: Int32Array } {
  const ofMentor: number[][] = [];
  columns.mentor.forEach((own, column) => {
    ofMentor[own] = [...(ofMentor[own] ?? []), column];
  });
  const start = new Int32Array(mentees + 1);
  const column: number[] = [];
  const fit: number[] = [];
  for (let row = 0; row < mentees; row++) {
    for (let pair = rowStart[row] as number; pair < (rowStart[row + 1] as number); pair++) {
      for (const own of ofMentor[mentor[pair] as number] ?? []) {
        column.push(own);
        fit.push(weight[pair] as number);
      }
    }
    start[row + 1] = column.length;
  }
  return {
    problem: {
      kind: 'sparse',
      mentees,
      capacities: columns.capacities,
      rowStart: start,
      mentor: Int32Array.from(column),
      weight: Int32Array.from(fit),
    },
    first: Int32Array.from(column, (own) => columns.first[own] as number),
  };
}

/** Partners in columns as mentors. */
export function asMentors(partner: Int32Array, columns: Columns): Int32Array {
  return partner.map((column) => (column < 0 ? -1 : (columns.mentor[column] as number)));
}

import type { SparseAssignmentProblem } from '../assignment-problem.js';

/** Puts candidate lists together, mentee after mentee; each mentor is kept once a mentee, and not at all when passed over. */
export class CandidateBuilder {
  private readonly capacities: Int32Array;
  private readonly rowStart: Int32Array;
  private readonly lastSeen: Int32Array;
  private mentor: Int32Array;
  private weight: Int32Array;
  private row = 0;
  private count = 0;

  /** `room` is how many pairs are expected; more find a place too. */
  constructor({ mentees, capacities }: { mentees: number; capacities: Int32Array }, room: number) {
    this.capacities = capacities;
    this.rowStart = new Int32Array(mentees + 1);
    this.lastSeen = new Int32Array(capacities.length).fill(-1);
    this.mentor = new Int32Array(room);
    this.weight = new Int32Array(room);
  }

  add(mentor: number, weight: number): void {
    if (this.lastSeen[mentor] === this.row) return;
    this.lastSeen[mentor] = this.row;
    if (this.count === this.mentor.length) this.grow();
    this.mentor[this.count] = mentor;
    this.weight[this.count++] = weight;
  }

  /** The mentor is not to be added for the present mentee. */
  passOver(mentor: number): void {
    this.lastSeen[mentor] = this.row;
  }

  /** What follows belongs to the next mentee. */
  endRow(): void {
    this.rowStart[++this.row] = this.count;
  }

  /** Begins anew, in the same memory: what was built before must have been copied. */
  clear(): void {
    this.lastSeen.fill(-1);
    this.row = 0;
    this.count = 0;
  }

  build(): SparseAssignmentProblem {
    const { row: mentees, count, capacities, rowStart, mentor, weight } = this;
    return {
      kind: 'sparse',
      mentees,
      capacities,
      rowStart,
      mentor: mentor.subarray(0, count),
      weight: weight.subarray(0, count),
    };
  }

  private grow(): void {
    const { mentor, weight } = this;
    const room = Math.ceil(mentor.length * 1.5) + 1024;
    this.mentor = new Int32Array(room);
    this.mentor.set(mentor);
    this.weight = new Int32Array(room);
    this.weight.set(weight);
  }
}

/** The candidates of two lists, of which no pair may be in both. */
export function joinedLists(
  one: SparseAssignmentProblem,
  other: SparseAssignmentProblem,
): SparseAssignmentProblem {
  const mentor = new Int32Array(one.mentor.length + other.mentor.length);
  const weight = new Int32Array(mentor.length);
  const rowStart = one.rowStart.map((start, i) => start + (other.rowStart[i] as number));
  const joined: SparseAssignmentProblem = { ...one, rowStart, mentor, weight };
  for (let i = 0; i < one.mentees; i++) {
    const behind = copyRow(one, i, joined, rowStart[i] as number);
    copyRow(other, i, joined, behind);
  }
  return joined;
}

type Lists = SparseAssignmentProblem;

/** Copies the candidates of a row to where they begin in the other lists; gives where they end there. */
function copyRow(from: Lists, row: number, { mentor, weight }: Lists, start: number): number {
  const end = from.rowStart[row + 1] as number;
  let at = start;
  for (let e = from.rowStart[row] as number; e < end; e++, at++) {
    mentor[at] = from.mentor[e] as number;
    weight[at] = from.weight[e] as number;
  }
  return at;
}

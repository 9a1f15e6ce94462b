import type { SparseAssignmentProblem } from '../assignment-problem.js';

/** Pairs written down mentee after mentee, as many as there may come. */
export class PairLists {
  readonly rowStart: Int32Array;
  mentor = new Int32Array(1024);
  weight = new Int32Array(1024);
  count = 0;

  constructor(mentees: number) {
    this.rowStart = new Int32Array(mentees + 1);
  }

  add(mentor: number, weight: number): void {
    if (this.count === this.mentor.length) {
      this.mentor = grown(this.mentor);
      this.weight = grown(this.weight);
    }
    this.mentor[this.count] = mentor;
    this.weight[this.count++] = weight;
  }

  /** To be called for every mentee in turn, also for one without pairs. */
  endRow(mentee: number): void {
    this.rowStart[mentee + 1] = this.count;
  }
}

function grown(array: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(array.length * 2);
  larger.set(array);
  return larger;
}

/** No pairs yet. */
export function nothingListed(mentees: number, capacities: Int32Array): SparseAssignmentProblem {
  const [mentor, weight] = [new Int32Array(), new Int32Array()];
  return { kind: 'sparse', mentees, capacities, rowStart: new Int32Array(mentees + 1), mentor, weight };
}

/** The lists with more pairs, none of which was in them. */
export function withMorePairs(old: SparseAssignmentProblem, more: PairLists): SparseAssignmentProblem {
  const { mentees, capacities } = old;
  const room = old.mentor.length + more.count;
  const mentor = new Int32Array(room);
  const weight = new Int32Array(room);
  const rowStart = new Int32Array(mentees + 1);
  let count = 0;
  for (let i = 0; i < mentees; i++) {
    const [from, to] = [old.rowStart[i] as number, old.rowStart[i + 1] as number];
    mentor.set(old.mentor.subarray(from, to), count);
    weight.set(old.weight.subarray(from, to), count);
    count += to - from;
    const [first, last] = [more.rowStart[i] as number, more.rowStart[i + 1] as number];
    mentor.set(more.mentor.subarray(first, last), count);
    weight.set(more.weight.subarray(first, last), count);
    count += last - first;
    rowStart[i + 1] = count;
  }
  return { kind: 'sparse', mentees, capacities, rowStart, mentor, weight };
}

import type { AssignmentProblem } from '../assignment-problem.js';
import { rowsByColumn } from '../canonical/tight-graph.js';
import { mentorsOpenTo } from '../mentors-open-to.js';

/** Mentees who compete for places, more of them than there are places (a Hall set): why somebody is left out. */
export interface Competition {
  /** Ascending; the mentee asked about is among them. */
  readonly mentees: Int32Array;
  /** Every mentor with any places that one of these mentees could have, ascending. */
  readonly mentors: Int32Array;
  /** What these mentors offer together: fewer than there are mentees. */
  readonly places: number;
}

/**
 * The competition a mentee stands in: everybody who could give way to them, to whoever would give way to those, and so on
 * (Hall 1935; König 1931). "These 13 people compete for these 9 places." Undefined when such a chain ends at a place that
 * is left: then the mentee is not left out for lack of places (objective `fit`, or a mentee who is matched). O(E), and less
 * where everybody competes for everything.
 */
export function competitionFor(
  problem: AssignmentProblem,
  partner: Int32Array,
  mentee: number,
): Competition | undefined {
  const { capacities, mentees } = problem;
  const { start, row } = rowsByColumn(
    partner.map((j) => (j < 0 ? capacities.length : j)),
    capacities.length + 1,
  );
  const competes = new Uint8Array(mentees);
  const wanted = new Uint8Array(capacities.length);
  const queue = [mentee];
  competes[mentee] = 1;
  let places = 0;
  let unwanted = capacities.reduce((count, room) => count + (room > 0 ? 1 : 0), 0);
  for (let i = queue.pop(); i !== undefined && unwanted > 0; i = queue.pop()) {
    for (const j of mentorsOpenTo(problem, i)) {
      if (wanted[j] === 1) continue;
      wanted[j] = 1;
      unwanted--;
      const held = (start[j + 1] as number) - (start[j] as number);
      if (held < (capacities[j] as number)) return undefined;
      places += held;
      for (const other of row.subarray(start[j], start[j + 1])) {
        if (competes[other] === 1) continue;
        competes[other] = 1;
        queue.push(other);
      }
    }
  }
  return { mentees: indicesOf(competes), mentors: indicesOf(wanted), places };
}

function indicesOf(marks: Uint8Array): Int32Array {
  const indices: number[] = [];
  marks.forEach((mark, index) => {
    if (mark === 1) indices.push(index);
  });
  return Int32Array.from(indices);
}

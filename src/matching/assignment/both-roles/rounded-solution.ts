import type { FullAssignment, FullAssignmentProblem } from '../engines/full-assignment.js';
import { shortestPathAssignment } from '../engines/shortest-path-assignment.js';
import type { CorePair, CoreProgram } from './core-program.js';
import { type Face, type FaceSolution, isOnFace, mayBeLeftOut } from './face.js';

/** How much a solution wants each pair, and what each loses against its prices, by column of the program. */
interface Preference {
  readonly value: Float64Array;
  readonly loss: Float64Array;
}

const MOST_ROUNDS = 6;

/**
 * A solution near that of the program: of every two people the direction that it takes more of (or that loses less) is kept, and
 * what is left is solved as an ordinary assignment, in which nobody can be the mentor of their own mentor. Again with the
 * directions and prices of that, as long as it gets better. Undefined when some condition of the face is broken.
 */
export function roundedSolution(core: CoreProgram, first: Preference): FaceSolution | undefined {
  let best: FaceSolution | undefined;
  let preference = first;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const solution = solveOneWay(core, oneDirection(core, preference));
    if (solution === undefined || (best !== undefined && solution.worth <= best.worth)) break;
    best = solution;
    preference = preferenceOf(core, solution);
  }
  return best;
}

/** Of the pairs of the same two people those of one direction, chosen by the larger value, else the smaller loss. */
function oneDirection({ pairs }: CoreProgram, { value, loss }: Preference): CorePair[] {
  const best = new Map<number, CorePair>();
  const isMore = (one: CorePair, other: CorePair): boolean => {
    const more = (value[one.column] as number) - (value[other.column] as number);
    if (Math.abs(more) > 1e-6) return more > 0;
    const less = (loss[one.column] as number) - (loss[other.column] as number);
    return less < 0 || (less === 0 && one.mentee < other.mentee);
  };
  for (const pair of pairs) {
    const known = best.get(pair.number);
    if (pair.number >= 0 && (known === undefined || isMore(pair, known))) best.set(pair.number, pair);
  }
  return pairs.filter(({ number, mentee }) => number < 0 || best.get(number)?.mentee === mentee);
}

interface OneWaySolution extends FaceSolution {
  readonly full: FullAssignment;
}

function preferenceOf({ pairs, program }: CoreProgram, { partner, full }: OneWaySolution): Preference {
  const value = new Float64Array(program.columns);
  const loss = new Float64Array(program.columns);
  for (const { mentee, mentor, column, gain } of pairs) {
    value[column] = partner[mentee] === mentor ? 1 : 0;
    loss[column] = (full.rowValue[mentee] as number) + (full.price[mentor] as number) - gain;
  }
  return { value, loss };
}

function solveOneWay(core: CoreProgram, kept: readonly CorePair[]): OneWaySolution | undefined {
  const { face } = core;
  const mentors = face.problem.capacities.length;
  const full = shortestPathAssignment(asFull(core, kept));
  const partner = full.assigned.map((mentor) => (mentor === mentors ? -1 : mentor));
  if (!isOnFace(face, partner)) return undefined;
  let worth = 0;
  for (const { mentee, mentor, gain } of kept) if (partner[mentee] === mentor) worth += gain;
  return { partner, worth, full };
}

/** The pairs as an assignment in which everybody gets a column: behind the mentors one for those left out, as dear as need be. */
function asFull({ face, breaches, program }: CoreProgram, kept: readonly CorePair[]): FullAssignmentProblem {
  const { mentees, capacities } = face.problem;
  const dearest = breaches.length === 0 ? 0 : -(program.gain[breaches[0] as number] as number);
  const rowStart = new Int32Array(mentees + 1);
  for (const { mentee } of kept) (rowStart[mentee + 1] as number)++;
  for (let i = 0; i < mentees; i++) (rowStart[i + 1] as number) += (rowStart[i] as number) + 1;
  const next = rowStart.slice();
  const column = new Int32Array(kept.length + mentees);
  const weight = new Float64Array(column.length);
  for (const { mentee, mentor, gain } of kept) {
    column[next[mentee] as number] = mentor;
    weight[(next[mentee] as number)++] = gain;
  }
  for (let i = 0; i < mentees; i++) {
    column[next[i] as number] = capacities.length;
    weight[next[i] as number] = -dearest * costOfLeavingOut(face, i);
  }
  const capacity = new Int32Array(capacities.length + 1).fill(mentees);
  capacity.set(capacities);
  return { rows: mentees, columns: capacity.length, capacity, rowStart, column, weight };
}

/** How many of the dearest a mentee who is left out costs, so that as few as possible are, and those who must not be last. */
function costOfLeavingOut(face: Face, mentee: number): number {
  if (!mayBeLeftOut(face, mentee)) return 2;
  return face.budgets.reduce(
    (sum, { isOf }) => sum + (isOf[mentee] as number),
    face.budgets.length === 0 ? 1 : 0,
  );
}

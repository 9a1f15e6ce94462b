import type { PairValue, SparseAssignmentProblem } from './assignment-problem.js';
import { hasPlace } from './engines/augmenting-path.js';
import { lineStarts } from './line-starts.js';

/**
 * The most people who can be matched, by class, and why not more (Dulmage & Mendelsohn 1958).
 * Part 0 holds everybody who is matched in every largest matching. A mentee of part p > 0 competes with the rest of part p for
 * the places of its mentors, who are all the mentors they could have (save those of parts with a larger number): some of the
 * mentees of class p are left out, and none of the places is.
 */
export interface LargestMatching {
  /** A mentor for each mentee, or −1. */
  readonly partner: Int32Array;
  readonly menteePart: Int32Array;
  readonly mentorPart: Int32Array;
}

interface Growth {
  readonly problem: SparseAssignmentProblem;
  readonly partner: Int32Array;
  readonly mentorPart: Int32Array;
  readonly firstSlot: Int32Array;
  readonly used: Int32Array;
  readonly occupant: Int32Array;
  readonly slotOf: Int32Array;
  /** Length of the shortest alternating path to each mentee, −1 when unknown or when it leads nowhere. */
  readonly level: Int32Array;
  /** The next candidate to try, and the next occupant of a mentor. */
  readonly nextEdge: Int32Array;
  readonly nextSlot: Int32Array;
  readonly queue: Int32Array;
  /** Length of the shortest alternating path to each mentor, −1 when unknown. */
  readonly mentorLevel: Int32Array;
}

/**
 * Hopcroft & Karp (1973) with capacities, one class of the waiting list after the other: whoever is matched stays matched,
 * so the earlier classes lose nothing to the later ones (`high` as in PairValue, the larger first). O(E √n) for each class.
 */
export function largestMatching(problem: SparseAssignmentProblem, { high }: PairValue): LargestMatching {
  const growth = startGrowth(problem);
  const menteePart = new Int32Array(problem.mentees);
  const classes = high.reduce((most, value) => Math.max(most, value), 0);
  for (let rank = classes; rank >= 1; rank--) {
    const waiting = menteesOfClass(high, rank);
    takeFreePlaces(growth, waiting);
    while (buildLevels(growth, waiting) && augmentAll(growth, waiting));
    markCompetition(growth, { waiting, menteePart, part: rank });
  }
  return { partner: growth.partner, menteePart, mentorPart: growth.mentorPart };
}

function startGrowth(problem: SparseAssignmentProblem): Growth {
  const { mentees, capacities } = problem;
  const mentors = capacities.length;
  const firstSlot = slotsByMentor(problem);
  return {
    problem,
    partner: new Int32Array(mentees).fill(-1),
    mentorPart: new Int32Array(mentors),
    firstSlot,
    used: new Int32Array(mentors),
    occupant: new Int32Array(firstSlot[mentors] as number),
    slotOf: new Int32Array(mentees),
    level: new Int32Array(mentees),
    nextEdge: new Int32Array(mentees),
    nextSlot: new Int32Array(mentors),
    queue: new Int32Array(mentees),
    mentorLevel: new Int32Array(mentors),
  };
}

function slotsByMentor({ capacities, mentor }: SparseAssignmentProblem): Int32Array {
  const start = lineStarts(mentor, capacities.length);
  const firstSlot = new Int32Array(capacities.length + 1);
  for (let j = 0; j < capacities.length; j++) {
    const degree = (start[j + 1] as number) - (start[j] as number);
    firstSlot[j + 1] = (firstSlot[j] as number) + Math.min(capacities[j] as number, degree);
  }
  return firstSlot;
}

function menteesOfClass(high: Int32Array, rank: number): Int32Array {
  let count = 0;
  for (let i = 0; i < high.length; i++) if (high[i] === rank) count++;
  const mentees = new Int32Array(count);
  for (let i = 0, at = 0; i < high.length; i++) if (high[i] === rank) mentees[at++] = i;
  return mentees;
}

function seat(growth: Growth, mentee: number, slot: number): void {
  growth.occupant[slot] = mentee;
  growth.slotOf[mentee] = slot;
}

function takeFreePlaces(growth: Growth, waiting: Int32Array): void {
  const { rowStart, mentor } = growth.problem;
  for (const mentee of waiting) {
    for (let e = rowStart[mentee] as number; e < (rowStart[mentee + 1] as number); e++) {
      const j = mentor[e] as number;
      if (!hasPlace(growth, j)) continue;
      growth.partner[mentee] = j;
      seat(growth, mentee, (growth.firstSlot[j] as number) + (growth.used[j] as number));
      (growth.used[j] as number)++;
      break;
    }
  }
}

/** Breadth first from everybody still waiting; says whether some place can be reached. */
function buildLevels(growth: Growth, waiting: Int32Array): boolean {
  const { partner, level, queue, mentorLevel, nextEdge, nextSlot, firstSlot, problem } = growth;
  level.fill(-1);
  mentorLevel.fill(-1);
  let tail = 0;
  for (const mentee of waiting) {
    if ((partner[mentee] as number) >= 0) continue;
    level[mentee] = 0;
    queue[tail++] = mentee;
  }
  let found = false;
  for (let head = 0; head < tail; head++) {
    const mentee = queue[head] as number;
    nextEdge[mentee] = problem.rowStart[mentee] as number;
    for (let e = nextEdge[mentee] as number; e < (problem.rowStart[mentee + 1] as number); e++) {
      const j = problem.mentor[e] as number;
      if ((mentorLevel[j] as number) >= 0 || (growth.mentorPart[j] as number) > 0) continue;
      mentorLevel[j] = level[mentee] as number;
      nextSlot[j] = firstSlot[j] as number;
      if (hasPlace(growth, j)) found = true;
      else tail = queueOccupants(growth, j, tail, (level[mentee] as number) + 1);
    }
  }
  return found;
}

function queueOccupants(growth: Growth, mentor: number, tail: number, depth: number): number {
  const { firstSlot, used, occupant, level, queue } = growth;
  const first = firstSlot[mentor] as number;
  let end = tail;
  for (let slot = first; slot < first + (used[mentor] as number); slot++) {
    const mentee = occupant[slot] as number;
    if ((level[mentee] as number) >= 0) continue;
    level[mentee] = depth;
    queue[end++] = mentee;
  }
  return end;
}

function augmentAll(growth: Growth, waiting: Int32Array): boolean {
  let progress = false;
  for (const mentee of waiting) {
    if ((growth.partner[mentee] as number) < 0 && augmentFrom(growth, mentee)) progress = true;
  }
  return progress;
}

/** Depth first along the levels, without recursion: the queue's memory serves as the stack. */
function augmentFrom(growth: Growth, root: number): boolean {
  const { queue: stack, level } = growth;
  let depth = 0;
  stack[0] = root;
  while (depth >= 0) {
    const mentee = stack[depth] as number;
    const mentor = currentMentor(growth, mentee);
    if (mentor < 0) {
      level[mentee] = -1;
      depth--;
    } else if (hasPlace(growth, mentor)) {
      shiftAlong(growth, depth);
      return true;
    } else {
      const next = nextOccupant(growth, mentor, (level[mentee] as number) + 1);
      if (next < 0) (growth.nextEdge[mentee] as number)++;
      else stack[++depth] = next;
    }
  }
  return false;
}

/** The next candidate that lies on a shortest path through this mentee. */
function currentMentor({ nextEdge, problem, level, mentorLevel }: Growth, mentee: number): number {
  const end = problem.rowStart[mentee + 1] as number;
  for (let e = nextEdge[mentee] as number; e < end; e++) {
    const mentor = problem.mentor[e] as number;
    if (mentorLevel[mentor] !== level[mentee]) continue;
    nextEdge[mentee] = e;
    return mentor;
  }
  nextEdge[mentee] = end;
  return -1;
}

function nextOccupant(growth: Growth, mentor: number, depth: number): number {
  const { nextSlot, firstSlot, used, occupant, level } = growth;
  const end = (firstSlot[mentor] as number) + (used[mentor] as number);
  for (let slot = nextSlot[mentor] as number; slot < end; slot++) {
    const mentee = occupant[slot] as number;
    if (level[mentee] !== depth) continue;
    nextSlot[mentor] = slot;
    return mentee;
  }
  nextSlot[mentor] = end;
  return -1;
}

/** Everybody on the stack moves to the mentor they were trying; the last one takes the free place. */
function shiftAlong(growth: Growth, depth: number): void {
  const { queue: stack, partner, slotOf, used, firstSlot, nextEdge, problem } = growth;
  const end = problem.mentor[nextEdge[stack[depth] as number] as number] as number;
  let slot = (firstSlot[end] as number) + (used[end] as number);
  (used[end] as number)++;
  for (let k = depth; k >= 0; k--) {
    const mentee = stack[k] as number;
    const freed = slotOf[mentee] as number;
    partner[mentee] = problem.mentor[nextEdge[mentee] as number] as number;
    seat(growth, mentee, slot);
    slot = freed;
  }
}

/** Marks all whom an alternating path from somebody left out reaches: they compete for the places of the mentors reached. */
function markCompetition(
  growth: Growth,
  { waiting, menteePart, part }: { waiting: Int32Array; menteePart: Int32Array; part: number },
): void {
  const { partner, mentorPart, queue, occupant, firstSlot, used, problem } = growth;
  let tail = 0;
  for (const mentee of waiting) {
    if ((partner[mentee] as number) >= 0) continue;
    menteePart[mentee] = part;
    queue[tail++] = mentee;
  }
  for (let head = 0; head < tail; head++) {
    const mentee = queue[head] as number;
    for (let e = problem.rowStart[mentee] as number; e < (problem.rowStart[mentee + 1] as number); e++) {
      const j = problem.mentor[e] as number;
      if ((mentorPart[j] as number) > 0) continue;
      mentorPart[j] = part;
      const first = firstSlot[j] as number;
      for (let slot = first; slot < first + (used[j] as number); slot++) {
        const other = occupant[slot] as number;
        if (menteePart[other] === part) continue;
        menteePart[other] = part;
        queue[tail++] = other;
      }
    }
  }
}

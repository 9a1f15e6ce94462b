import { type CoverageObjective, pairValue, type SparseAssignmentProblem } from '../assignment-problem.js';
import { weightOf } from '../pair-weight.js';
import type { Consequence, Move, SingleChange } from './consequences.js';
import { pairIndex, pairsByMentor } from './open-assignment.js';

/**
 * What a chain of moves brings: people (by class, see PairValue), and how many pairs more of each fit, as fit, count, fit,
 * count … with the fits rising and no count 0. More people are better; then fewer pairs of the worst fit in which two differ.
 * Such worths can be added, and the order survives it: so they can be lengths of paths.
 */
interface Worth {
  readonly people: number;
  readonly fits: readonly number[];
}

/** What one move brings: the fit of the new pair comes, that of the old one goes; Infinity where there is none. */
interface Step {
  readonly people: number;
  readonly comes: number;
  readonly goes: number;
}

const NOTHING: Worth = { people: 0, fits: [] };
const NO_STEP: Step = { people: 0, comes: Number.POSITIVE_INFINITY, goes: Number.POSITIVE_INFINITY };

/** A fairest assignment kept open for questions. Nodes are the mentors, and behind them `outside` (see OpenAssignment). */
export interface OpenFairest {
  readonly problem: SparseAssignmentProblem;
  readonly outside: number;
  readonly high: Int32Array;
  readonly node: Int32Array;
  readonly used: Int32Array;
  /** The fit of everybody's own pair; Infinity for those left out. */
  readonly own: Float64Array;
  readonly byMentor: ReturnType<typeof pairsByMentor>;
  /** The chains to the goal that was asked for last. */
  chains: Chains | undefined;
}

/** The best chain from each node to a goal: what it brings, who moves first (−1: an empty place), and the node after. */
interface Chains {
  readonly goal: number;
  readonly worth: (Worth | undefined)[];
  /** Of the worth, the people, and the first fit (Infinity: none), where a search looks first. */
  readonly people: Float64Array;
  readonly worst: Float64Array;
  readonly mover: Int32Array;
  readonly next: Int32Array;
}

/** Opens a fairest assignment for questions; `partner` must be the optimum of the same problem and objective. O(E). */
export function openFairest(
  problem: SparseAssignmentProblem,
  objective: CoverageObjective,
  partner: Int32Array,
): OpenFairest {
  const outside = problem.capacities.length;
  const node = partner.map((mentor) => (mentor < 0 ? outside : mentor));
  const used = new Int32Array(outside + 1);
  const own = new Float64Array(partner.length).fill(Number.POSITIVE_INFINITY);
  for (const [mentee, mentor] of partner.entries()) {
    (used[mentor < 0 ? outside : mentor] as number)++;
    if (mentor >= 0) own[mentee] = weightOf(problem, mentee, mentor);
  }
  const { high } = pairValue(problem, objective);
  return { problem, outside, high, node, used, own, byMentor: pairsByMentor(problem), chains: undefined };
}

/**
 * What a change does to the fairest assignment, exactly: matched, total and fits are those of solving the changed problem again.
 * Two assignments differ in chains and circles of moves; what a change forces is in one of them, and each of the others
 * alone would better what was the best. So the answer is the best chain, and it is a shortest path in worths (Bellman 1958, Ford
 * 1956), without circles that gain since the assignment is the best. Undefined when the change is not possible. One search answers
 * all questions about one mentee.
 */
export function fairestConsequence(open: OpenFairest, change: SingleChange): Consequence | undefined {
  const { node, outside, used, problem } = open;
  if (change.kind === 'place') {
    const hasPlaceLeft = (used[change.mentor] as number) < (problem.capacities[change.mentor] as number);
    return consequence(open, hasPlaceLeft ? [] : chainFrom(open, chainsTo(open, change.mentor), outside));
  }
  const { mentee, mentor } = change;
  const goal = node[mentee] as number;
  if ((goal === mentor) === (change.kind === 'lock')) return consequence(open, []);
  const chains = chainsTo(open, goal);
  const to = change.kind === 'lock' ? mentor : bestElsewhere(open, chains, mentee);
  if (chains.worth[to] === undefined || (to !== outside && pairIndex(open, mentee, to) < 0)) return undefined;
  return consequence(open, [
    { mentee, from: named(open, goal), to: named(open, to) },
    ...chainFrom(open, chains, to),
  ]);
}

function named({ outside }: OpenFairest, node: number): number {
  return node === outside ? -1 : node;
}

/** Where a mentee had best go who must not stay. */
function bestElsewhere(open: OpenFairest, { goal, worth }: Chains, mentee: number): number {
  const { problem, outside, own, high } = open;
  const goes = own[mentee] as number;
  let best = outside;
  let found = add(worth[outside] ?? NOTHING, {
    people: -(high[mentee] as number),
    comes: Number.POSITIVE_INFINITY,
    goes,
  });
  for (let e = problem.rowStart[mentee] as number; e < (problem.rowStart[mentee + 1] as number); e++) {
    const to = problem.mentor[e] as number;
    const chain = worth[to];
    const step = { people: 0, comes: problem.weight[e] as number, goes };
    if (to === goal || chain === undefined || !isBetter(chain, step, found)) continue;
    best = to;
    found = add(chain, step);
  }
  return best;
}

function consequence({ problem, own }: OpenFairest, moves: readonly Move[]): Consequence {
  let [matched, total] = [0, 0];
  for (const { mentee, from, to } of moves) {
    matched += (to < 0 ? 0 : 1) - (from < 0 ? 0 : 1);
    total += (to < 0 ? 0 : weightOf(problem, mentee, to)) - (from < 0 ? 0 : (own[mentee] as number));
  }
  return { matched, total, moves };
}

function chainFrom(open: OpenFairest, { goal, mover, next }: Chains, start: number): Move[] {
  const moves: Move[] = [];
  for (let node = start; node !== goal; node = next[node] as number) {
    const mentee = mover[node] as number;
    if (mentee >= 0) moves.push({ mentee, from: named(open, node), to: named(open, next[node] as number) });
  }
  return moves;
}

/** The best chains from everywhere to a goal: labels are corrected, the best first, until none can be bettered. */
function chainsTo(open: OpenFairest, goal: number): Chains {
  if (open.chains?.goal === goal) return open.chains;
  const nodes = open.outside + 1;
  const worth = new Array<Worth | undefined>(nodes).fill(undefined);
  const chains: Chains = {
    goal,
    worth,
    people: new Float64Array(nodes).fill(Number.NEGATIVE_INFINITY),
    worst: new Float64Array(nodes).fill(Number.POSITIVE_INFINITY),
    mover: new Int32Array(nodes),
    next: new Int32Array(nodes),
  };
  worth[goal] = NOTHING;
  chains.people[goal] = 0;
  const waiting = new Set([goal]);
  const offer = (from: number, step: Step, mover: number, next: number) => {
    const known = worth[from];
    const after = worth[next] as Worth;
    if (known !== undefined && !isBetter(after, step, known)) return;
    const better = add(after, step);
    worth[from] = better;
    chains.people[from] = better.people;
    chains.worst[from] = better.fits[0] ?? Number.POSITIVE_INFINITY;
    chains.mover[from] = mover;
    chains.next[from] = next;
    waiting.add(from);
  };
  for (let node = takeBest(waiting, worth); node >= 0; node = takeBest(waiting, worth)) {
    if (node === open.outside) offerWaysOut(open, offer);
    else offerWaysTo(open, { chains, mentor: node, offer });
  }
  open.chains = chains;
  return chains;
}

/** Takes out the node with the best chain; −1 when there is none. */
function takeBest(waiting: Set<number>, worth: readonly (Worth | undefined)[]): number {
  let best = -1;
  for (const node of waiting) {
    if (best < 0 || isBetter(worth[node] as Worth, NO_STEP, worth[best] as Worth)) best = node;
  }
  waiting.delete(best);
  return best;
}

type Offer = (from: number, step: Step, mover: number, next: number) => void;

/**
 * Who could move to this mentor, from where; or the place freed there stays empty. Most cannot better what is known, and are passed
 * over at a glance: they bring a pair that fits worse than any other in question.
 */
function offerWaysTo(
  { byMentor, node, own, high, outside }: OpenFairest,
  { chains, mentor, offer }: { chains: Chains; mentor: number; offer: Offer },
): void {
  const { mentorStart, mentee, mirrored } = byMentor;
  const { people, worst } = chains;
  offer(outside, NO_STEP, -1, mentor);
  const [base, lowest] = [people[mentor] as number, worst[mentor] as number];
  for (let k = mentorStart[mentor] as number; k < (mentorStart[mentor + 1] as number); k++) {
    const i = mentee[k] as number;
    const from = node[i] as number;
    const [comes, goes] = [mirrored[k] as number, own[i] as number];
    const gained = from === outside ? (high[i] as number) : 0;
    const difference = base + gained - (people[from] as number);
    if (from === mentor || difference < 0) continue;
    if (difference === 0 && comes < goes && comes < lowest && comes < (worst[from] as number)) continue;
    offer(from, { people: gained, comes, goes }, i, mentor);
  }
}

/** Everybody could be left out; and where a mentor has a place left, nobody has to move. */
function offerWaysOut({ problem, node, own, high, used, outside }: OpenFairest, offer: Offer): void {
  for (let mentor = 0; mentor < outside; mentor++) {
    if ((used[mentor] as number) < (problem.capacities[mentor] as number))
      offer(mentor, NO_STEP, -1, outside);
  }
  for (let i = 0; i < node.length; i++) {
    const from = node[i] as number;
    if (from === outside) continue;
    const people = -(high[i] as number);
    offer(from, { people, comes: Number.POSITIVE_INFINITY, goes: own[i] as number }, i, outside);
  }
}

/** Whether a chain and a step before it bring more than another chain. */
function isBetter(chain: Worth, { people, comes, goes }: Step, than: Worth): boolean {
  if (chain.people + people !== than.people) return chain.people + people > than.people;
  const [a, b] = [chain.fits, than.fits];
  let [p, q] = [0, 0];
  for (;;) {
    const fit = Math.min(a[p] ?? Number.POSITIVE_INFINITY, b[q] ?? Number.POSITIVE_INFINITY, comes, goes);
    if (fit === Number.POSITIVE_INFINITY) return false;
    let more = (comes === fit ? 1 : 0) - (goes === fit ? 1 : 0);
    if (a[p] === fit) more += a[p + 1] as number;
    if (b[q] === fit) more -= b[q + 1] as number;
    if (more !== 0) return more < 0;
    if (a[p] === fit) p += 2;
    if (b[q] === fit) q += 2;
    if (comes === fit) comes = Number.POSITIVE_INFINITY;
    if (goes === fit) goes = Number.POSITIVE_INFINITY;
  }
}

function add({ people, fits }: Worth, step: Step): Worth {
  return { people: people + step.people, fits: withCount(withCount(fits, step.comes, 1), step.goes, -1) };
}

/** One pair more or fewer of a fit. */
function withCount(fits: readonly number[], fit: number, by: number): readonly number[] {
  if (fit === Number.POSITIVE_INFINITY) return fits;
  let at = 0;
  while (at < fits.length && (fits[at] as number) < fit) at += 2;
  const count = fits[at] === fit ? (fits[at + 1] as number) + by : by;
  return fits.toSpliced(at, fits[at] === fit ? 2 : 0, ...(count === 0 ? [] : [fit, count]));
}

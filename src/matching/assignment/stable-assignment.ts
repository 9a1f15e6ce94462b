/** What both sides think of each candidate pair. Indices are the documented order: who comes first wins a tie. */
export interface StableProblem {
  readonly mentees: number;
  /** Places each mentor offers; 0 = none. */
  readonly capacities: Int32Array;
  /** Where each mentee's candidates begin; length `mentees + 1`. */
  readonly rowStart: Int32Array;
  readonly mentor: Int32Array;
  /** What the mentee thinks of the mentor, and the mentor of the mentee: the larger the better, in any unit. */
  readonly menteeScore: ArrayLike<number>;
  readonly mentorScore: ArrayLike<number>;
}

/**
 * The stable assignment that is best for every mentee at once (deferred acceptance; Gale & Shapley 1962; with places, Roth 1984):
 * nobody has a mentor who would also rather have them. Everybody prefers any candidate to none. Equal scores are
 * broken by index, lower first. Gives the mentor of each mentee, or −1. O(E log E) for the wishes, O(E) at most for the rest.
 */
export function stableAssignment(
  problem: StableProblem,
  { wishes = wishesInOrder(problem), absent = -1, without = -1 }: StableChange = {},
): Int32Array {
  const { mentees, rowStart, mentor } = problem;
  const partner = new Int32Array(mentees).fill(-1);
  const nextWish = rowStart.slice();
  const held = Array.from(problem.capacities, (): Held[] => []);
  const waiting = Array.from({ length: mentees }, (_, i) => mentees - 1 - i).filter((i) => i !== absent);
  for (let i = waiting.pop(); i !== undefined; i = waiting.pop()) {
    if (wishes[nextWish[i] as number] === without) (nextWish[i] as number)++;
    const at = (nextWish[i] as number)++;
    if (at >= (rowStart[i + 1] as number)) continue;
    const pair = wishes[at] as number;
    const refused = apply(problem, held[mentor[pair] as number] ?? [], { mentee: i, pair });
    if (refused !== i) partner[i] = mentor[pair] as number;
    if (refused >= 0) {
      if (refused !== i) partner[refused] = -1;
      waiting.push(refused);
    }
  }
  return partner;
}

/** What is asked of the same wishes once more. */
export interface StableChange {
  /** `wishesInOrder` of the problem, so that they need not be put in order again. */
  readonly wishes?: Int32Array;
  /** A mentee who takes no part. */
  readonly absent?: number;
  /** A pair, by its place among the candidates, that must not be. */
  readonly without?: number;
}

/** Every mentee's candidate pairs, the dearest first. */
export function wishesInOrder({ mentees, rowStart, mentor, menteeScore }: StableProblem): Int32Array {
  const pairs = Int32Array.from(mentor.keys());
  const dearer = (a: number, b: number) =>
    (menteeScore[b] as number) - (menteeScore[a] as number) || (mentor[a] as number) - (mentor[b] as number);
  for (let i = 0; i < mentees; i++) pairs.subarray(rowStart[i], rowStart[i + 1]).sort(dearer);
  return pairs;
}

interface Held {
  readonly mentee: number;
  readonly pair: number;
}

/** The mentor keeps the best; gives whom they refuse, −1 when there is room. `held` is a heap, the least liked first. */
function apply(problem: StableProblem, held: Held[], newcomer: Held): number {
  const places = problem.capacities[problem.mentor[newcomer.pair] as number] as number;
  if (held.length < places) {
    rise(problem, held, newcomer);
    return -1;
  }
  const least = held[0];
  if (least === undefined || isLessLiked(problem, newcomer, least)) return newcomer.mentee;
  sink(problem, held, newcomer);
  return least.mentee;
}

function isLessLiked({ mentorScore }: StableProblem, a: Held, b: Held): boolean {
  const difference = (mentorScore[a.pair] as number) - (mentorScore[b.pair] as number);
  return difference < 0 || (difference === 0 && a.mentee > b.mentee);
}

function rise(problem: StableProblem, held: Held[], newcomer: Held): void {
  let at = held.length;
  while (at > 0) {
    const above = (at - 1) >> 1;
    const other = held[above] as Held;
    if (!isLessLiked(problem, newcomer, other)) break;
    held[at] = other;
    at = above;
  }
  held[at] = newcomer;
}

function sink(problem: StableProblem, held: Held[], newcomer: Held): void {
  let at = 0;
  for (let below = 1; below < held.length; below = 2 * at + 1) {
    const [left, right] = [held[below] as Held, held[below + 1]];
    if (right !== undefined && isLessLiked(problem, right, left)) below++;
    const other = held[below] as Held;
    if (!isLessLiked(problem, other, newcomer)) break;
    held[at] = other;
    at = below;
  }
  held[at] = newcomer;
}

import type { AssignmentProblem, LinearObjective } from '../assignment-problem.js';

/** An assignment problem in which mentees may have several mentors, each pair at most once. */
export interface SeveralProblem {
  readonly problem: AssignmentProblem;
  /** How many mentors each mentee has already, and how many they are to have in all. */
  readonly has: Int32Array;
  readonly wanted: Int32Array;
}

/**
 * What a further mentor of a mentee is worth besides the weight of the pair: `high` counts before any weight, and the objective's
 * price for leaving somebody out, `reward`, goes with the first.
 */
export interface FurtherMentor {
  readonly mentee: number;
  /** 1 for their first mentor, 2 for their second … */
  readonly number: number;
  readonly high: number;
  readonly reward: number;
}

/**
 * The further mentors that mentees look for, the most important first: all first ones, by class of the waiting list; all second ones, in the
 * same classes; and so on. Their ranks may be any numbers in that order: which of them can be met together is a matroid (a gammoid; Mason 1972), so
 * whoever maximises the sum of such ranks meets most first ones, then most second ones, and so on (Edmonds 1971).
 */
export function furtherMentors({ has, wanted }: SeveralProblem, objective: LinearObjective): FurtherMentor[] {
  const priority = objective.kind === 'coverage' ? objective.priority : undefined;
  const classes = [...new Set(priority ?? [0])].sort((a, b) => a - b);
  const place = new Map(classes.map((value, at) => [value, at]));
  const all: (Omit<FurtherMentor, 'high' | 'reward'> & { readonly order: number })[] = [];
  has.forEach((count, mentee) => {
    const own = place.get(priority?.[mentee] ?? 0) ?? 0;
    for (let number = count + 1; number <= (wanted[mentee] as number); number++)
      all.push({ mentee, number, order: number * classes.length + own });
  });
  all.sort((a, b) => a.order - b.order || a.mentee - b.mentee);
  if (objective.kind === 'fit') {
    const price = objective.pricePerPersonLeftOut;
    return all.map(({ mentee, number }) => ({ mentee, number, high: 0, reward: number === 1 ? price : 0 }));
  }
  const orders = [...new Set(all.map(({ order }) => order))];
  const rank = new Map(orders.map((order, at) => [order, orders.length - at]));
  return all.map(({ mentee, number, order }) => ({ mentee, number, high: rank.get(order) ?? 0, reward: 0 }));
}

/** Who has whom, as lists: the mentors of mentee i are `mentor[start[i]]` to `mentor[start[i + 1] − 1]`, ascending. */
export interface SeveralPartners {
  readonly start: Int32Array;
  readonly mentor: Int32Array;
}

/** Dual values of one place at each mentor, of people and of fit (see Duals). */
export interface PlaceValues {
  readonly high: Int32Array;
  readonly low: Float64Array;
}

/** What is known of one whole number, neither end below 0. */
export interface Bounds {
  low: number;
  high: number;
}

/** Numbers that add up: those at `plus` together are those at `minus` together, and `constant` more. */
export interface Equation {
  readonly terms: readonly { readonly at: number; readonly sign: 1 | -1 }[];
  readonly constant: number;
}

export function equation(plus: readonly number[], minus: readonly number[], constant: number): Equation {
  const signed = (sign: 1 | -1) => (at: number) => ({ at, sign });
  return { terms: [...plus.map(signed(1)), ...minus.map(signed(-1))], constant };
}

/** A system of whole numbers: what is known of each, and how they add up. */
export interface System {
  readonly bounds: readonly Readonly<Bounds>[];
  readonly equations: readonly Equation[];
}

/** More steps than this, and the search gives up aloud rather than guess. */
const MOST_STEPS = 200_000;

/**
 * The smallest and the largest value each number can have in any solution of the system, exactly: ends are narrowed by the sums until
 * nothing moves, and each end is then tried by search, inwards, until a whole solution is found. What a solution found for one number has
 * for another need not be searched again. Null where there is no solution.
 */
export function feasibleIntervals({ bounds, equations }: System): Bounds[] | null {
  const narrowed = narrow(bounds.map(copy), equations);
  const steps = { left: MOST_STEPS };
  const first = narrowed && solutionWithin(narrowed, equations, steps);
  if (narrowed === null || first === null) return null;
  const seen = first.map(copy);
  const isPossible = (at: number, value: number) => {
    const own = seen[at];
    if (value === own?.low || value === own?.high) return true;
    const solution = solutionWithin(
      narrowed.map((one, other) => (other === at ? { low: value, high: value } : copy(one))),
      equations,
      steps,
    );
    solution?.forEach(({ low }, other) => {
      const one = seen[other];
      if (one !== undefined) seen[other] = { low: Math.min(one.low, low), high: Math.max(one.high, low) };
    });
    return solution !== null;
  };
  return narrowed.map(({ low, high }, at) => {
    let [from, to] = [low, high];
    while (!isPossible(at, from)) from++;
    while (!isPossible(at, to)) to--;
    return { low: from, high: to };
  });
}

function copy({ low, high }: Readonly<Bounds>): Bounds {
  return { low, high };
}

/** A solution within the ends, each number with its two ends the same; null where there is none. */
function solutionWithin(
  start: Bounds[],
  equations: readonly Equation[],
  steps: { left: number },
): Bounds[] | null {
  if (steps.left-- <= 0) throw new Error('The search takes too long: the system is left undecided.');
  const bounds = narrow(start, equations);
  if (bounds === null) return null;
  let open = -1;
  let width = Number.POSITIVE_INFINITY;
  bounds.forEach(({ low, high }, at) => {
    if (high > low && high - low < width) [open, width] = [at, high - low];
  });
  const chosen = bounds[open];
  if (chosen === undefined) return bounds;
  const middle = Math.floor((chosen.low + chosen.high) / 2);
  for (const [low, high] of [
    [chosen.low, middle],
    [middle + 1, chosen.high],
  ] as const) {
    const next = bounds.map(copy);
    next[open] = { low, high };
    const solution = solutionWithin(next, equations, steps);
    if (solution !== null) return solution;
  }
  return null;
}

/** Draws the ends in as far as each sum by itself tells; null where a sum cannot be kept. Changes what it is given. */
function narrow(bounds: Bounds[], equations: readonly Equation[]): Bounds[] | null {
  for (let moved = true; moved; ) {
    moved = false;
    for (const equation of equations) {
      const change = narrowBy(bounds, equation);
      if (change === null) return null;
      moved ||= change;
    }
  }
  return bounds;
}

function narrowBy(bounds: Bounds[], { terms, constant }: Equation): boolean | null {
  let [least, most] = [-constant, -constant];
  for (const { at, sign } of terms) {
    const { low, high } = boundsAt(bounds, at);
    least += sign > 0 ? low : -high;
    most += sign > 0 ? high : -low;
  }
  if (least > 0 || most < 0) return null;
  let moved = false;
  for (const { at, sign } of terms) {
    const own = boundsAt(bounds, at);
    const { low, high } = own;
    if (low === high) continue;
    // The rest of the sum, without this one, lies between these; this one makes up for it.
    const restLeast = least - (sign > 0 ? low : -high);
    const restMost = most - (sign > 0 ? high : -low);
    own.low = Math.max(low, sign > 0 ? -restMost : restLeast);
    own.high = Math.min(high, sign > 0 ? -restLeast : restMost);
    if (own.low > own.high) return null;
    if (own.low === low && own.high === high) continue;
    moved = true;
    least = restLeast + (sign > 0 ? own.low : -own.high);
    most = restMost + (sign > 0 ? own.high : -own.low);
  }
  return moved;
}

function boundsAt(bounds: readonly Bounds[], at: number): Bounds {
  const found = bounds[at];
  if (found === undefined) throw new Error(`There is no number ${at} in the system.`);
  return found;
}

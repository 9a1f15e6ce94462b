/** What is known of one whole number, neither end below 0. */
export interface Bounds {
  low: number;
  high: number;
}

/** Numbers that add up: those at `plus` together are those at `minus` together, and `constant` more. */
export interface Equation {
  readonly plus: readonly number[];
  readonly minus: readonly number[];
  readonly constant: number;
}

/** A system of whole numbers: what is known of each, and how they add up. */
export interface System {
  readonly bounds: readonly Readonly<Bounds>[];
  readonly equations: readonly Equation[];
}

/** More steps than this, and the search gives up aloud rather than guess. */
const MOST_STEPS = 200_000;

/**
 * The smallest and the largest value a number can have in any solution of the system, exactly: ends are narrowed by the sums
 * until nothing moves, and each end is then tried by search, inwards, until a whole solution is found. Null where there is none.
 */
export function feasibleInterval(system: System, at: number): Bounds | null {
  const narrowed = narrow(system.bounds.map(copy), system.equations);
  const bounds = narrowed?.[at];
  if (narrowed === null || bounds === undefined) return null;
  const steps = { left: MOST_STEPS };
  const isPossible = (value: number) => {
    const fixed = narrowed.map(copy);
    fixed[at] = { low: value, high: value };
    return hasSolution(fixed, system.equations, steps);
  };
  let { low, high } = bounds;
  while (low <= high && !isPossible(low)) low++;
  while (high > low && !isPossible(high)) high--;
  return low > high ? null : { low, high };
}

function copy({ low, high }: Readonly<Bounds>): Bounds {
  return { low, high };
}

function hasSolution(start: Bounds[], equations: readonly Equation[], steps: { left: number }): boolean {
  if (steps.left-- <= 0) throw new Error('The search takes too long: the system is left undecided.');
  const bounds = narrow(start, equations);
  if (bounds === null) return false;
  let open = -1;
  let width = Number.POSITIVE_INFINITY;
  bounds.forEach(({ low, high }, at) => {
    if (high > low && high - low < width) [open, width] = [at, high - low];
  });
  const chosen = bounds[open];
  if (chosen === undefined) return true;
  const middle = Math.floor((chosen.low + chosen.high) / 2);
  const halves = [
    { low: chosen.low, high: middle },
    { low: middle + 1, high: chosen.high },
  ];
  return halves.some((half) => {
    const next = bounds.map(copy);
    next[open] = half;
    return hasSolution(next, equations, steps);
  });
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

function narrowBy(bounds: Bounds[], { plus, minus, constant }: Equation): boolean | null {
  const sides = [...plus.map((at) => ({ at, sign: 1 })), ...minus.map((at) => ({ at, sign: -1 }))];
  let [least, most] = [-constant, -constant];
  for (const { at, sign } of sides) {
    const { low, high } = boundsAt(bounds, at);
    least += sign > 0 ? low : -high;
    most += sign > 0 ? high : -low;
  }
  if (least > 0 || most < 0) return null;
  let moved = false;
  for (const { at, sign } of sides) {
    const own = boundsAt(bounds, at);
    const { low, high } = own;
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

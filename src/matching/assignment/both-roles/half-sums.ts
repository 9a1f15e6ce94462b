import type { CorePair, CoreProgram } from './core-program.js';
import type { HalfSum } from './face-proof.js';

/** A half sum must be broken by more than this, and at most so many join at once. */
const LEAST_VIOLATION = 0.02;
const MOST_AT_ONCE = 100;
/** Of its conditions, at most this share may be in half sums that were chosen before. */
const MOST_SHARED = 0.5;
const TINY = 1e-6;

/** A condition of the program, as far as halving it matters. */
interface Condition {
  readonly kind: 'mentee' | 'mentor' | 'people';
  readonly index: number;
  readonly bound: number;
  slack: number;
  /** Pairs with a value above 0 that count in it, as indices into the support. */
  readonly members: number[];
}

/** A sum of conditions modulo 2: which of them, and which pairs count in it an odd number of times. */
interface OddSum {
  readonly conditions: Uint32Array;
  readonly odd: Uint32Array;
  isOddBound: boolean;
  slack: number;
  isPivot: boolean;
}

/** Pairs that the program's solution takes in part or whole, joined by the conditions they share. */
interface Component {
  readonly support: readonly { readonly pair: CorePair; readonly value: number }[];
  readonly conditions: readonly Condition[];
}

/**
 * Half sums that the solution of the program breaks. A sum of conditions with an odd bound is broken, once halved and rounded, when
 * its slack and the values of the pairs that count in it oddly come to less than 1. Such sums are found by elimination modulo
 * 2, pairs with the largest values first (after Koster, Zymolka & Kutschka 2009), in each part of the solution by itself. Of sums
 * that have much in common only the one most broken for its size is given.
 */
export function brokenHalfSums(core: CoreProgram, values: Float64Array): HalfSum[] {
  const found = componentsOf(core, values).flatMap((component) => sumsOf(component));
  found.sort((a, b) => b.merit - a.merit);
  const chosen: Found[] = [];
  const timesUsed = new Map<Condition, number>();
  for (const each of found) {
    if (chosen.length === MOST_AT_ONCE) break;
    const shared = each.conditions.filter((condition) => timesUsed.has(condition)).length;
    if (shared > MOST_SHARED * each.conditions.length) continue;
    chosen.push(each);
    for (const condition of each.conditions) timesUsed.set(condition, 1 + (timesUsed.get(condition) ?? 0));
  }
  return chosen.map(({ conditions }) => halfSumFrom(core, conditions));
}

/** A half sum that is broken, by how much for its size. */
interface Found {
  readonly conditions: readonly Condition[];
  readonly merit: number;
}

/** Parts that hold a pair which is neither taken nor left, by the conditions that hold one. */
function componentsOf(core: CoreProgram, values: Float64Array): Component[] {
  const support = core.pairs
    .map((pair) => ({ pair, value: values[pair.column] as number }))
    .filter(({ value }) => value > TINY);
  const conditions = conditionsOf(core, support);
  const isFractional = support.map(({ value }) => value < 1 - TINY);
  const touching: number[][] = support.map(() => []);
  conditions.forEach(({ members }, c) => {
    for (const s of members) touching[s]?.push(c);
  });
  const seenPair = new Uint8Array(support.length);
  const seenCondition = new Uint8Array(conditions.length);
  const components: Component[] = [];
  for (let s = 0; s < support.length; s++) {
    if (seenPair[s] === 1 || !isFractional[s]) continue;
    const found = { pairs: [s], conditions: [] as number[] };
    seenPair[s] = 1;
    for (let k = 0; k < found.pairs.length; k++) {
      const own = found.pairs[k] as number;
      for (const c of touching[own] ?? []) {
        if (seenCondition[c] === 1) continue;
        seenCondition[c] = 1;
        found.conditions.push(c);
        // Whole pairs bring in their other conditions, but lead no further than those.
        if (!isFractional[own]) continue;
        for (const other of conditions[c]?.members ?? []) {
          if (seenPair[other] === 1) continue;
          seenPair[other] = 1;
          found.pairs.push(other);
        }
      }
    }
    components.push(componentFrom(support, conditions, found));
  }
  return components;
}

function componentFrom(
  support: Component['support'],
  conditions: readonly Condition[],
  found: { pairs: readonly number[]; conditions: readonly number[] },
): Component {
  const own = found.pairs.flatMap((s) => support[s] ?? []);
  const at = new Map(found.pairs.map((s, k) => [s, k]));
  // A pair outside, which counts in a condition reached only by whole pairs, counts as slack.
  return {
    support: own,
    conditions: found.conditions.flatMap((c) => {
      const condition = conditions[c];
      if (condition === undefined) return [];
      const outside = condition.members.filter((s) => !at.has(s));
      const slack = condition.slack + outside.reduce((sum, s) => sum + (support[s]?.value ?? 0), 0);
      return [{ ...condition, slack, members: condition.members.flatMap((s) => at.get(s) ?? []) }];
    }),
  };
}

function conditionsOf({ face }: CoreProgram, support: Component['support']): Condition[] {
  const { mentees, capacities } = face.problem;
  const byKey = new Map<number, Condition>();
  const add = (key: number, s: number, make: () => Omit<Condition, 'slack' | 'members'>): void => {
    const known = byKey.get(key);
    const condition = known ?? { ...make(), slack: 0, members: [] };
    if (known === undefined) byKey.set(key, condition);
    condition.members.push(s);
  };
  support.forEach(({ pair: { mentee, mentor, number } }, s) => {
    add(mentee, s, () => ({ kind: 'mentee', index: mentee, bound: 1 }));
    const bound = capacities[mentor] as number;
    add(mentees + mentor, s, () => ({ kind: 'mentor', index: mentor, bound }));
    if (number >= 0)
      add(mentees + capacities.length + number, s, () => ({ kind: 'people', index: number, bound: 1 }));
  });
  const conditions = [...byKey.values()];
  for (const condition of conditions) {
    const used = condition.members.reduce((sum, s) => sum + (support[s]?.value ?? 0), 0);
    condition.slack = Math.max(0, condition.bound - used);
  }
  return conditions.filter(({ slack }) => slack < 1 - LEAST_VIOLATION);
}

function sumsOf({ support, conditions }: Component): Found[] {
  const sums = conditions.map(({ members, bound, slack }, c): OddSum => {
    const odd = new Uint32Array((support.length >> 5) + 1);
    for (const s of members) flip(odd, s);
    const own = new Uint32Array((conditions.length >> 5) + 1);
    flip(own, c);
    return { conditions: own, odd, isOddBound: bound % 2 === 1, slack, isPivot: false };
  });
  const loose = [...conditions.keys()].filter((c) => (conditions[c]?.slack ?? 0) > TINY);
  const slackOf = (bits: Uint32Array) =>
    loose.reduce((sum, c) => (has(bits, c) ? sum + (conditions[c]?.slack ?? 0) : sum), 0);
  const byValue = [...support.keys()].sort(
    (a, b) => (support[b]?.value ?? 0) - (support[a]?.value ?? 0) || a - b,
  );
  const found = new Map<string, Found>();
  for (const s of byValue) {
    const pivot = pivotFor(sums, s);
    if (pivot === undefined) continue;
    pivot.isPivot = true;
    for (const sum of sums) {
      if (sum === pivot || !has(sum.odd, s)) continue;
      addTo(sum, pivot);
      sum.slack = slackOf(sum.conditions);
      const violation = violationOf(sum, support);
      if (violation <= LEAST_VIOLATION) continue;
      const own = conditions.filter((_, c) => has(sum.conditions, c));
      found.set(sum.conditions.join(), { conditions: own, merit: violation / Math.sqrt(own.length) });
    }
  }
  return [...found.values()];
}

/** The sum with the least slack in which a pair counts oddly and that has not served before. */
function pivotFor(sums: readonly OddSum[], s: number): OddSum | undefined {
  let best: OddSum | undefined;
  for (const sum of sums) {
    if (sum.isPivot || !has(sum.odd, s)) continue;
    if (best === undefined || sum.slack < best.slack) best = sum;
  }
  return best !== undefined && best.slack < 1 ? best : undefined;
}

function addTo(sum: OddSum, added: OddSum): void {
  for (let k = 0; k < sum.odd.length; k++) sum.odd[k] = (sum.odd[k] as number) ^ (added.odd[k] as number);
  for (let k = 0; k < sum.conditions.length; k++)
    sum.conditions[k] = (sum.conditions[k] as number) ^ (added.conditions[k] as number);
  sum.isOddBound = sum.isOddBound !== added.isOddBound;
}

/** By how much the half sum is broken; below 0 when it is kept. */
function violationOf({ odd, isOddBound, slack }: OddSum, support: Component['support']): number {
  if (!isOddBound || slack >= 1) return -1;
  let sum = slack;
  for (let s = 0; s < support.length; s++) {
    if (has(odd, s)) sum += support[s]?.value ?? 0;
    if (sum >= 1) return -1;
  }
  return (1 - sum) / 2;
}

function halfSumFrom({ face }: CoreProgram, conditions: readonly Condition[]): HalfSum {
  const { mentees, capacities } = face.problem;
  const half = { mentees: new Uint8Array(mentees), mentors: new Uint8Array(capacities.length) };
  const people = new Set<number>();
  let bound = 0;
  for (const condition of conditions) {
    bound += condition.bound;
    if (condition.kind === 'mentee') half.mentees[condition.index] = 1;
    else if (condition.kind === 'mentor') half.mentors[condition.index] = 1;
    else people.add(condition.index);
  }
  return { ...half, people, bound: Math.floor(bound / 2) };
}

function has(bits: Uint32Array, at: number): boolean {
  return (((bits[at >> 5] as number) >>> (at & 31)) & 1) === 1;
}

function flip(bits: Uint32Array, at: number): void {
  bits[at >> 5] = (bits[at >> 5] as number) ^ (1 << (at & 31));
}

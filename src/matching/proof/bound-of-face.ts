import type { Face } from '../assignment/both-roles/face.js';
import type { BoundTree, BoundValues, FaceProof, HalfSum } from '../assignment/both-roles/face-proof.js';
import { isOpen, numberOfPeople } from './bounded-face.js';
import { ExactSum } from './exact-sum.js';
import { type WeightsOf, weightsOf } from './read-weights.js';

/** A part of a face: some mentees must have this mentor (−1: may have any), and some pairs are not allowed. */
interface Part {
  readonly settled: Int32Array;
  readonly without: Set<number>;
}

interface Bounding {
  readonly face: Face;
  readonly halfSums: readonly HalfSum[];
  readonly read: WeightsOf;
  readonly faults: string[];
}

/** What a proof comes to: no assignment of the face is worth more than `bound`, if there are no faults. */
export interface FaceBound {
  /** A whole number; −Infinity when the face is shown to be empty. */
  readonly bound: number;
  readonly faults: readonly string[];
}

/**
 * What a proof bounds the assignments of a face by, in whole-number arithmetic. Weak duality (von Neumann 1947): give every
 * condition that an assignment keeps a value ≥ 0 (of either sign, where it is kept exactly): to a place at a mentor, to "not
 * both" of two people, to half sums, to budgets. Whatever is worth something by its own gain loses the values of the conditions it
 * counts in. Then no assignment is worth more than all values times the bounds of their conditions, and for every mentee the best
 * that is left of a pair, or of being left out. The values may be any: wrong ones only give a bound that is too high.
 * A tree parts the face by pairs, those with it and those without, so that none is lost; its bound is that of its worst part.
 */
export function boundOfFace(face: Face, proof: FaceProof, worth: number): FaceBound {
  const { halfSums, first, tree } = proof;
  const faults: string[] = [];
  halfSums.forEach((sum, k) => {
    if (sum.bound !== Math.floor(doubleBound(face, sum) / 2))
      faults.push(`half sum ${k} is not halved rightly`);
  });
  let smaller = face;
  for (const values of first) {
    const without = withoutWorsePairs(smaller, { values, halfSums, worth });
    smaller = without.face;
    faults.push(...without.faults);
  }
  const bounding = { face: smaller, halfSums, read: weightsOf(smaller.problem), faults };
  return { bound: boundOfTree(bounding, tree, anything(face)), faults };
}

function anything({ problem }: Face): Part {
  return { settled: new Int32Array(problem.mentees).fill(-1), without: new Set() };
}

/** Values by which pairs are taken away: those with which nothing is worth more than `worth`. */
interface Exclusion {
  readonly values: BoundValues;
  readonly halfSums: readonly HalfSum[];
  readonly worth: number;
}

/**
 * The face without the pairs that would cost so much, at given values, that whatever contains them is worth no more than what is
 * known already (fixing by reduced costs; Dantzig, Fulkerson & Johnson 1954): the bound of everything is that much lower when a mentee has
 * to take a pair that leaves less than their best.
 */
function withoutWorsePairs(
  face: Face,
  { values, halfSums, worth }: Exclusion,
): { face: Face; faults: string[] } {
  const faults: string[] = [];
  const bounding: Bounding = { face, halfSums, read: weightsOf(face.problem), faults };
  const part = anything(face);
  const inForce = sumsInForce(bounding, values);
  const whole = scaledBound(bounding, values, part);
  const { mentees, capacities } = face.problem;
  const rowStart = new Int32Array(mentees + 1);
  const mentor: number[] = [];
  const weight: number[] = [];
  for (let mentee = 0; mentee < mentees; mentee++) {
    const of = { mentee, part, inForce: inForce.get(mentee) ?? [] };
    const most = bestOfMentee(bounding, values, of);
    const least = (worth + face.unit) * values.scale - (whole - most);
    const row = bounding.read(mentee);
    if (most > Number.NEGATIVE_INFINITY)
      eachPairAbove(bounding, values, { ...of, row, least }, (j) => {
        mentor.push(j);
        weight.push(row[j] as number);
        return least;
      });
    rowStart[mentee + 1] = mentor.length;
  }
  const lists = { rowStart, mentor: Int32Array.from(mentor), weight: Float64Array.from(weight) };
  return { face: { ...face, problem: { kind: 'sparse', mentees, capacities, ...lists } }, faults };
}

function doubleBound({ problem }: Face, { mentees, mentors, people }: HalfSum): number {
  const places = mentors.reduce((sum, own, j) => sum + own * (problem.capacities[j] as number), 0);
  return mentees.reduce((sum, own) => sum + own, places + people.size);
}

function boundOfTree(bounding: Bounding, tree: BoundTree, part: Part): number {
  if (tree.kind === 'values') return boundOfPart(bounding, tree.values, part);
  const { mentee, mentor } = tree;
  const { settled, without } = part;
  const before = settled[mentee] as number;
  settled[mentee] = mentor;
  const withPair =
    before >= 0 && before !== mentor ? Number.NEGATIVE_INFINITY : boundOfTree(bounding, tree.withPair, part);
  settled[mentee] = before;
  const key = mentee * bounding.face.problem.capacities.length + mentor;
  const isNew = !without.has(key);
  without.add(key);
  const withoutPair = boundOfTree(bounding, tree.withoutPair, part);
  if (isNew) without.delete(key);
  return Math.max(withPair, withoutPair);
}

function boundOfPart(bounding: Bounding, values: BoundValues, part: Part): number {
  const { unit } = bounding.face;
  return unit * Math.floor(scaledBound(bounding, values, part) / (values.scale * unit));
}

function scaledBound(bounding: Bounding, values: BoundValues, part: Part): number {
  const { face, halfSums, faults } = bounding;
  const { problem, budgets } = face;
  faults.push(...valueFaults(bounding, values));
  const sum = new ExactSum();
  for (const [k, { most }] of budgets.entries()) sum.add(most * (values.budgets[k] ?? 0));
  problem.capacities.forEach((places, j) => {
    sum.add(places * (values.place[j] as number));
  });
  for (const value of values.people.values()) sum.add(value);
  for (const [k, value] of values.halfSums) sum.add(value * (halfSums[k]?.bound ?? Number.NaN));
  const inForce = sumsInForce(bounding, values);
  for (let mentee = 0; mentee < problem.mentees; mentee++)
    sum.add(bestOfMentee(bounding, values, { mentee, part, inForce: inForce.get(mentee) ?? [] }));
  if (sum.value !== Number.NEGATIVE_INFINITY && !sum.isExact) faults.push('a sum is not exact');
  return sum.value;
}

/** For each mentee the half sums with a value in which some of their pairs may count. */
function sumsInForce({ halfSums }: Bounding, values: BoundValues): Map<number, OfMentee['inForce']> {
  const inForce = new Map<number, { halfSum: HalfSum; value: number }[]>();
  for (const [k, value] of values.halfSums) {
    const halfSum = halfSums[k];
    if (halfSum === undefined) continue;
    for (const mentee of menteesIn(halfSum)) {
      const own = inForce.get(mentee) ?? [];
      inForce.set(mentee, own);
      own.push({ halfSum, value });
    }
  }
  return inForce;
}

function valueFaults({ face }: Bounding, { scale, place, people, halfSums, budgets }: BoundValues): string[] {
  const faults: string[] = [];
  if (!Number.isSafeInteger(scale) || scale < 1) faults.push(`the scale is ${scale}`);
  const isBelow = (value: number) => !(value >= 0);
  const all = [...place, ...people.values(), ...halfSums.values(), ...budgets];
  if (!all.every(Number.isSafeInteger)) faults.push('a value is not a whole number');
  const places = [...place].filter(
    (_, j) => (face.mentorHigh[j] as number) === 0 || face.problem.capacities[j] === 0,
  );
  if ([...places, ...people.values(), ...halfSums.values(), ...budgets].some(isBelow))
    faults.push('a value is below zero');
  if (place.length !== face.problem.capacities.length) faults.push('values of places are missing');
  return faults;
}

interface OfMentee {
  readonly mentee: number;
  readonly part: Part;
  readonly inForce: readonly { readonly halfSum: HalfSum; readonly value: number }[];
}

/** The most that a pair of a mentee, or being left out, leaves after all values: −Infinity where nothing is allowed. */
function bestOfMentee(bounding: Bounding, values: BoundValues, of: OfMentee): number {
  const { face, read } = bounding;
  const { mentee, part } = of;
  const only = part.settled[mentee] as number;
  const row = read(mentee);
  let best = Number.NEGATIVE_INFINITY;
  if (only < 0 && face.menteeHigh[mentee] === 0)
    best = -face.budgets.reduce(
      (sum, { isOf }, k) => sum + (isOf[mentee] as number) * (values.budgets[k] ?? 0),
      0,
    );
  eachPairAbove(bounding, values, { ...of, row, least: best }, (mentor, left) => {
    if (only < 0 || only === mentor) best = Math.max(best, left);
    return best;
  });
  return best;
}

interface OfRow extends OfMentee {
  readonly row: Int32Array | Float64Array;
  readonly least: number;
}

/** Visits the allowed pairs of a mentee that leave at least so much after all values; each visit says how much it is from then on. */
function eachPairAbove(
  { face }: Bounding,
  values: BoundValues,
  of: OfRow,
  visit: (mentor: number, left: number) => number,
): void {
  const { mentee, row, part } = of;
  const { place, scale } = values;
  const reward = scale * (face.reward[mentee] as number);
  const share = scale * face.share;
  let { least } = of;
  for (let mentor = 0; mentor < row.length; mentor++) {
    const weight = row[mentor] as number;
    const most = reward + share * weight - (place[mentor] as number);
    // Nearly every pair fails this one test: what else counts in it can only take away more.
    if (most < least || weight < 0 || !isOpen(face, mentee, mentor)) continue;
    if (part.without.has(mentee * row.length + mentor)) continue;
    const left = most - valuesCountedIn(face, values, { ...of, mentor });
    if (left >= least) least = visit(mentor, left);
  }
}

/** The values of "not both" and of the half sums in which a pair counts. */
function valuesCountedIn(
  face: Face,
  { people }: BoundValues,
  { mentee, mentor, inForce }: OfMentee & { readonly mentor: number },
): number {
  const number = numberOfPeople(face, mentee, mentor);
  let sum = people.get(number) ?? 0;
  for (const { halfSum, value } of inForce) if (isCounted(halfSum, { mentee, mentor, number })) sum += value;
  return sum;
}

/** Whether a pair is in two of the conditions that a half sum adds up, or more: half of them is one whole pair. */
function isCounted(
  { mentees, mentors, people }: HalfSum,
  { mentee, mentor, number }: { mentee: number; mentor: number; number: number },
): boolean {
  const conditions = (mentees[mentee] as number) + (mentors[mentor] as number) + (people.has(number) ? 1 : 0);
  return conditions >= 2;
}

/** The mentees of whose pairs some may be counted in a half sum. */
function menteesIn({ mentees, people }: HalfSum): Set<number> {
  const named = [...people].flatMap((number) => [
    Math.floor(number / mentees.length),
    number % mentees.length,
  ]);
  return new Set([...mentees.keys()].filter((mentee) => mentees[mentee] === 1).concat(named));
}

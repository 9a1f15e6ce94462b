import { type RowReader, rowReader } from '../row-reader.js';
import { type Face, isOpenPair, mayBeLeftOut, peopleOf } from './face.js';
import { type BoundValues, countsIn, type HalfSum, menteesTouchedBy } from './face-proof.js';

/** Values by which pairs are taken away: those with which nothing is worth more than `worth`. */
interface Exclusion {
  readonly values: BoundValues;
  readonly halfSums: readonly HalfSum[];
  readonly worth: number;
}

/**
 * The face without the pairs that would cost so much, at given values, that whatever contains them is worth no more than what is
 * known already (fixing by reduced costs; Dantzig, Fulkerson & Johnson 1954): the bound of everything is that much lower when a mentee has
 * to take a pair that leaves less than their best. The proof takes pairs away by the same values, in a reckoning of its own.
 */
export function withoutWorsePairs(face: Face, exclusion: Exclusion): Face {
  const { values, worth } = exclusion;
  const { mentees, capacities } = face.problem;
  const pricing = pricingOf(face, exclusion);
  const most = Float64Array.from({ length: mentees }, (_, mentee) => mostLeft(pricing, mentee));
  const whole = most.reduce((sum, own) => sum + own, worthOfConditions(pricing));
  const rowStart = new Int32Array(mentees + 1);
  const mentor: number[] = [];
  const weight: number[] = [];
  for (let mentee = 0; mentee < mentees; mentee++) {
    const least = (worth + face.unit) * values.scale - (whole - (most[mentee] as number));
    const row = pricing.read(mentee);
    for (let j = 0; j < row.length; j++) {
      if (leftOf(pricing, { mentee, mentor: j, weight: row[j] as number }, least) < least) continue;
      mentor.push(j);
      weight.push(row[j] as number);
    }
    rowStart[mentee + 1] = mentor.length;
  }
  const lists = { rowStart, mentor: Int32Array.from(mentor), weight: Float64Array.from(weight) };
  return { ...face, problem: { kind: 'sparse', mentees, capacities, ...lists } };
}

/** A face at values of its conditions. */
interface Pricing {
  readonly face: Face;
  readonly read: RowReader;
  readonly values: BoundValues;
  readonly halfSums: readonly HalfSum[];
  /** By mentee: the half sums with a value in which some of their pairs may count. */
  readonly valued: ReadonlyMap<number, readonly { readonly halfSum: HalfSum; readonly value: number }[]>;
}

function pricingOf(face: Face, { values, halfSums }: Exclusion): Pricing {
  const valued = new Map<number, { halfSum: HalfSum; value: number }[]>();
  for (const [index, value] of values.halfSums) {
    const halfSum = halfSums[index];
    if (halfSum === undefined) continue;
    for (const mentee of menteesTouchedBy(halfSum))
      valued.set(mentee, [...(valued.get(mentee) ?? []), { halfSum, value }]);
  }
  return { face, read: rowReader(face.problem), values, halfSums, valued };
}

/** All conditions at their values. */
function worthOfConditions({ face, values, halfSums }: Pricing): number {
  const { budgets, problem } = face;
  let sum = budgets.reduce((all, { most }, k) => all + most * (values.budgets[k] ?? 0), 0);
  problem.capacities.forEach((places, j) => {
    sum += places * (values.place[j] as number);
  });
  for (const value of values.people.values()) sum += value;
  for (const [index, value] of values.halfSums) sum += value * (halfSums[index]?.bound ?? 0);
  return sum;
}

/** The most that a pair of a mentee, or being left out, leaves after all values. */
function mostLeft(pricing: Pricing, mentee: number): number {
  const { face, values, read } = pricing;
  const row = read(mentee);
  let most = Number.NEGATIVE_INFINITY;
  if (mayBeLeftOut(face, mentee))
    most = -face.budgets.reduce(
      (sum, { isOf }, k) => sum + (isOf[mentee] as number) * (values.budgets[k] ?? 0),
      0,
    );
  for (let j = 0; j < row.length; j++)
    most = Math.max(most, leftOf(pricing, { mentee, mentor: j, weight: row[j] as number }, most));
  return most;
}

/** What a pair leaves after all values, as far as that is `least` or more: else −Infinity. */
function leftOf(
  { face, values, valued }: Pricing,
  { mentee, mentor, weight }: { readonly mentee: number; readonly mentor: number; readonly weight: number },
  least: number,
): number {
  const gain = (face.reward[mentee] as number) + face.share * weight;
  let left = values.scale * gain - (values.place[mentor] as number);
  // Nearly every pair fails this one test: what else counts in it can only take away more.
  if (left < least || weight < 0 || !isOpenPair(face, mentee, mentor)) return Number.NEGATIVE_INFINITY;
  const number = peopleOf(face, mentee, mentor);
  left -= values.people.get(number) ?? 0;
  for (const { halfSum, value } of valued.get(mentee) ?? [])
    if (countsIn(halfSum, { mentee, mentor, number })) left -= value;
  return left;
}

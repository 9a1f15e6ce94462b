import type { Criterion } from '../criteria/criterion.js';
import type { CriterionMeans } from '../round/criterion-means.js';
import type { Population } from '../round/population.js';

/** Scores are added up as whole millionths, so that no order of people changes a sum: exact up to 9,000 million pairs. */
const MILLION = 1_000_000;

/** Sums of whole millionths, and how many pairs are in each. */
interface Sums {
  readonly sum: Float64Array;
  readonly count: Float64Array;
}

function emptySums(length: number): Sums {
  return { sum: new Float64Array(length), count: new Float64Array(length) };
}

/** Never above the mean, so that what is taken for it is not either. */
function meanOf(sum: number, count: number): number {
  return Math.floor(sum / count) / MILLION;
}

/** The mean of people's own means, none counted above that of all. */
function meanOfOwn(own: ReadonlyMap<number, number>, ofAll: number): number {
  let sum = 0;
  for (const mean of own.values()) sum += Math.round(Math.min(mean, ofAll) * MILLION);
  return meanOf(sum, own.size);
}

function meansById(people: Population['mentees'], { sum, count }: Sums): ReadonlyMap<number, number> {
  return new Map(
    people.flatMap(({ id }, at) => {
      const pairs = count[at] as number;
      return pairs === 0 ? [] : [[id, meanOf(sum[at] as number, pairs)] as const];
    }),
  );
}

interface Row {
  readonly scores: Float64Array;
  /** 1 for the mentors with whom the mentee can be judged. */
  readonly judged: Uint8Array;
  /** The mentee's index among the mentors; −1 for who is none. */
  readonly self: number;
}

/** Adds a row to the sums of the mentors; gives its own sum and count. */
function addRow({ scores, judged, self }: Row, { sum, count }: Sums): readonly [number, number] {
  let total = 0;
  let pairs = 0;
  for (let mentor = 0; mentor < scores.length; mentor++) {
    if (judged[mentor] === 0 || mentor === self) continue;
    const millionths = ((scores[mentor] as number) * MILLION + 0.5) | 0;
    total += millionths;
    pairs++;
    sum[mentor] = (sum[mentor] as number) + millionths;
    count[mentor] = (count[mentor] as number) + 1;
  }
  return [total, pairs];
}

/**
 * The means of a criterion made from a population over the pairs that it can judge, whether a rule forbids them or not: every
 * mentee with every mentor but oneself. O(pairs). Null where it can judge none.
 */
export function meanScores(criterion: Criterion, { mentees, mentors }: Population): CriterionMeans | null {
  const mentorAt = new Map(mentors.map(({ id }, at) => [id, at]));
  const ofMentees = emptySums(mentees.length);
  const ofMentors = emptySums(mentors.length);
  let [total, pairs] = [0, 0];
  for (const [mentee, { id }] of mentees.entries()) {
    const [scores, judged] = [criterion.scoreRow(mentee), criterion.judgedRow(mentee)];
    const [sum, count] = addRow({ scores, judged, self: mentorAt.get(id) ?? -1 }, ofMentors);
    ofMentees.sum[mentee] = sum;
    ofMentees.count[mentee] = count;
    total += sum;
    pairs += count;
  }
  if (pairs === 0) return null;
  const ofAll = meanOf(total, pairs);
  const [ofMentee, ofMentor] = [meansById(mentees, ofMentees), meansById(mentors, ofMentors)];
  const ofHalfKnown = Math.min(meanOfOwn(ofMentee, ofAll), meanOfOwn(ofMentor, ofAll));
  return { ofAll, ofMentee, ofMentor, ofHalfKnown };
}

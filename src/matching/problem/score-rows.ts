import type { PairRule } from '../rules/rule.js';
import { applyWishes, isAskedFor } from './asked-for.js';
import type { WeightedCriterion } from './weighted-criterion.js';

/** Writes a mentee's score with every mentor. */
export type RowScorer = (mentee: number, fits: Int32Array) => void;

/** What the scores of all pairs are made from. */
export interface Scoring {
  readonly mentees: number;
  readonly mentors: number;
  readonly criteria: readonly WeightedCriterion[];
  /** In the order in which they speak; the last is the minimum fit. */
  readonly rules: readonly PairRule[];
  /** In millionths; 0 for a mentee whose mentor is settled, since the coordinator has spoken. */
  readonly minimumFor: (mentee: number) => number;
}

/**
 * A fit in whole millionths, less one for each criterion that was taken for a mean, so that of two equal pairs the one wins of
 * which more is known.
 */
export function fitInMillionths(fit: number, taken: number): number {
  return Math.max(0, ((fit * 1_000_000 + 0.5) | 0) - taken);
}

/** The weighted mean, 0–1; 0 where nothing counts. */
export function weightedMean(scored: number, counted: number): number {
  return counted === 0 ? 0 : scored / counted;
}

/** sum += weight × score over a row. The hot loop of scoring: small and of one shape, so that it is compiled well. */
function addWeighted(sum: Float64Array, scores: Float64Array, weight: number): void {
  for (let mentor = 0; mentor < sum.length; mentor++) {
    sum[mentor] = (sum[mentor] as number) + weight * (scores[mentor] as number);
  }
}

/** The same for two criteria at once, in the same order of additions: half the walks over the sums. */
function addTwoWeighted(sum: Float64Array, first: WeightedRow, second: WeightedRow): void {
  const { row: a, weight: v } = first;
  const { row: b, weight: w } = second;
  for (let mentor = 0; mentor < sum.length; mentor++) {
    sum[mentor] = (sum[mentor] as number) + v * (a[mentor] as number) + w * (b[mentor] as number);
  }
}

interface WeightedRow {
  readonly row: Float64Array;
  readonly weight: number;
}

function addCounted(sum: Float64Array, judged: Uint8Array | null, weight: number): void {
  for (let mentor = 0; mentor < sum.length; mentor++)
    if (judged === null || judged[mentor] === 1) sum[mentor] = (sum[mentor] as number) + weight;
}

function addTaken(taken: Int32Array, judged: Uint8Array): void {
  for (let mentor = 0; mentor < taken.length; mentor++)
    if (judged[mentor] === 0) taken[mentor] = (taken[mentor] as number) + 1;
}

/** What of a row depends only on which data its mentee has. */
interface CountedRow {
  /** The weight that counts, per mentor. */
  readonly weight: Float64Array;
  /** How many criteria are taken for a mean, per mentor. */
  readonly taken: Int32Array;
}

/** Whether pairs that a criterion cannot judge are taken for a mean, which a millionth each is taken off for. */
function isTakenForMean({ unknown }: WeightedCriterion, mentee: number): boolean {
  return unknown.counts && unknown.ofMentee(mentee) > 0;
}

/** Mentees with the same kinds of data share what counts. */
function countedRows(
  criteria: readonly WeightedCriterion[],
  mentors: number,
): (mentee: number) => CountedRow {
  const kinds = new Map<Uint8Array, number>();
  const rows = new Map<string, CountedRow>();
  return (mentee) => {
    let key = '';
    for (const criterion of criteria) {
      const judged = criterion.judgedRow(mentee);
      if (!kinds.has(judged)) kinds.set(judged, kinds.size);
      const counts = criterion.unknown.counts ? (isTakenForMean(criterion, mentee) ? 2 : 1) : 0;
      key += `${kinds.get(judged)}×${criterion.weightFor(mentee)}/${counts} `;
    }
    const known = rows.get(key);
    if (known !== undefined) return known;
    const row = { weight: new Float64Array(mentors), taken: new Int32Array(mentors) };
    for (const criterion of criteria) {
      const judged = criterion.judgedRow(mentee);
      addCounted(row.weight, criterion.unknown.counts ? null : judged, criterion.weightFor(mentee));
      if (isTakenForMean(criterion, mentee)) addTaken(row.taken, judged);
    }
    if (rows.size < MOST_COUNTED_ROWS) rows.set(key, row);
    return row;
  };
}

const MOST_COUNTED_ROWS = 200;

/** Adds what a criterion takes pairs for that it cannot judge. */
function addUnknown(
  sum: Float64Array,
  judged: Uint8Array,
  { weight, most, ofMentor }: { weight: number; most: number; ofMentor: Float64Array },
): void {
  for (let mentor = 0; mentor < sum.length; mentor++) {
    if (judged[mentor] === 1) continue;
    sum[mentor] = (sum[mentor] as number) + weight * Math.min(most, ofMentor[mentor] as number);
  }
}

/** After all that could be judged, criterion after criterion. */
function addUnknowns(criteria: readonly WeightedCriterion[], mentee: number, sum: Float64Array): void {
  for (const criterion of criteria) {
    if (!isTakenForMean(criterion, mentee)) continue;
    const { unknown, weightFor } = criterion;
    const limits = {
      weight: weightFor(mentee),
      most: unknown.ofMentee(mentee),
      ofMentor: unknown.ofMentor(mentee),
    };
    addUnknown(sum, criterion.judgedRow(mentee), limits);
  }
}

function divideBy(sum: Float64Array, weight: Float64Array): void {
  for (let mentor = 0; mentor < sum.length; mentor++)
    sum[mentor] = weightedMean(sum[mentor] as number, weight[mentor] as number);
}

function writeFits(sum: Float64Array, taken: Int32Array, fits: Int32Array): void {
  for (let mentor = 0; mentor < fits.length; mentor++)
    fits[mentor] = fitInMillionths(sum[mentor] as number, taken[mentor] as number);
}

function applyMinimum(fits: Int32Array, minimumFit: number, code: number): void {
  for (let mentor = 0; mentor < fits.length; mentor++)
    if ((fits[mentor] as number) < minimumFit) fits[mentor] = code;
}

/** A row that does not outlive the next call of its criterion is added on its own or in pairs of different criteria. */
function sumScores(criteria: readonly WeightedCriterion[], mentee: number, sum: Float64Array): void {
  sum.fill(0);
  let waiting: WeightedRow | undefined;
  for (const criterion of criteria) {
    const next = { row: criterion.scoreRow(mentee), weight: criterion.weightFor(mentee) };
    if (waiting === undefined) waiting = next;
    else {
      addTwoWeighted(sum, waiting, next);
      waiting = undefined;
    }
  }
  if (waiting !== undefined) addWeighted(sum, waiting.row, waiting.weight);
}

/**
 * Scores rows: the weighted mean of what counts; what people asked for, criterion after criterion; then the rules, last to first so
 * that the first to speak has the last word, put their code over the fit. O(mentors × criteria) for each row, without a look at text.
 */
export function rowScorer({ mentors, criteria, rules, minimumFor }: Scoring): RowScorer {
  const sum = new Float64Array(mentors);
  const plain = criteria.filter((criterion) => !isAskedFor(criterion));
  const wishes = criteria.filter(isAskedFor);
  const countedFor = countedRows(plain, mentors);
  const takenWishes = new Int32Array(mentors);
  return (mentee, fits) => {
    sumScores(plain, mentee, sum);
    addUnknowns(plain, mentee, sum);
    const { weight, taken } = countedFor(mentee);
    divideBy(sum, weight);
    if (wishes.length > 0) takenWishes.set(taken);
    for (const wish of wishes) applyWishes(wish, mentee, { fits: sum, others: weight, taken: takenWishes });
    writeFits(sum, wishes.length > 0 ? takenWishes : taken, fits);
    const minimumFit = minimumFor(mentee);
    if (minimumFit > 0) applyMinimum(fits, minimumFit, -rules.length);
    for (let rule = rules.length - 1; rule >= 0; rule--) {
      for (const mentor of rules[rule]?.excludes(mentee) ?? []) fits[mentor] = -1 - rule;
    }
  };
}

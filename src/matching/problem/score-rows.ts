import type { Criterion } from '../criteria/criterion.js';
import type { PairRule } from '../rules/rule.js';

/** A criterion and its weight for each mentee. */
export interface WeightedCriterion extends Criterion {
  readonly weightFor: (mentee: number) => number;
}

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

/** Weighted mean in whole millionths; 0 where nothing could be judged (0 / 0 is not a number, which `| 0` makes 0). */
export function meanInMillionths(scored: number, judged: number): number {
  return ((scored / judged) * 1_000_000 + 0.5) | 0;
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

function addJudged(sum: Float64Array, judged: Uint8Array, weight: number): void {
  for (let mentor = 0; mentor < sum.length; mentor++)
    if (judged[mentor] === 1) sum[mentor] = (sum[mentor] as number) + weight;
}

/**
 * The weight that could be judged, per mentor. It depends only on which data a mentee has, so mentees with the same kinds of
 * data share a row.
 */
function judgedWeights(
  criteria: readonly WeightedCriterion[],
  mentors: number,
): (mentee: number) => Float64Array {
  const kinds = new Map<Uint8Array, number>();
  const rows = new Map<string, Float64Array>();
  return (mentee) => {
    let key = '';
    for (const criterion of criteria) {
      const judged = criterion.judgedRow(mentee);
      if (!kinds.has(judged)) kinds.set(judged, kinds.size);
      key += `${kinds.get(judged)}×${criterion.weightFor(mentee)} `;
    }
    const known = rows.get(key);
    if (known !== undefined) return known;
    const row = new Float64Array(mentors);
    for (const criterion of criteria)
      addJudged(row, criterion.judgedRow(mentee), criterion.weightFor(mentee));
    if (rows.size < MOST_JUDGED_ROWS) rows.set(key, row);
    return row;
  };
}

const MOST_JUDGED_ROWS = 200;

function writeFits(scored: Float64Array, judged: Float64Array, fits: Int32Array): void {
  for (let mentor = 0; mentor < fits.length; mentor++) {
    fits[mentor] = meanInMillionths(scored[mentor] as number, judged[mentor] as number);
  }
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
 * Scores rows: the weighted mean of what could be judged; then the rules, last to first so that the first to speak has the last
 * word, put their code over the fit. O(mentors × criteria) for each row, without a look at text.
 */
export function rowScorer({ mentors, criteria, rules, minimumFor }: Scoring): RowScorer {
  const scored = new Float64Array(mentors);
  const judgedFor = judgedWeights(criteria, mentors);
  return (mentee, fits) => {
    sumScores(criteria, mentee, scored);
    writeFits(scored, judgedFor(mentee), fits);
    const minimumFit = minimumFor(mentee);
    if (minimumFit > 0) applyMinimum(fits, minimumFit, -rules.length);
    for (let rule = rules.length - 1; rule >= 0; rule--) {
      for (const mentor of rules[rule]?.excludes(mentee) ?? []) fits[mentor] = -1 - rule;
    }
  };
}

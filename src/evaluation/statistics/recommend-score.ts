import { type Interval, Z_95 } from './interval.js';

/** Share of 9–10 minus share of 0–6, in points from −100 to 100. */
export interface RecommendScore {
  readonly score: number;
  /** Null where everybody answered alike: a width of 0 would be false certainty. */
  readonly interval: Interval | null;
}

/**
 * The recommend score of at least one answer from 0 to 10. Reichheld (2003), Harvard Business Review 81(12), 46–54; the
 * 95 % interval is Wald's, from the variance of an answer worth +100, 0 or −100, cut off at ±100, which it reaches beyond when n is small.
 */
export function recommendScore(answers: readonly number[]): RecommendScore {
  const points = answers.map((answer): number => (answer >= 9 ? 100 : answer <= 6 ? -100 : 0));
  const score = points.reduce((sum, point) => sum + point, 0) / points.length;
  const variance = points.reduce((sum, point) => sum + (point - score) ** 2, 0) / points.length;
  const half = Z_95 * Math.sqrt(variance / points.length);
  const interval =
    half === 0 ? null : { low: Math.max(-100, score - half), high: Math.min(100, score + half) };
  return { score, interval };
}

import { standardDeviationOf } from './mean.js';

const Z_95 = 1.96;

/**
 * The change of one person's score beyond which it is more than the unreliability of the scale explains: 1.96 standard errors of a difference, from
 * the standard deviation before and the scale's alpha. Null where nobody differs, or the alpha is no reliability (0 or less).
 *
 * Jacobson and Truax (1991), Journal of Consulting and Clinical Psychology 59, 12–19.
 */
export function reliableChange(before: readonly number[], alpha: number): number | null {
  if (before.length < 2 || alpha <= 0) return null;
  const deviation = standardDeviationOf(before);
  return deviation === 0 ? null : Z_95 * deviation * Math.sqrt(2 * Math.max(0, 1 - alpha));
}

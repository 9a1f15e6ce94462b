import { asDecimal } from '../../domain/decimal.js';
import { varianceOf } from './mean.js';

/**
 * Cronbach's alpha, how well a scale's items hang together: one row of item scores per person who answered them all, the
 * same items in each. Null with fewer than two people or items, or when all totals are alike.
 *
 * Cronbach (1951), Psychometrika 16, 297–334.
 */
export function cronbachAlpha(rows: readonly (readonly number[])[]): number | null {
  const itemCount = rows[0]?.length ?? 0;
  if (rows.length < 2 || itemCount < 2) return null;
  const totalVariance = varianceOf(rows.map((row) => row.reduce((sum, score) => sum + score, 0)));
  // Totals that are all 3.4 have a variance of 10⁻³¹ in binary fractions.
  if (asDecimal(totalVariance) === 0) return null;
  let itemVariance = 0;
  for (let item = 0; item < itemCount; item++) {
    itemVariance += varianceOf(rows.map((row) => row[item] as number));
  }
  return (itemCount / (itemCount - 1)) * (1 - itemVariance / totalVariance);
}

import { asDecimal } from '../../domain/decimal.js';
import type { GapSettings } from '../../domain/settings/criterion-settings.js';

/** The ideal range of a gap, and how far outside it the score falls to 0. */
export type Ideal = Pick<GapSettings, 'idealFrom' | 'idealTo' | 'softness'>;

/** 1 within the ideal range, falling in a straight line to 0 over `softness` outside it. */
export function gapScore(gap: number, ideal: Ideal): number {
  const below = asDecimal(ideal.idealFrom - gap);
  const above = asDecimal(gap - ideal.idealTo);
  const outside = Math.max(0, below, above);
  if (outside === 0) return 1;
  return outside >= ideal.softness ? 0 : 1 - outside / ideal.softness;
}

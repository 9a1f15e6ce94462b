import type { GapSettings } from '../../domain/settings/criterion-settings.js';

/** The ideal range of a gap, and how far outside it the score falls to 0. */
export type Ideal = Pick<GapSettings, 'idealFrom' | 'idealTo' | 'softness'>;

/** Decimals are compared as they are written: 5.1 − 2.1 is 3. */
const ROUNDING = 1e-9;

/** 1 within the ideal range, falling in a straight line to 0 over `softness` outside it. */
export function gapScore(gap: number, ideal: Ideal): number {
  const outside = Math.max(ideal.idealFrom - gap, gap - ideal.idealTo);
  if (outside <= ROUNDING) return 1;
  return outside >= ideal.softness ? 0 : 1 - outside / ideal.softness;
}

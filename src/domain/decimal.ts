/** Decimal places that anybody writes, and more. */
const PLACES = 1e9;

/**
 * A computed number as the decimal it stands for: 5.1 − 2.1 is 3, and not the 2.9999999999999996 that binary fractions make of it. For
 * comparing with limits that people wrote.
 */
export function asDecimal(value: number): number {
  return Math.round(value * PLACES) / PLACES;
}

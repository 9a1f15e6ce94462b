import type { Interval } from './interval.js';
import { studentQuantile } from './student-t.js';

/** Arithmetic mean of at least one value. */
export function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Sample variance (divided by n − 1) of at least two values. */
export function varianceOf(values: readonly number[]): number {
  const mean = meanOf(values);
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
}

/** Sample standard deviation (n − 1) of at least two values. */
export function standardDeviationOf(values: readonly number[]): number {
  return Math.sqrt(varianceOf(values));
}

/** The 95 % t interval of a mean; null with fewer than two values, which have no spread to judge by. */
export function meanInterval(values: readonly number[]): Interval | null {
  if (values.length < 2) return null;
  const mean = meanOf(values);
  const half =
    (studentQuantile(0.95, values.length - 1) * standardDeviationOf(values)) / Math.sqrt(values.length);
  return { low: mean - half, high: mean + half };
}

/**
 * The quantile at `share` (0–1) of at least one value, by straight line between order statistics: type 7 of Hyndman and Fan
 * (1996), The American Statistician 50, 361–365, as Excel's PERCENTILE.INC and R's default.
 */
export function quantileOf(values: readonly number[], share: number): number {
  return quantileOfSorted(
    [...values].sort((a, b) => a - b),
    share,
  );
}

function quantileOfSorted(sorted: readonly number[], share: number): number {
  const position = (sorted.length - 1) * share;
  const below = sorted[Math.floor(position)] as number;
  const above = sorted[Math.ceil(position)] as number;
  return below + (above - below) * (position - Math.floor(position));
}

/** Middle and quarters of a set of values. */
export interface Quartiles {
  readonly lower: number;
  readonly median: number;
  readonly upper: number;
}

/** Type-7 quartiles of at least one value. */
export function quartilesOf(values: readonly number[]): Quartiles {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number) => quantileOfSorted(sorted, share);
  return { lower: at(0.25), median: at(0.5), upper: at(0.75) };
}

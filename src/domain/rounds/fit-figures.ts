/** How well the pairs of a matching fit as a whole. Fits are 0–1 in whole millionths. */
export interface FitFigures {
  /** Pairs of which something could be judged: the mean and the worst are theirs. */
  readonly judged: number;
  readonly total: number;
  /** Null where nothing counts. */
  readonly mean: number | null;
  readonly worst: number | null;
}

/** A fit, 0–1, as the solver and the store count it; 0 where nothing counts. */
export function millionthsOf(fit: number | null): number {
  return Math.round((fit ?? 0) * 1_000_000);
}

/** The figures of these fits; a pair of which nothing could be judged (null) counts for none of them. */
export function fitFigures(fits: readonly (number | null)[]): FitFigures {
  const known = fits.flatMap((fit) => (fit === null ? [] : [millionthsOf(fit)]));
  const total = known.reduce((sum, fit) => sum + fit, 0);
  const judged = known.length;
  return {
    judged,
    total: total / 1_000_000,
    mean: judged === 0 ? null : Math.round(total / judged) / 1_000_000,
    worst: judged === 0 ? null : known.reduce((least, fit) => Math.min(least, fit)) / 1_000_000,
  };
}

/** `0.82`, or `not judged` where nothing is known of what the criteria look at. */
export function fitInWords(fit: number | null): string {
  return fit === null ? 'not judged' : fit.toFixed(2);
}

/** ` (24 of 25 pairs could be judged)`, said after figures of fit; empty where all could be. */
export function judgedInWords(judged: number, pairs: number): string {
  return judged === pairs ? '' : ` (${judged} of ${pairs} pairs could be judged)`;
}

/** `62 %`; never `100 %` of a share that is less than all, nor `0 %` of one that is more than nothing. */
export function shareInWords(share: number): string {
  const percent = Math.round(share * 100);
  if (percent === 100 && share < 1) return 'almost 100 %';
  return percent === 0 && share > 0 ? 'under 1 %' : `${percent} %`;
}

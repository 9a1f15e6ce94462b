/** What an independent check of a solution found. */
export interface Verdict {
  /** Whether the solution is proven to be the best there is. */
  readonly proven: boolean;
  /** Fit that a better solution might still have, in the unit of the weights: 0 when proven. */
  readonly gap: number;
  /** People (weighted by class) that a better solution might still match: 0 when proven. */
  readonly peopleGap: number;
  /** What is wrong, in words, when it is not proven. */
  readonly reasons: readonly string[];
}

import type { Criterion } from '../criteria/criterion.js';
import type { UnknownScores } from './unknown-scores.js';

/** A criterion, its weight for each mentee, and what it counts where it cannot judge. */
export interface WeightedCriterion extends Criterion {
  readonly weightFor: (mentee: number) => number;
  readonly unknown: UnknownScores;
}

import type { TellStep } from '../assignment/row-step.js';

/** How a matching is computed. It makes no difference to the result. */
export interface Computing {
  /** Rounds with more pairs are matched row by row, without the matrix of all scores in memory. */
  readonly mostPairsInMemory: number;
  /** How many of the best mentors of each mentee are then listed to begin with. */
  readonly listedFirst: number;
  /** Told what a long computation is doing. */
  readonly tell: TellStep;
}

/** A matrix of 400 MB at most, and nobody to tell. */
export const COMPUTING: Computing = {
  mostPairsInMemory: 100_000_000,
  listedFirst: 40,
  tell: () => undefined,
};

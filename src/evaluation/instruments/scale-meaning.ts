/** What a scale says of its scores beside the points: which way is better, and how much of a change counts. */
export interface ScaleMeaning {
  readonly better: 'higher' | 'lower' | null;
  /** Null where none is published. */
  readonly relevantChange: number | null;
  /** Cronbach's alpha of the first wave; null where it cannot be told. */
  readonly alpha: number | null;
}

/** What a long computation over rows is doing, and how far it is. */
export interface RowStep {
  /**
   * `scoring`: the matrix of a smaller problem is filled. Where it would be too large, `listing`: every row's best pairs are picked; `solving`: the listed pairs are solved; `checking`: rows are held against
   * that solution; `choosing`: pairs that do equally well are looked for; `proving`: the verifier reads every row; `opening`: pairs are listed for
   * questions.
   */
  readonly doing: 'scoring' | 'listing' | 'solving' | 'checking' | 'choosing' | 'proving' | 'opening';
  /** Rows done, of so many. */
  readonly done: number;
  readonly total: number;
}

/** Told after every row. */
export type TellStep = (step: RowStep) => void;

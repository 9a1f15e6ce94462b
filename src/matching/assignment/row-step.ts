/** What a long computation over rows is doing, and how far it is. */
export interface RowStep {
  /**
   * `scoring`: the matrix of a smaller problem is filled. Where it would be too large, `listing`: every row's best pairs are
   * picked; `solving`: the listed pairs are solved; `checking`: rows are held against that solution; `choosing`: pairs that do
   * equally well are looked for; `proving`: the verifier reads every row; `opening`: pairs are listed for questions;
   * `explaining`: reasons are found for those left over; `judging`: a result is held against every pair.
   */
  readonly doing:
    | 'scoring'
    | 'listing'
    | 'solving'
    | 'checking'
    | 'choosing'
    | 'proving'
    | 'opening'
    | 'explaining'
    | 'judging';
  /** Rows done, of so many; `solving` is one step, of unknown length. */
  readonly done: number;
  readonly total: number;
}

/** Told after every row; the last call of a step has all done. */
export type TellStep = (step: RowStep) => void;

/** A pair settled before anything is computed: by a `must` rule or by a lock of the review. Indices on either side. */
export interface FixedPair {
  readonly mentee: number;
  readonly mentor: number;
  /** What settled it, `rule 3` or `the lock of the review`. */
  readonly settledBy: string;
}

/** A settled pair that is made in a later stage: its place is kept from now on. */
export interface ReservedPair {
  readonly menteeId: number;
  readonly mentorId: number;
  readonly mentor: number;
  readonly settledBy: string;
}

/** What `must` rules and locks settle, for the stage that is solved and for those after it. */
export interface SettledPairs {
  readonly fixed: readonly FixedPair[];
  readonly reserved: readonly ReservedPair[];
}

/**
 * The scores of all pairs. A score is the fit in millionths, 0 to 1,000,000; or for a forbidden pair −(1 + the index of the
 * first rule that forbids it).
 */
export interface Scores {
  /** A mentee's score with every mentor. Read it before the next call, and do not write to it. */
  readonly rowOf: (mentee: number) => Int32Array;
  readonly at: (mentee: number, mentor: number) => number;
  /** All rows one after the other. */
  readonly matrix: Int32Array;
}

/** Scores that are all in memory. */
export function scoresInMatrix(matrix: Int32Array, mentors: number): Scores {
  return {
    rowOf: (mentee) => matrix.subarray(mentee * mentors, (mentee + 1) * mentors),
    at: (mentee, mentor) => matrix[mentee * mentors + mentor] as number,
    matrix,
  };
}

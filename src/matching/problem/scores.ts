import { addToList } from '../../domain/add-to-list.js';
import { rowScorer, type Scoring } from './score-rows.js';

/**
 * The scores of all pairs. A score is the fit in millionths, 0 to 1,000,000; or for a forbidden pair −(1 + the index of the
 * first rule that forbids it).
 */
export interface Scores {
  /** A mentee's score with every mentor. Read it before the next call, and do not write to it. */
  readonly rowOf: (mentee: number) => Int32Array;
  readonly at: (mentee: number, mentor: number) => number;
  /** All rows one after the other; null when rows are made as they are asked for. */
  readonly matrix: Int32Array | null;
}

/** One pair with a score of its own. */
export interface ScoreOfPair {
  readonly mentee: number;
  readonly mentor: number;
  readonly score: number;
}

function inMatrix(matrix: Int32Array, mentors: number): Scores {
  return {
    rowOf: (mentee) => matrix.subarray(mentee * mentors, (mentee + 1) * mentors),
    at: (mentee, mentor) => matrix[mentee * mentors + mentor] as number,
    matrix,
  };
}

/** Scores all pairs at once; `onRow` is told how many rows are done. */
export function scoresInMemory(scoring: Scoring, onRow: (done: number) => void): Scores {
  const { mentees, mentors } = scoring;
  const matrix = new Int32Array(mentees * mentors);
  const scoreRow = rowScorer(scoring);
  for (let mentee = 0; mentee < mentees; mentee++) {
    scoreRow(mentee, matrix.subarray(mentee * mentors, (mentee + 1) * mentors));
    onRow(mentee + 1);
  }
  return inMatrix(matrix, mentors);
}

/** Scores rows as they are asked for; the last one stays at hand. `scoreOf` scores one pair without its row. */
export function scoresByRow(scoring: Scoring, scoreOf: Scores['at']): Scores {
  const scoreRow = rowScorer(scoring);
  const row = new Int32Array(scoring.mentors);
  let present = -1;
  const rowOf = (mentee: number) => {
    if (mentee !== present) scoreRow(mentee, row);
    present = mentee;
    return row;
  };
  return {
    rowOf,
    at: (mentee, mentor) => (mentee === present ? (row[mentor] as number) : scoreOf(mentee, mentor)),
    matrix: null,
  };
}

/** The same scores but for some pairs; those given are left as they are. */
export function withScores(scores: Scores, mentors: number, changed: readonly ScoreOfPair[]): Scores {
  if (changed.length === 0) return scores;
  if (scores.matrix !== null) {
    const matrix = scores.matrix.slice();
    for (const { mentee, mentor, score } of changed) matrix[mentee * mentors + mentor] = score;
    return inMatrix(matrix, mentors);
  }
  const byMentee = new Map<number, ScoreOfPair[]>();
  for (const pair of changed) addToList(byMentee, pair.mentee, pair);
  const row = new Int32Array(mentors);
  return {
    rowOf: (mentee) => {
      const own = byMentee.get(mentee);
      if (own === undefined) return scores.rowOf(mentee);
      row.set(scores.rowOf(mentee));
      for (const { mentor, score } of own) row[mentor] = score;
      return row;
    },
    at: (mentee, mentor) =>
      byMentee.get(mentee)?.find((pair) => pair.mentor === mentor)?.score ?? scores.at(mentee, mentor),
    matrix: null,
  };
}

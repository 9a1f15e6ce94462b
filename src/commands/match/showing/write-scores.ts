import type { Context } from '../../../context.js';
import { StateError } from '../../../errors.js';
import { type ScoredPair, scoredPairs } from '../../../matching/problem/scored-pairs.js';
import type { Solution } from '../../../matching/solving/solve-numbers.js';
import { stagesOf } from '../../../matching/solving/solve-round.js';
import { scoresTable } from '../../../rendering/tables/matching/scores-table.js';
import { tableAsCsv } from '../../../rendering/tables/table-as-csv.js';
import { type Destination, deliver } from '../../output/deliver.js';

/**
 * Writes every pair that was considered, with its fit, the parts of it, and the rule that forbids it.
 * @throws StateError when there are more pairs than anybody could read.
 */
export function writeScores(
  context: Context,
  solution: Solution,
  destination: Destination & { readonly byteOrderMark: boolean },
): void {
  const { problem } = solution;
  if (problem.scores.matrix === null) {
    const pairs = (problem.mentees.length * problem.mentors.length).toLocaleString('en-GB');
    throw new StateError(
      `This round has ${pairs} pairs, too many for one file. Nothing was kept.`,
      'mentor match without --scores keeps the proposal; mentor match why MENTEE MENTOR then speaks of single pairs.',
    );
  }
  const table = scoresTable(
    pairsConsidered(solution),
    problem.criteria.map(({ name }) => name),
  );
  deliver(context, tableAsCsv(table, { bom: destination.byteOrderMark }), destination);
}

/** Each mentee once: as they were considered for the first mentor they look for. */
function pairsConsidered(solution: Solution): readonly ScoredPair[] {
  const seen = new Set<number>();
  return stagesOf(solution).flatMap(({ problem }) => {
    const known = new Set(seen);
    for (const { id } of problem.mentees) seen.add(id);
    const pairs = [...scoredPairs(problem)];
    return known.size === 0 ? pairs : pairs.filter(({ mentee }) => !known.has(mentee.id));
  });
}

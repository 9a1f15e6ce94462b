import type { Context } from '../../context.js';
import type { Problem } from '../../matching/problem.js';
import { scoredPairs } from '../../matching/scored-pairs.js';
import { tableAsCsv } from '../../rendering/table-as-csv.js';
import { scoresTable } from '../../rendering/tables/scores-table.js';
import { type Destination, deliver } from './deliver.js';

/** Writes every pair that was considered, with its fit, the parts of it, and the rule that forbids it. */
export function writeScores(context: Context, problem: Problem, destination: Destination): void {
  const table = scoresTable(
    [...scoredPairs(problem)],
    problem.criteria.map(({ name }) => name),
  );
  deliver(context, tableAsCsv(table), destination);
}

import type { AssignmentProblem, AssignmentResult, LinearObjective } from './assignment-problem.js';
import { pairValue } from './assignment-problem.js';
import { exchangeComponents } from './exchange-components.js';
import { tightGraph } from './tight-graph.js';

/**
 * For each mentee 1 when every optimal solution treats them alike (the same mentor, or left out), 0 when an equally good
 * solution treats them otherwise. O(E).
 */
export function firmChoices(
  problem: AssignmentProblem,
  objective: LinearObjective,
  result: Pick<AssignmentResult, 'partner' | 'duals'>,
): Uint8Array {
  const graph = tightGraph(problem, pairValue(problem, objective), result.duals);
  const leftOut = graph.columns - 1;
  const assigned = result.partner.map((j) => (j < 0 ? leftOut : j));
  const component = exchangeComponents(graph, assigned);
  return Uint8Array.from(assigned, (present, i) => {
    for (let at = graph.nextInRow(i, graph.beforeRow(i)); at >= 0; at = graph.nextInRow(i, at)) {
      const other = graph.columnAt(at);
      if (other !== present && component[other] === component[present]) return 0;
    }
    return 1;
  });
}

import { rowsByColumn, type TightGraph } from './tight-graph.js';

/**
 * Groups of columns that can exchange rows at no loss: strongly connected components of the graph with an arc a → b when a
 * row of column a could as well sit in b. Empty places move too: the last node, `columns`, stands for them. An arc leads
 * there from every column with an empty place, and back to every column that may have one.
 * A row may move from its column to another in some optimal solution exactly when both are in one component.
 */
export function exchangeComponents(graph: TightGraph, assigned: Int32Array): Int32Array {
  const walk = startWalk(graph, assigned);
  for (let node = 0; node <= graph.columns; node++) if (walk.order[node] === 0) visitFrom(walk, node);
  return walk.component;
}

interface Walk {
  readonly graph: TightGraph;
  readonly component: Int32Array;
  /** Tarjan's numbers: when each node was met (0 = not yet), and the earliest node it reaches. */
  readonly order: Int32Array;
  readonly earliest: Int32Array;
  readonly path: Int32Array;
  readonly open: Int32Array;
  /** Where the walk stands in each node's arcs: among its rows, and among the columns of that row. */
  readonly atRow: Int32Array;
  readonly atEdge: Int32Array;
  readonly rowsStart: Int32Array;
  readonly rowsIn: Int32Array;
  met: number;
  openCount: number;
  components: number;
}

function startWalk(graph: TightGraph, assigned: Int32Array): Walk {
  const nodes = graph.columns + 1;
  const { start, row } = rowsByColumn(assigned, graph.columns);
  const atRow = new Int32Array(nodes);
  atRow.set(start.subarray(0, graph.columns));
  return {
    graph,
    component: new Int32Array(nodes).fill(-1),
    order: new Int32Array(nodes),
    earliest: new Int32Array(nodes),
    path: new Int32Array(nodes),
    open: new Int32Array(nodes),
    atRow,
    atEdge: new Int32Array(nodes).fill(-1),
    rowsStart: start,
    rowsIn: row,
    met: 0,
    openCount: 0,
    components: 0,
  };
}

/** Tarjan (1972), without recursion. */
function visitFrom(walk: Walk, root: number): void {
  const { path, order, earliest, component } = walk;
  let depth = 0;
  path[0] = root;
  meet(walk, root);
  while (depth >= 0) {
    const node = path[depth] as number;
    const next = nextArc(walk, node);
    if (next >= 0) {
      if (order[next] === 0) {
        path[++depth] = next;
        meet(walk, next);
      } else if (component[next] === -1) {
        earliest[node] = Math.min(earliest[node] as number, order[next] as number);
      }
      continue;
    }
    if (earliest[node] === order[node]) closeComponent(walk, node);
    depth--;
    if (depth < 0) return;
    const parent = path[depth] as number;
    earliest[parent] = Math.min(earliest[parent] as number, earliest[node] as number);
  }
}

function meet(walk: Walk, node: number): void {
  walk.order[node] = walk.earliest[node] = ++walk.met;
  walk.open[walk.openCount++] = node;
}

function closeComponent(walk: Walk, node: number): void {
  let member: number;
  do {
    member = walk.open[--walk.openCount] as number;
    walk.component[member] = walk.components;
  } while (member !== node);
  walk.components++;
}

/** The next node an arc leads to, −1 when there are no more. */
function nextArc(walk: Walk, node: number): number {
  const { graph, atRow, atEdge, rowsStart, rowsIn } = walk;
  if (node === graph.columns) return nextEmptiable(walk);
  const end = rowsStart[node + 1] as number;
  if (atEdge[node] === -1) {
    atEdge[node] = -2;
    if (end - (rowsStart[node] as number) < (graph.capacity[node] as number)) return graph.columns;
  }
  while ((atRow[node] as number) < end) {
    const row = rowsIn[atRow[node] as number] as number;
    if (atEdge[node] === -2) atEdge[node] = graph.rowStart[row] as number;
    const edge = (atEdge[node] as number)++;
    if (edge < (graph.rowStart[row + 1] as number)) return graph.column[edge] as number;
    atEdge[node] = -2;
    (atRow[node] as number)++;
  }
  return -1;
}

function nextEmptiable({ graph, atEdge }: Walk): number {
  const from = graph.columns;
  for (;;) {
    const column = ++(atEdge[from] as number);
    if (column >= graph.columns) return -1;
    if (graph.mayStayEmpty[column] === 1) return column;
  }
}

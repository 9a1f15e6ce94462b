import { rowsByColumn, type TightGraph } from './tight-graph.js';

const NOT_BEGUN = -2;

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
  /** Where the walk stands in each node's arcs: among its rows, and among the columns of that row (−2: not begun). */
  readonly atRow: Int32Array;
  readonly position: Int32Array;
  /** 1 when the arc for the node's empty places has been followed. */
  readonly placeDone: Uint8Array;
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
    position: new Int32Array(nodes).fill(NOT_BEGUN),
    placeDone: new Uint8Array(nodes),
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
  const { graph, atRow, position, placeDone, rowsStart, rowsIn } = walk;
  if (node === graph.columns) return nextEmptiable(walk);
  const end = rowsStart[node + 1] as number;
  if (placeDone[node] === 0) {
    placeDone[node] = 1;
    if (end - (rowsStart[node] as number) < (graph.capacity[node] as number)) return graph.columns;
  }
  while ((atRow[node] as number) < end) {
    const row = rowsIn[atRow[node] as number] as number;
    if (position[node] === NOT_BEGUN) position[node] = graph.beforeRow(row);
    const next = graph.nextInRow(row, position[node] as number);
    if (next >= 0) {
      position[node] = next;
      return graph.columnAt(next);
    }
    position[node] = NOT_BEGUN;
    (atRow[node] as number)++;
  }
  return -1;
}

/** The arcs of the empty places lead to every column that may have one. */
function nextEmptiable({ graph, atRow }: Walk): number {
  const from = graph.columns;
  while ((atRow[from] as number) < graph.columns) {
    const column = (atRow[from] as number)++;
    if (graph.mayStayEmpty[column] === 1) return column;
  }
  return -1;
}

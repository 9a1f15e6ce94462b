import type { TightGraph } from './tight-graph.js';

/** An optimum on its way to the canonical one, and the search for an exchange from both ends at once. */
interface Exchange {
  readonly graph: TightGraph;
  readonly component: Int32Array;
  readonly assigned: Int32Array;
  readonly used: Int32Array;
  /** The rows of each column that may still move, as linked lists. */
  readonly first: Int32Array;
  readonly next: Int32Array;
  readonly previous: Int32Array;
  readonly ahead: Side;
  readonly back: Side;
  stamp: number;
  components: number;
}

/** One end of the search: the nodes met, and for each the row that moves (−1: an empty place) and the node it links to. */
interface Side {
  readonly met: Int32Array;
  readonly row: Int32Array;
  readonly link: Int32Array;
  readonly queue: Int32Array;
  head: number;
  tail: number;
  /** Arcs looked at, so that both ends advance in step. */
  work: number;
}

/**
 * The canonical one among all optimal solutions: the first row has the smallest column it has in any of them; given that, the
 * second row has the smallest it can have, and so on. (Being left out is the last column, so it counts as the largest.) So
 * the answer depends on the problem alone, not on the engine or on the order in which edges were listed.
 * Each step looks for a cycle of moves without loss, from both ends at once so that the smaller side bounds the work. When
 * there is none, that side is cut off for good: no cycle passes its border. So all searches in vain together cost O(E log E).
 */
export function canonicalOptimum(graph: TightGraph, partner: Int32Array): Int32Array {
  const leftOut = graph.columns - 1;
  const exchange = startExchange(
    graph,
    partner.map((j) => (j < 0 ? leftOut : j)),
  );
  for (let row = 0; row < graph.rows; row++) {
    settleRow(exchange, row);
    unlink(exchange, row);
  }
  return exchange.assigned.map((column) => (column === leftOut ? -1 : column));
}

function startExchange(graph: TightGraph, assigned: Int32Array): Exchange {
  const { rows, columns } = graph;
  const exchange = {
    graph,
    component: new Int32Array(columns + 1),
    components: 1,
    assigned,
    used: new Int32Array(columns),
    first: new Int32Array(columns).fill(-1),
    next: new Int32Array(rows).fill(-1),
    previous: new Int32Array(rows).fill(-1),
    ahead: newSide(columns + 1),
    back: newSide(columns + 1),
    stamp: 0,
  };
  for (let row = rows - 1; row >= 0; row--) link(exchange, row, assigned[row] as number);
  return exchange;
}

function newSide(nodes: number): Side {
  const side = () => new Int32Array(nodes);
  return { met: side(), row: side(), link: side(), queue: side(), head: 0, tail: 0, work: 0 };
}

function link(exchange: Exchange, row: number, column: number): void {
  const { first, next, previous, used } = exchange;
  const other = first[column] as number;
  next[row] = other;
  previous[row] = -1;
  if (other >= 0) previous[other] = row;
  first[column] = row;
  exchange.assigned[row] = column;
  (used[column] as number)++;
}

function unlink({ first, next, previous, assigned }: Exchange, row: number): void {
  const before = previous[row] as number;
  const after = next[row] as number;
  if (before >= 0) next[before] = after;
  else first[assigned[row] as number] = after;
  if (after >= 0) previous[after] = before;
}

function leave(exchange: Exchange, row: number): void {
  unlink(exchange, row);
  (exchange.used[exchange.assigned[row] as number] as number)--;
}

function settleRow(exchange: Exchange, row: number): void {
  const { graph, component, assigned } = exchange;
  const present = assigned[row] as number;
  for (let at = graph.nextInRow(row, graph.beforeRow(row)); at >= 0; at = graph.nextInRow(row, at)) {
    const wanted = graph.columnAt(at);
    if (wanted >= present) return;
    if (component[wanted] !== component[present]) continue;
    if (swap(exchange, row, wanted)) return;
    const meeting = findExchange(exchange, { row, from: wanted, to: present });
    if (meeting < 0) continue;
    move(exchange, { row, from: wanted, to: present, meeting });
    return;
  }
}

/** The shortest exchange, by far the most frequent where there are many ties: a row of the wanted column goes the other way. */
function swap(exchange: Exchange, row: number, wanted: number): boolean {
  const { graph, assigned, first, next } = exchange;
  const present = assigned[row] as number;
  for (let other = first[wanted] as number; other >= 0; other = next[other] as number) {
    if (!graph.has(other, present)) continue;
    for (const mover of [row, other]) leave(exchange, mover);
    link(exchange, row, wanted);
    link(exchange, other, present);
    return true;
  }
  return false;
}

interface Wish {
  readonly row: number;
  readonly from: number;
  readonly to: number;
}

/** Looks for a chain of moves that makes room in `from` and fills `to`; gives the node where both ends meet, or −1. */
function findExchange(exchange: Exchange, { row, from, to }: Wish): number {
  const { ahead, back } = exchange;
  exchange.stamp++;
  ahead.head = ahead.tail = ahead.work = back.head = back.tail = back.work = 0;
  meet(exchange, ahead, from, -1, -1);
  meet(exchange, back, to, -1, -1);
  for (;;) {
    if (ahead.head === ahead.tail) return cutOff(exchange, ahead);
    if (back.head === back.tail) return cutOff(exchange, back);
    const nextAhead = ahead.queue[ahead.head] as number;
    const nextBack = back.queue[back.head] as number;
    const aheadIsCheaper =
      ahead.work + arcsOut(exchange, nextAhead) <= back.work + arcsInto(exchange, nextBack);
    const meeting = aheadIsCheaper ? expandAhead(exchange, nextAhead) : expandBack(exchange, nextBack, row);
    if (meeting >= 0) return meeting;
  }
}

/** What a search in vain has met can exchange nothing with the rest any more. */
function cutOff(exchange: Exchange, side: Side): number {
  const name = exchange.components++;
  for (let k = 0; k < side.tail; k++) exchange.component[side.queue[k] as number] = name;
  return -1;
}

/** About how many arcs lead out of a node, or into it: every node is charged at least one. */
function arcsOut({ graph, used }: Exchange, node: number): number {
  return node === graph.columns ? node : 1 + 4 * (used[node] as number);
}

function arcsInto({ graph }: Exchange, node: number): number {
  if (node === graph.columns) return node;
  return 1 + graph.degreeOf(node);
}

/** Notes that `row` connects a node with `link`; true when the other side has met the node too. */
function meet(exchange: Exchange, side: Side, node: number, row: number, link: number): boolean {
  if (side.met[node] === exchange.stamp) return false;
  side.met[node] = exchange.stamp;
  side.row[node] = row;
  side.link[node] = link;
  side.queue[side.tail++] = node;
  const other = side === exchange.ahead ? exchange.back : exchange.ahead;
  return other.met[node] === exchange.stamp;
}

function hasPlace({ graph, used }: Exchange, column: number): boolean {
  return (used[column] as number) < (graph.capacity[column] as number);
}

/** Follows the arcs out of a node: where its rows, or its empty place, could move. */
function expandAhead(exchange: Exchange, node: number): number {
  const { graph, component, ahead, first, next } = exchange;
  const empty = graph.columns;
  const own = component[node];
  ahead.head++;
  ahead.work++;
  if (node === empty) {
    ahead.work += empty;
    for (let b = 0; b < empty; b++) {
      if (graph.mayStayEmpty[b] === 1 && component[b] === own && meet(exchange, ahead, b, -1, node)) return b;
    }
    return -1;
  }
  if (hasPlace(exchange, node) && component[empty] === own && meet(exchange, ahead, empty, -1, node))
    return empty;
  for (let row = first[node] as number; row >= 0; row = next[row] as number) {
    for (let at = graph.nextInRow(row, graph.beforeRow(row)); at >= 0; at = graph.nextInRow(row, at)) {
      const b = graph.columnAt(at);
      ahead.work++;
      if (component[b] === own && meet(exchange, ahead, b, row, node)) return b;
    }
  }
  return -1;
}

/** Follows the arcs into a node: whose rows, or empty places, could move there. Rows up to `settled` stay where they are. */
function expandBack(exchange: Exchange, node: number, settled: number): number {
  const { graph, component, assigned, back } = exchange;
  const empty = graph.columns;
  const own = component[node];
  back.head++;
  back.work++;
  if (node === empty) {
    back.work += empty;
    for (let a = 0; a < empty; a++) {
      if (hasPlace(exchange, a) && component[a] === own && meet(exchange, back, a, -1, node)) return a;
    }
    return -1;
  }
  if (graph.mayStayEmpty[node] === 1 && component[empty] === own && meet(exchange, back, empty, -1, node))
    return empty;
  let at = graph.previousInColumn(node, graph.behindColumn(node));
  for (; at >= 0; at = graph.previousInColumn(node, at)) {
    const row = graph.rowAt(at);
    if (row <= settled) return -1;
    back.work++;
    const a = assigned[row] as number;
    if (a !== node && component[a] === own && meet(exchange, back, a, row, node)) return a;
  }
  return -1;
}

function move(exchange: Exchange, { row, from, to, meeting }: Wish & { meeting: number }): void {
  const { ahead, back } = exchange;
  const moves: [row: number, column: number][] = [[row, from]];
  for (let node = meeting; node !== from; node = ahead.link[node] as number) {
    if ((ahead.row[node] as number) >= 0) moves.push([ahead.row[node] as number, node]);
  }
  for (let node = meeting; node !== to; node = back.link[node] as number) {
    if ((back.row[node] as number) >= 0) moves.push([back.row[node] as number, back.link[node] as number]);
  }
  for (const [mover] of moves) leave(exchange, mover);
  for (const [mover, column] of moves) link(exchange, mover, column);
}

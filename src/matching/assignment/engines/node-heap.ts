/** A binary heap of node numbers, smallest key first, whose keys may be lowered. Memory is claimed once, for all searches. */
export class NodeHeap {
  private readonly node: Int32Array;
  private readonly place: Int32Array;
  private readonly key: Float64Array;
  private size = 0;

  constructor(nodes: number) {
    this.node = new Int32Array(nodes);
    this.place = new Int32Array(nodes).fill(-1);
    this.key = new Float64Array(nodes);
  }

  /** Puts a node in, or lowers its key. A key that is not lower than the present one is ignored. */
  lower(node: number, key: number): void {
    let at = this.place[node] as number;
    if (at < 0) at = this.size++;
    else if (key >= (this.key[node] as number)) return;
    this.key[node] = key;
    while (at > 0) {
      const above = (at - 1) >> 1;
      const other = this.node[above] as number;
      if ((this.key[other] as number) <= key) break;
      this.put(other, at);
      at = above;
    }
    this.put(node, at);
  }

  /** Takes out the node with the smallest key, or gives −1 when none is left. */
  take(): number {
    if (this.size === 0) return -1;
    const first = this.node[0] as number;
    this.place[first] = -1;
    const last = this.node[--this.size] as number;
    if (this.size > 0) this.sink(last);
    return first;
  }

  /** Forgets every node. */
  clear(): void {
    for (let at = 0; at < this.size; at++) this.place[this.node[at] as number] = -1;
    this.size = 0;
  }

  private sink(node: number): void {
    const key = this.key[node] as number;
    let at = 0;
    for (let below = 1; below < this.size; below = 2 * at + 1) {
      const right = below + 1;
      if (right < this.size && this.keyAt(right) < this.keyAt(below)) below = right;
      if (this.keyAt(below) >= key) break;
      this.put(this.node[below] as number, at);
      at = below;
    }
    this.put(node, at);
  }

  private keyAt(at: number): number {
    return this.key[this.node[at] as number] as number;
  }

  private put(node: number, at: number): void {
    this.node[at] = node;
    this.place[node] = at;
  }
}

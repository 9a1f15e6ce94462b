/** Keeps the entries with the smallest keys, in no order; of equal keys those that came first. Refilled for every row. */
export class TopList {
  /** A heap, the largest key first. */
  readonly item: Int32Array;
  private readonly key: Float64Array;
  private readonly room: number;
  size = 0;
  /** Only smaller keys than this get in. */
  limit = Number.POSITIVE_INFINITY;

  constructor(room: number) {
    this.item = new Int32Array(room);
    this.key = new Float64Array(room);
    this.room = room;
  }

  /** Empties the list; from then on only keys below `limit` get in. */
  clear(limit: number): void {
    this.size = 0;
    this.limit = limit;
  }

  isFull(): boolean {
    return this.size === this.room;
  }

  /** Puts an entry in whose key is below `limit`, in the place of the largest when the list is full. */
  put(item: number, key: number): void {
    if (this.size < this.room) this.rise(item, key);
    else this.sink(item, key);
    if (this.size === this.room) this.limit = this.key[0] as number;
  }

  private rise(item: number, key: number): void {
    const keys = this.key;
    let at = this.size++;
    while (at > 0) {
      const above = (at - 1) >> 1;
      if ((keys[above] as number) >= key) break;
      this.item[at] = this.item[above] as number;
      keys[at] = keys[above] as number;
      at = above;
    }
    this.item[at] = item;
    keys[at] = key;
  }

  private sink(item: number, key: number): void {
    const { key: keys, room } = this;
    let at = 0;
    for (let below = 1; below < room; below = 2 * at + 1) {
      if (below + 1 < room && (keys[below + 1] as number) > (keys[below] as number)) below++;
      if ((keys[below] as number) <= key) break;
      this.item[at] = this.item[below] as number;
      keys[at] = keys[below] as number;
      at = below;
    }
    this.item[at] = item;
    keys[at] = key;
  }
}

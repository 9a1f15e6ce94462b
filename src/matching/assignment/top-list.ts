/** Keeps the entries with the smallest keys; of equal keys those that came first. Cleared and refilled for every row. */
export class TopList {
  readonly item: Int32Array;
  private readonly key: Float64Array;
  private readonly room: number;
  size = 0;
  /** Only smaller keys than this get in. */
  limit: number;
  private worst = 0;

  constructor(room: number) {
    this.item = new Int32Array(room);
    this.key = new Float64Array(room);
    this.room = room;
    this.limit = Number.POSITIVE_INFINITY;
  }

  /** Empties the list; from then on only keys below `limit` get in. */
  clear(limit: number): void {
    this.size = 0;
    this.limit = this.room > 0 ? limit : Number.NEGATIVE_INFINITY;
  }

  /** Puts an entry in whose key is below `limit`, in the place of the worst when the list is full. */
  put(item: number, key: number): void {
    const at = this.size < this.room ? this.size++ : this.worst;
    this.item[at] = item;
    this.key[at] = key;
    if (this.size === this.room) this.findWorst();
  }

  private findWorst(): void {
    const { key, room } = this;
    let worst = 0;
    for (let at = 1; at < room; at++) if ((key[at] as number) > (key[worst] as number)) worst = at;
    this.worst = worst;
    this.limit = key[worst] as number;
  }
}

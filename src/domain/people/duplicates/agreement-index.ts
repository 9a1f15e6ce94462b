import { addToList } from '../../add-to-list.js';
import { oneEditNeighbours } from './one-edit.js';

/** How two records agree on a field. */
export interface Agreement {
  readonly isExact: boolean;
  /** How many others the value could stand for as well: 1 when these two alone agree. */
  readonly rivals: number;
}

/** Who shares which value of one field. Records are known by their position; null or '' is not known, and never agrees. */
export class AgreementIndex {
  readonly #values: readonly (string | null)[];
  readonly #sharing = new Map<string, number[]>();
  readonly #neighbours: ReadonlyMap<string, ReadonlySet<string>>;

  constructor(values: readonly (string | null)[], allowsOneEdit: boolean) {
    this.#values = values;
    values.forEach((value, position) => {
      if (value === null || value === '') return;
      addToList(this.#sharing, value, position);
    });
    this.#neighbours = allowsOneEdit ? oneEditNeighbours(this.#sharing.keys()) : new Map();
  }

  /** How two records agree; undefined when they differ, or one value is not known. */
  between(a: number, b: number): Agreement | undefined {
    const [one, other] = [this.#values[a] ?? '', this.#values[b] ?? ''];
    if (one === '' || other === '') return undefined;
    if (one === other) return { isExact: true, rivals: this.#countOf(one) - 1 };
    if (this.#neighbours.get(one)?.has(other) !== true) return undefined;
    return { isExact: false, rivals: Math.max(this.#near(one), this.#near(other)) };
  }

  /** Groups of records that may agree: those with one value, and those of every two neighbouring values. */
  *blocks(): Generator<readonly number[]> {
    for (const block of this.#sharing.values()) if (block.length > 1) yield block;
    for (const [value, others] of this.#neighbours) {
      for (const other of others) {
        if (value < other) yield [...(this.#sharing.get(value) ?? []), ...(this.#sharing.get(other) ?? [])];
      }
    }
  }

  #countOf(value: string): number {
    return this.#sharing.get(value)?.length ?? 0;
  }

  /** How many others have the value or one beside it. */
  #near(value: string): number {
    let count = this.#countOf(value) - 1;
    for (const other of this.#neighbours.get(value) ?? []) count += this.#countOf(other);
    return count;
  }
}

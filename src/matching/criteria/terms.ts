import { normaliseTerm } from '../../domain/text/normalise-term.js';

/** Follows the table from a term to the one it stands for. */
function preferred(term: string, table: ReadonlyMap<string, string>): string {
  let current = term;
  for (let next = table.get(current); next !== undefined; next = table.get(current)) current = next;
  return current;
}

/** Key → value with both sides normalised; an entry that would close a circle says nothing new and is left out. */
function normalisedSynonyms(synonyms: ReadonlyMap<string, string>): Map<string, string> {
  const table = new Map<string, string>();
  for (const [from, to] of synonyms) {
    const key = preferred(normaliseTerm(from), table);
    const value = preferred(normaliseTerm(to), table);
    if (key !== value) table.set(key, value);
  }
  return table;
}

/** The values of one attribute for one side: per person the distinct terms' ids, and each as first written. */
export interface TermLists {
  readonly ids: readonly Uint32Array[];
  readonly written: readonly (readonly string[])[];
}

/** Gives every distinct term a number, so that pairs are compared by numbers and never by text. */
export class TermBook {
  readonly #synonyms: ReadonlyMap<string, string>;
  readonly #idByTerm = new Map<string, number>();
  readonly #idByText = new Map<string, number>();

  /** `synonyms`: every key is read as its value; chains are followed. */
  constructor(synonyms: ReadonlyMap<string, string>) {
    this.#synonyms = normalisedSynonyms(synonyms);
  }

  /** The number of a term; −1 for text that holds none. */
  idOf(text: string): number {
    const known = this.#idByText.get(text);
    if (known !== undefined) return known;
    const term = preferred(normaliseTerm(text), this.#synonyms);
    let id = term === '' ? -1 : this.#idByTerm.get(term);
    if (id === undefined) {
      id = this.#idByTerm.size;
      this.#idByTerm.set(term, id);
    }
    this.#idByText.set(text, id);
    return id;
  }

  /** Reads one list of values per person; a term said twice counts once. */
  lists(valuesByPerson: readonly (readonly string[])[]): TermLists {
    const ids: Uint32Array[] = [];
    const written: string[][] = [];
    for (const values of valuesByPerson) {
      const byId = new Map<number, string>();
      for (const value of values) {
        const id = this.idOf(value);
        if (id >= 0 && !byId.has(id)) byId.set(id, value.trim());
      }
      ids.push(Uint32Array.from(byId.keys()));
      written.push([...byId.values()]);
    }
    return { ids, written };
  }
}

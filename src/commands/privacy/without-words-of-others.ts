import { patternOfNaming } from '../../domain/people/naming.js';
import {
  isRaisedByOthers,
  TAKEN_FOR_THEM,
  type ToldTo,
  wordsOfOthers,
} from '../../domain/privacy/words-of-others.js';
import type { PersonRecord, RecordedRow } from '../../store/privacy/person-record.js';

/** What is left out of somebody's file: of how many records of a table, which columns, and whose words they are. */
export interface Withheld {
  readonly table: string;
  readonly columns: readonly string[];
  readonly records: number;
  readonly whose: string;
  /** Whether the records are about others, and only name the person. */
  readonly isOfOthers: boolean;
}

/** The same record without what others said in confidence, and what was left out: as it is now and as it was before changes. */
export function withoutWordsOfOthers(record: PersonRecord): {
  readonly record: PersonRecord;
  readonly withheld: readonly Withheld[];
} {
  const told = toldTo(record);
  const tally = new Tally();
  const without = (table: string, row: RecordedRow): RecordedRow => {
    const words = wordsOfOthers(table, row, told);
    const columns = (words?.columns ?? []).filter((column) => (row[column] ?? null) !== null);
    if (words === undefined || columns.length === 0) return row;
    tally.add({ table, columns, whose: words.whose, isOfOthers: false });
    return Object.fromEntries(Object.entries(row).filter(([column]) => !columns.includes(column)));
  };
  const tables = record.tables.map(({ table, rows }) => ({
    table,
    rows: rows.map((row) => without(table, row)),
  }));
  const parted = partings(record);
  const earlier = record.earlier.flatMap(({ table, row, ...change }) => {
    if (!parted.has(change.change)) return [{ ...change, table, row: without(table, row) }];
    tally.add({ table, columns: Object.keys(row), whose: TAKEN_FOR_THEM, isOfOthers: false });
    return [];
  });
  const mentions = record.mentions.filter(({ table, column }) => {
    if (`${table}.${column}` === MANAGER) return true;
    tally.add({ table, columns: [column], whose: 'whoever wrote it', isOfOthers: true });
    return false;
  });
  return { record: { ...record, tables, earlier, mentions }, withheld: tally.all() };
}

/** Who manages whom is no secret of anybody's. */
const MANAGER = 'people.manager';

/** Changes that parted records which had been taken for one: what stood under the person before them was the other's. */
function partings({ tables, earlier }: PersonRecord): ReadonlySet<number> {
  const merges = tables.flatMap(({ table, rows }) => (table === 'person_merges' ? rows : []));
  const standing = new Set(merges.flatMap(({ id, undone_at: at }) => ((at ?? null) === null ? [id] : [])));
  const last = new Map<unknown, number>();
  for (const { table, row, change } of earlier)
    if (table === 'person_merges' && row.undone_at === null && !standing.has(row.id))
      last.set(row.id, Math.max(change, last.get(row.id) ?? 0));
  return new Set(last.values());
}

function toldTo({ ids, tables, earlier, naming }: PersonRecord): ToldTo {
  const rowsOf = (name: string) => [
    ...earlier.flatMap(({ table, row }) => (table === name ? [row] : [])),
    ...tables.flatMap(({ table, rows }) => (table === name ? rows : [])),
  ];
  const mine = new Set<unknown>(ids);
  const sides = new Map(
    rowsOf('pairings').map(
      ({ id, mentee_id: mentee }) => [id, mine.has(mentee) ? 'mentee' : 'mentor'] as const,
    ),
  );
  const sideIn: ToldTo['sideIn'] = (pairing) => sides.get(pairing);
  const concerns = new Map(rowsOf('concerns').map((row) => [row.id, isRaisedByOthers(row, { sideIn })]));
  const pattern = patternOfNaming(naming);
  const saidByOthers = [
    ...['feedback', 'fit_checks'].flatMap((table) =>
      rowsOf(table).filter(({ given_by: by, pairing_id: pairing }) => by !== sideIn(pairing)),
    ),
    ...rowsOf('concerns').filter((row) => isRaisedByOthers(row, { sideIn })),
  ];
  const spokenIn = new Set(saidByOthers.map(({ pairing_id: pairing }) => pairing));
  return {
    sideIn,
    isThePerson: (text) => pattern !== undefined && text.search(pattern) >= 0,
    // Of a concern that is on record no more nobody knows whose it was.
    isConcernOfOthers: (concern) => concerns.get(concern) ?? true,
    haveOthersSpoken: (pairing) => spokenIn.has(pairing),
  };
}

/** Records with something left out, counted by table and by whose words they are. */
class Tally {
  readonly #found = new Map<string, Withheld>();

  add({ columns, ...what }: Omit<Withheld, 'records'>): void {
    const key = `${what.table} ${what.whose}`;
    const known = this.#found.get(key) ?? { ...what, columns: [], records: 0 };
    this.#found.set(key, {
      ...known,
      columns: [...new Set([...known.columns, ...columns])],
      records: known.records + 1,
    });
  }

  all(): Withheld[] {
    return [...this.#found.values()];
  }
}

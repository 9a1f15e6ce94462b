import type { IsoDate } from '../../domain/dates/iso-date.js';
import { groupedBy } from '../../domain/grouped-by.js';
import { type AsOf, type Dating, type FactChange, valueOn } from '../../domain/people/dated-facts.js';
import type { ReadHandle, WriteHandle } from '../database/connection.js';
import { sql } from '../database/sql.js';

/** Later than every day on record. */
export const LAST_DAY: IsoDate = '9999-12-31';

/** What a value is of: a column of the roster, an attribute, or what the roster or a survey said of a round. */
export type FactKey = {
  readonly personId: number;
  readonly name: string;
} & (
  | { readonly kind: 'person' | 'attribute'; readonly roundId: null }
  | { readonly kind: 'roster' | 'survey'; readonly roundId: number }
);

/** A change as it is on record, with what it is of. */
export type RecordedChange = FactChange & FactKey;

interface ChangeRow {
  person_id: number;
  kind: FactKey['kind'];
  round_id: number | null;
  name: string;
  value_before: string | null;
  value: string | null;
  holds_from: string | null;
  recorded_on: string;
}

function asChange(row: ChangeRow): RecordedChange {
  const change = {
    personId: row.person_id,
    name: row.name,
    before: row.value_before,
    value: row.value,
    holdsFrom: row.holds_from,
    recordedOn: row.recorded_on,
  };
  return row.kind === 'person' || row.kind === 'attribute'
    ? { ...change, kind: row.kind, roundId: null }
    : { ...change, kind: row.kind, roundId: row.round_id ?? 0 };
}

/** What changes, and what was known: the current value, and since when there is one. */
export interface ValueToSet {
  readonly now: string | null;
  readonly knownFrom: IsoDate;
  readonly value: string | null;
}

/**
 * Records that a value holds from a day, unless it did so already.
 * @returns what is now the latest value, for the current row: another than the new one where a later day's is known.
 */
export function recordFactChange(
  db: WriteHandle,
  key: FactKey,
  { now, knownFrom, value, ...dating }: ValueToSet & Dating,
): string | null {
  const { holdsFrom } = dating;
  const changes = changesOf(db, key);
  const before = holdsFrom === null ? now : valueOn({ now, knownFrom, changes }, { on: holdsFrom });
  if (before === value && (holdsFrom !== null || changes.length === 0)) return now;
  insertChange(db, key, { before: changes.length === 0 ? now : before, value, ...dating });
  const change = { before: now, value, holdsFrom, recordedOn: dating.today };
  return valueOn({ now, knownFrom, changes: [...changes, change] }, { on: LAST_DAY });
}

function changesOf(db: ReadHandle, { personId, kind, roundId, name }: FactKey): FactChange[] {
  return db
    .all<ChangeRow>(sql`
      SELECT person_id, kind, round_id, name, value_before, value, holds_from, recorded_on FROM fact_changes
      WHERE person_id = ${personId} AND kind = ${kind} AND name = ${name}
        AND (round_id = ${roundId} OR (round_id IS NULL AND ${roundId} IS NULL))
      ORDER BY id`)
    .map(asChange);
}

function insertChange(
  db: WriteHandle,
  { personId, kind, roundId, name }: FactKey,
  change: { before: string | null; value: string | null } & Dating,
): void {
  const { before, value, holdsFrom, today, recordedAt, origin } = change;
  db.run(sql`
    INSERT INTO fact_changes (person_id, kind, round_id, name, value_before, value, holds_from, recorded_on, recorded_at,
                              import_id, import_line)
    VALUES (${personId}, ${kind}, ${roundId}, ${name}, ${before}, ${value}, ${holdsFrom}, ${today}, ${recordedAt},
            ${origin?.importId ?? null}, ${origin?.line ?? null})`);
}

/** The changes of people of whom something held on a day, or was known on another, that is not what is current. */
export function changesBack(db: ReadHandle, { on, knownOn = LAST_DAY }: AsOf): RecordedChange[] {
  return db
    .all<ChangeRow>(sql`
      SELECT person_id, kind, round_id, name, value_before, value, holds_from, recorded_on FROM fact_changes
      WHERE kind IN ('person', 'attribute') AND person_id IN (
        SELECT person_id FROM fact_changes WHERE holds_from > ${on}
        UNION SELECT person_id FROM fact_changes WHERE recorded_on > ${knownOn}
        UNION SELECT f.person_id FROM fact_changes f JOIN people p ON p.id = f.person_id WHERE p.known_from > ${on})
      ORDER BY id`)
    .map(asChange);
}

/** Every change of how people take part in a round. */
export function changesOfRound(db: ReadHandle, roundId: number): RecordedChange[] {
  return db
    .all<ChangeRow>(sql`
      SELECT person_id, kind, round_id, name, value_before, value, holds_from, recorded_on FROM fact_changes
      WHERE round_id = ${roundId} ORDER BY id`)
    .map(asChange);
}

/** Changes by whose they are and what of. */
export function changesByFact(
  changes: readonly RecordedChange[],
): ReadonlyMap<string, readonly FactChange[]> {
  return groupedBy(changes, factKeyText);
}

/** Equal for the same fact of the same person. */
export function factKeyText({ personId, kind, name }: Pick<FactKey, 'personId' | 'kind' | 'name'>): string {
  return `${personId} ${kind} ${name}`;
}

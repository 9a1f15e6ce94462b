import { addToList } from '../../domain/add-to-list.js';
import type { ReadHandle, WriteHandle } from '../database/connection.js';
import { sql } from '../database/sql.js';

/** The keys of merged records, by the person who has them now. */
export function formerKeysByPerson(db: ReadHandle): Map<number, string[]> {
  const keys = new Map<number, string[]>();
  const rows = db.all<{ person_id: number; key: string }>(
    sql`SELECT person_id, key FROM person_keys ORDER BY person_id, key`,
  );
  for (const { person_id, key } of rows) addToList(keys, person_id, key);
  return keys;
}

/** Every staff number and e-mail that people were ever known by before the present ones, in small letters, by person. */
export function earlierKeysByPerson(db: ReadHandle): Map<number, string[]> {
  const keys = formerKeysByPerson(db);
  const rows = db.all<{ person_id: number; key: string }>(sql`
    SELECT DISTINCT person_id, lower(value_before) AS key FROM fact_changes
    WHERE kind = 'person' AND name IN ('staff_number', 'email') AND value_before IS NOT NULL ORDER BY person_id, key`);
  for (const { person_id, key } of rows) addToList(keys, person_id, key);
  return keys;
}

/** Gives a person a further key, unless someone has it already; tells whether it is new. */
export function addPersonKey(db: WriteHandle, key: string, personId: number): boolean {
  return (
    db.run(sql`INSERT OR IGNORE INTO person_keys (key, person_id) VALUES (${key}, ${personId})`).changes > 0
  );
}

export function removePersonKey(db: WriteHandle, key: string): void {
  db.run(sql`DELETE FROM person_keys WHERE key = ${key}`);
}

import { type Naming, waysToWrite } from '../../domain/people/naming.js';
import type { ReadHandle } from '../database/connection.js';
import { commaList, type Query, sql } from '../database/sql.js';
import { storedJson } from '../database/stored-json.js';
import type { PersonImage } from '../merges/merge-record.js';

/** The numbers under which a person is on record: their own, and those of records that were merged into it. */
export function numbersOfPerson(db: ReadHandle, id: number): number[] {
  const numbers = [id];
  for (const number of numbers) {
    const merged = db.all<{ merged_id: number }>(
      sql`SELECT merged_id FROM person_merges WHERE kept_id = ${number} AND undone_at IS NULL ORDER BY id`,
    );
    numbers.push(...merged.map((row) => row.merged_id).filter((each) => !numbers.includes(each)));
  }
  return numbers;
}

/** Every staff number, e-mail and the like that people of these numbers have, or ever had: to find them in another state of the programme. */
export function keysEverOf(db: ReadHandle, ids: readonly number[]): string[] {
  const list = listOf(ids);
  const former = db.all<{ key: string }>(
    sql`SELECT key FROM person_keys WHERE person_id IN ${list} ORDER BY key`,
  );
  const were = valuesBefore(db, ids);
  const keys = [
    ...imagesOf(db, ids).flatMap(({ staff_number, email }) => [staff_number, email]),
    ...were('staff_number'),
    ...were('email'),
    ...former.map(({ key }) => key),
  ].filter((key) => key !== null && key.trim() !== '');
  return [...new Set(keys as string[])];
}

/**
 * Everything that people of these numbers are, or were, called by. A number or an address that they once had and that is somebody else's now names
 * that other: after a mistake was put right, or two records that were taken for one were parted.
 */
export function namingOf(db: ReadHandle, ids: readonly number[]): Naming {
  const were = valuesBefore(db, ids);
  const images = imagesOf(db, ids);
  const given = [...images.map(({ given_name }) => given_name), ...were('given_name')];
  const family = [...images.map(({ family_name }) => family_name), ...were('family_name')];
  const names = given.flatMap((one) => family.flatMap((other) => waysToWrite(one, other)));
  const others = keysOfOthers(db, ids);
  const keys = keysEverOf(db, ids).filter((key) => !others.has(key.toLowerCase()));
  return { keys, names: [...new Set(names)] };
}

function listOf(ids: readonly number[]): Query {
  return sql`(${commaList(ids.map((id) => sql`${id}`))})`;
}

/** Who they are, and who those are that were merged into them and not parted since. */
function imagesOf(
  db: ReadHandle,
  ids: readonly number[],
): Pick<PersonImage, 'staff_number' | 'email' | 'given_name' | 'family_name'>[] {
  const people = db.all<Pick<PersonImage, 'staff_number' | 'email' | 'given_name' | 'family_name'>>(
    sql`SELECT staff_number, email, given_name, family_name FROM people WHERE id IN ${listOf(ids)} ORDER BY id`,
  );
  const merges = db
    .all<{ id: number; record: string }>(
      sql`SELECT id, record FROM person_merges WHERE kept_id IN ${listOf(ids)} AND undone_at IS NULL ORDER BY id`,
    )
    .map(({ id, record }) => storedJson('person_merges.record', record, id).merged);
  return [...people, ...merges];
}

/** What a field held before it was changed. */
function valuesBefore(db: ReadHandle, ids: readonly number[]): (field: string) => string[] {
  const earlier = db.all<{ name: string; value: string }>(sql`
    SELECT name, value_before AS value FROM fact_changes
    WHERE person_id IN ${listOf(ids)} AND kind = 'person' AND value_before IS NOT NULL
      AND name IN ('staff_number', 'email', 'given_name', 'family_name') ORDER BY id`);
  return (field) => earlier.filter(({ name }) => name === field).map(({ value }) => value);
}

/** In small letters. */
function keysOfOthers(db: ReadHandle, ids: readonly number[]): ReadonlySet<string> {
  const list = listOf(ids);
  const rows = db.all<{ key: string }>(sql`
    SELECT staff_number AS key FROM people WHERE id NOT IN ${list} AND staff_number IS NOT NULL
    UNION ALL SELECT email FROM people WHERE id NOT IN ${list} AND email IS NOT NULL
    UNION ALL SELECT key FROM person_keys WHERE person_id NOT IN ${list} ORDER BY key`);
  return new Set(rows.map(({ key }) => key.toLowerCase()));
}

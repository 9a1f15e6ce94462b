import { type Naming, waysToWrite } from '../../domain/people/naming.js';
import type { ReadHandle } from '../database/connection.js';
import { commaList, sql } from '../database/sql.js';
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

/** Everything that people of these numbers are, or were, called by. */
export function namingOf(db: ReadHandle, ids: readonly number[]): Naming {
  const list = sql`(${commaList(ids.map((id) => sql`${id}`))})`;
  const people = db.all<Pick<PersonImage, 'staff_number' | 'email' | 'given_name' | 'family_name'>>(
    sql`SELECT staff_number, email, given_name, family_name FROM people WHERE id IN ${list} ORDER BY id`,
  );
  const merges = db
    .all<{ id: number; record: string }>(
      sql`SELECT id, record FROM person_merges WHERE kept_id IN ${list} ORDER BY id`,
    )
    .map(({ id, record }) => storedJson('person_merges.record', record, id).merged);
  const earlier = db.all<{ name: string; value: string }>(sql`
    SELECT name, value_before AS value FROM fact_changes
    WHERE person_id IN ${list} AND kind = 'person' AND value_before IS NOT NULL
      AND name IN ('staff_number', 'email', 'given_name', 'family_name') ORDER BY id`);
  const were = (field: string) => earlier.filter(({ name }) => name === field).map(({ value }) => value);
  const former = db.all<{ key: string }>(
    sql`SELECT key FROM person_keys WHERE person_id IN ${list} ORDER BY key`,
  );
  const all = [...people, ...merges];
  const keys = [
    ...all.flatMap(({ staff_number, email }) => [staff_number, email]),
    ...were('staff_number'),
    ...were('email'),
    ...former.map(({ key }) => key),
  ].filter((key) => key !== null && key.trim() !== '');
  const given = [...all.map(({ given_name }) => given_name), ...were('given_name')];
  const family = [...all.map(({ family_name }) => family_name), ...were('family_name')];
  const names = given.flatMap((one) => family.flatMap((other) => waysToWrite(one, other)));
  return { keys: [...new Set(keys as string[])], names: [...new Set(names)] };
}

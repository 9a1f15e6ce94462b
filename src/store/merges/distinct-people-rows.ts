import type { ReadHandle, WriteHandle } from '../database/connection.js';
import { sql } from '../database/sql.js';
import { currentId } from './person-merges.js';

interface DistinctRow {
  person_id: number;
  other_id: number;
}

function rowsOf(db: ReadHandle): DistinctRow[] {
  return db.all<DistinctRow>(
    sql`SELECT person_id, other_id FROM distinct_people ORDER BY person_id, other_id`,
  );
}

/** Who was said to be two people, by the ids under which they are on record now. */
export function listDistinctPeople(db: ReadHandle): (readonly [number, number])[] {
  return rowsOf(db).map((row) => [currentId(db, row.person_id), currentId(db, row.other_id)] as const);
}

/** Records that two are two people; nothing happens where that is on record. */
export function recordDistinctPeople(
  db: WriteHandle,
  [one, other]: readonly [number, number],
  recordedAt: string,
): void {
  db.run(sql`
    INSERT INTO distinct_people (person_id, other_id, recorded_at)
    VALUES (${Math.min(one, other)}, ${Math.max(one, other)}, ${recordedAt})
    ON CONFLICT (person_id, other_id) DO NOTHING`);
}

/** Takes back that two are two people, also where it was said of records since merged into theirs. */
export function forgetDistinctPeople(db: WriteHandle, two: readonly [number, number]): void {
  for (const row of rowsOf(db)) {
    const now = [currentId(db, row.person_id), currentId(db, row.other_id)];
    if (!two.every((id) => now.includes(id))) continue;
    db.run(sql`
      DELETE FROM distinct_people WHERE person_id = ${row.person_id} AND other_id = ${row.other_id}`);
  }
}

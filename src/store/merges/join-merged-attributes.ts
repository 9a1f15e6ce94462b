import type { Attributes } from '../../domain/people/person.js';
import type { WriteHandle } from '../database/connection.js';
import { sql } from '../database/sql.js';
import { storedTexts } from '../sensitive/sensitive-values.js';
import type { JoinedAttribute } from './merge-record.js';

/** Sets what attributes of the kept person hold once two records are one; gives what they held before. */
export function joinAttributes(db: WriteHandle, keptId: number, attributes: Attributes): JoinedAttribute[] {
  return [...attributes].map(([name, values]) => {
    const row = db.first<{ attribute_values: string }>(sql`
      SELECT attribute_values FROM person_attributes WHERE person_id = ${keptId} AND name = ${name}`);
    const after = storedTexts(db, name, values);
    db.run(sql`
      INSERT INTO person_attributes (person_id, name, attribute_values) VALUES (${keptId}, ${name}, ${after})
      ON CONFLICT (person_id, name) DO UPDATE SET attribute_values = excluded.attribute_values`);
    return { name, before: row?.attribute_values ?? null, after };
  });
}

/** Takes that back, but for what has changed since. */
export function partAttributes(db: WriteHandle, keptId: number, joined: readonly JoinedAttribute[]): void {
  for (const { name, before, after } of joined) {
    const row = sql`person_id = ${keptId} AND name = ${name} AND attribute_values = ${after}`;
    if (before === null) db.run(sql`DELETE FROM person_attributes WHERE ${row}`);
    else db.run(sql`UPDATE person_attributes SET attribute_values = ${before} WHERE ${row}`);
  }
}

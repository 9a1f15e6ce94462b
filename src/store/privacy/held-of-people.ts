import type { ReadHandle } from '../database/connection.js';
import { identifier, sql } from '../database/sql.js';
import { tablesAbout } from './rows-about-person.js';

/** The tables with any record about people, and the names of what is known of them besides: nothing about anybody in particular. */
export function heldOfPeople(db: ReadHandle): { tables: string[]; attributes: string[] } {
  const tables = tablesAbout(db, [])
    .map(({ table }) => table.name)
    .filter((name) => db.first(sql`SELECT 1 AS found FROM ${identifier(name)} LIMIT 1`) !== undefined);
  const attributes = db.all<{ name: string }>(sql`
    SELECT name FROM person_attributes UNION SELECT attribute AS name FROM survey_answers WHERE attribute IS NOT NULL
    ORDER BY name`);
  return { tables, attributes: attributes.map(({ name }) => name) };
}

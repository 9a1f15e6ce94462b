import type { WriteHandle } from '../database/connection.js';
import { commaList, identifier, joinedBy, type Query, sql } from '../database/sql.js';
import { ERASED_TEXT } from './erase-rows.js';
import type { TableAbout } from './rows-about-person.js';

/**
 * A skill is on record since it was first said of somebody. Where that was the person, and of all who are still known nobody else was said to hold,
 * want, teach or learn it, its name says something of them: it goes, and the number stays, for how many held it then is counted.
 * So does the note of one that was taken back. To be called when the person is among the erased, and the notes about them are gone.
 * @returns the names that went.
 */
export function eraseSkills(db: WriteHandle, about: readonly TableAbout[]): string[] {
  const naming = about.flatMap((each) => {
    const column = each.table.references.find(({ table }) => table === 'skills')?.column;
    return column === undefined ? [] : [{ ...each, column: identifier(column) }];
  });
  if (naming.length === 0) return [];
  const anyOf = (condition: (each: (typeof naming)[number]) => Query) =>
    joinedBy(
      sql` OR `,
      naming.map((each) => {
        const table = identifier(each.table.name);
        return sql`EXISTS (SELECT 1 FROM ${table} WHERE ${table}.${each.column} = skills.id AND ${condition(each)})`;
      }),
    );
  const isTheirs = anyOf(({ table, isAbout }) => isAbout(table.name));
  const isAnothers = anyOf(({ personColumns }) => namesSomebody(personColumns));
  const skills = db.all<{ id: number; name: string }>(
    sql`SELECT id, name FROM skills WHERE (${isTheirs}) AND NOT (${isAnothers}) ORDER BY id`,
  );
  for (const { id } of skills)
    db.run(sql`UPDATE skills SET name = ${`${ERASED_TEXT} ${id}`} WHERE id = ${id}`);
  forgetNotes(db, naming);
  return skills.map(({ name }) => name);
}

/** A skill that was taken back with what was said of others is named by the notes of that. */
function forgetNotes(db: WriteHandle, naming: readonly { readonly table: TableAbout['table'] }[]): void {
  const tables = sql`(${commaList(naming.map(({ table }) => sql`${table.name}`))})`;
  db.run(sql`
    DELETE FROM undo_rows
    WHERE table_name = 'skills' AND before IS NOT NULL
      AND NOT EXISTS (SELECT 1 FROM skills WHERE id = json_extract(undo_rows.before, '$.id'))
      AND json_extract(before, '$.id') NOT IN (
        SELECT json_extract(before, '$.skill_id') FROM undo_rows WHERE table_name IN ${tables} AND before IS NOT NULL)`);
}

/** Whether a row tells of anybody who was not erased. */
function namesSomebody(personColumns: readonly string[]): Query {
  const each = personColumns.map(
    (column) => sql`${identifier(column)} NOT IN (SELECT person_id FROM erasures)`,
  );
  return sql`(${joinedBy(sql` OR `, each)})`;
}

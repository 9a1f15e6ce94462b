import type { ReadHandle } from '../database/connection.js';
import { identifier, type Query, sql } from '../database/sql.js';
import { storedJson } from '../database/stored-json.js';
import type { TableKept, TextsOfKind } from './columns-kept.js';
import { cellWithout, requiredColumns } from './texts-due.js';
import { wordsOfForm } from './words-of-forms.js';

/** A row as it was, which undo keeps, and what it is to be. */
export interface NoteDue {
  readonly id: number;
  readonly ownerId: number;
  readonly without: string;
}

interface NoteRow {
  id: number;
  before: string;
  owner: number;
}

/** Every row as it was that undo keeps with a text of a kind. All but the texts stays, so that a change can still be taken back. */
export function notesDue(db: ReadHandle, { tables }: TextsOfKind, ownerIds: readonly number[]): NoteDue[] {
  if (ownerIds.length === 0) return [];
  const required = requiredColumns(db);
  return tables.flatMap((table) => {
    const notes = db.all<NoteRow>(sql`
      SELECT id, before, owner FROM (SELECT id, before, ${ownerThen(table)} AS owner FROM undo_rows
                                     WHERE table_name = ${table.table} AND before IS NOT NULL)
      WHERE owner IN (SELECT value FROM json_each(${JSON.stringify(ownerIds)})) ORDER BY id`);
    if (notes.length === 0) return [];
    const withForms = table.columns.map((column) => ({
      ...column,
      form: column.words === undefined ? undefined : wordsOfForm(db, table, column),
    }));
    return notes.flatMap(({ id, before, owner: ownerId }) => {
      const image = { ...storedJson('undo_rows.before', before, id) };
      let isDue = false;
      for (const column of withForms) {
        const without = cellWithout(image[column.name] ?? null, {
          column,
          form: column.form,
          isRequired: required.has(`${table.table}.${column.name}`),
          question: String(image.question ?? ''),
          isFigure: column.name === 'answer_values' && image.points !== null,
        });
        if (without === undefined) continue;
        image[column.name] = without.left;
        isDue = true;
      }
      return isDue ? [{ id, ownerId, without: JSON.stringify(image) }] : [];
    });
  });
}

/** What owned a row as it was, also through a row that is gone meanwhile. */
function ownerThen({ owner, parent }: TableKept): Query {
  const value = sql`json_extract(undo_rows.before, ${`$.${owner}`})`;
  if (parent === undefined) return value;
  return sql`coalesce(
    (SELECT ${identifier(parent.owner)} FROM ${identifier(parent.table)} above WHERE above.id = ${value}),
    (SELECT json_extract(n.before, ${`$.${parent.owner}`}) FROM undo_rows n
     WHERE n.table_name = ${parent.table} AND json_extract(n.before, '$.id') = ${value} ORDER BY n.id LIMIT 1))`;
}

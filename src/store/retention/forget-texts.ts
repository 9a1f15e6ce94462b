import { NO_LONGER_KEPT } from '../../domain/privacy/kinds-kept.js';
import type { WriteHandle } from '../database/connection.js';
import { identifier, joinedBy, sql } from '../database/sql.js';
import { eraseFromReports } from '../privacy/erase-from-reports.js';
import { forgetUnnamed } from '../sensitive/keep-apart.js';
import { TextsApart } from '../sensitive/sensitive-values.js';
import type { TextsOfKind } from './columns-kept.js';
import { notesDue } from './notes-due.js';
import { textsDue } from './texts-due.js';

/** What a report may quote. */
const QUOTED: ReadonlySet<TextsOfKind['kind']> = new Set(['feedback_texts', 'survey_texts']);

/**
 * Takes the texts of a kind out of the rows of these owners: out of the rows themselves, out of what undo keeps of them, and out of issued
 * reports that quote them. No note for undo is made, and VACUUM has to follow. To be called within `whileReportsMayChange`.
 * @returns how many texts went.
 */
export function forgetTexts(db: WriteHandle, kind: TextsOfKind, ownerIds: readonly number[]): number {
  // Both are told by what others wrote, too, so before anything of it goes.
  const due = textsDue(db, kind, ownerIds);
  const notes = notesDue(db, kind, ownerIds);
  const told = new TextsApart(db);
  for (const { id, without } of notes) db.run(sql`UPDATE undo_rows SET before = ${without} WHERE id = ${id}`);
  for (const { table, column, key, left } of due) {
    const where = Object.entries(key).map(([name, value]) => sql`${identifier(name)} = ${value}`);
    db.run(
      sql`UPDATE ${identifier(table)} SET ${identifier(column)} = ${left} WHERE ${joinedBy(sql` AND `, where)}`,
    );
  }
  const said = QUOTED.has(kind.kind) ? [...new Set(due.flatMap(({ went }) => went).map(told.text))] : [];
  const nobody = { keys: [], names: [] };
  if (said.length > 0)
    eraseFromReports(db, { went: said, naming: nobody, groups: [], instead: NO_LONGER_KEPT });
  forgetUnnamed(db);
  return due.length + notes.length;
}

/** Lets issued reports be changed while `work` is done, as their triggers do while an erasure is being written; nothing of that stays. */
export function whileReportsMayChange<T>(db: WriteHandle, work: () => T): T {
  const { id } = db.run(sql`
    INSERT INTO erasures (person_id, erased_on, recorded_at, entries) VALUES (0, '2000-01-01', '', '[]')`);
  const result = work();
  db.run(sql`DELETE FROM erasures WHERE id = ${id}`);
  return result;
}

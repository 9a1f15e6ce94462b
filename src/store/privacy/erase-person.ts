import type { IsoDate, IsoInstant } from '../../domain/dates/iso-date.js';
import { isOpen, standingOn } from '../../domain/pairings/pairing.js';
import { type Naming, patternOfNaming, withoutNaming } from '../../domain/people/naming.js';
import { lastDayOfMissing } from '../../domain/people/presence.js';
import { ERASED_NAME, keyOfErased } from '../../domain/privacy/erased-person.js';
import type { WriteHandle } from '../database/connection.js';
import { commaList, identifier, joinedBy, type Query, sql } from '../database/sql.js';
import { changePairing, listPairings } from '../pairings/pairings.js';
import { forgetUnnamed } from '../sensitive/keep-apart.js';
import { TextsApart } from '../sensitive/sensitive-values.js';
import { changesMade } from '../undo/changes-made.js';
import { eraseFromReports, groupsOfTheirOwn } from './erase-from-reports.js';
import { eraseFacts, eraseParts, eraseRows } from './erase-rows.js';
import { eraseSkills } from './erase-skills.js';
import { rememberKeys } from './erased-keys.js';
import { type Mention, mentionsOf } from './mentions.js';
import { namingOf, numbersOfPerson } from './naming-of-person.js';
import { type TableAbout, tablesAbout } from './rows-about-person.js';

/** When somebody is erased, and what keeps them from coming back. */
export interface ErasingOf {
  readonly erasedOn: IsoDate;
  readonly recordedAt: IsoInstant;
  readonly secret: string;
  /** Hashes of their staff numbers and e-mails. */
  readonly hashes: readonly string[];
}

/** What the reason of a pairing's end says. */
export const END_REASON = 'erased on request';

/**
 * Takes a person out of the file: what is left is a number with which figures are counted, and the hashes of their keys. No note for undo
 * is made, those there are go, and VACUUM has to follow. To be called in a transaction that does nothing else.
 */
export function erasePerson(db: WriteHandle, id: number, erasing: ErasingOf): void {
  db.run(sql`PRAGMA defer_foreign_keys = ON`);
  const ids = numbersOfPerson(db, id);
  const naming = namingOf(db, ids);
  const about = tablesAbout(db, ids);
  const entries = entriesAbout(db, ids, about);
  const { id: erasureId } = db.run(sql`
    INSERT INTO erasures (person_id, erased_on, recorded_at, entries)
    VALUES (${id}, ${erasing.erasedOn}, ${erasing.recordedAt}, ${JSON.stringify(entries)})`);
  rememberKeys(db, { ...erasing, erasureId });
  const mentions = mentionsOf(db, naming, about);
  forgetNotes(db, about);
  const groups = groupsOfTheirOwn(db, ids);
  const told = new TextsApart(db);
  const went = [...eraseRows(db, about), ...eraseSkills(db, about)].map(told.text);
  for (const each of about) {
    if (each.table.name === 'run_pairs') eraseParts(db, each);
    if (each.table.name === 'fact_changes') eraseFacts(db, each);
  }
  // Now that the words of their rows are gone, for why a pairing ended is told.
  endPairings(db, ids, erasing.erasedOn);
  anonymise(db, ids, erasing.erasedOn);
  eraseAsManager(db, ids, naming);
  eraseMentions(db, mentions, naming);
  eraseFromReports(db, { went, naming, groups });
  forgetUnnamed(db);
  db.run(sql`UPDATE erasures SET finished_at = ${erasing.recordedAt} WHERE id = ${erasureId}`);
}

function listOf(ids: readonly number[]): Query {
  return sql`(${commaList(ids.map((id) => sql`${id}`))})`;
}

/** Notes about rows that are about the person. */
function isNoteAbout({ table, isAbout, wasAbout }: TableAbout): Query {
  const key = commaList(table.key.map((column) => sql`${identifier('now')}.${identifier(column)}`));
  return sql`undo_rows.table_name = ${table.name} AND (
    (undo_rows.before IS NOT NULL AND ${wasAbout})
    OR undo_rows.row_key IN (SELECT json_array(${key}) FROM ${identifier(table.name)} now WHERE ${isAbout('now')}))`;
}

/** Changes that found what is erased now, and those that brought the person in. */
function entriesAbout(db: WriteHandle, ids: readonly number[], about: readonly TableAbout[]): number[] {
  const noted = about.flatMap((each) =>
    db.all<{ entry_id: number }>(
      sql`SELECT DISTINCT entry_id FROM undo_rows WHERE ${isNoteAbout(each)} ORDER BY entry_id`,
    ),
  );
  const made = changesMade(db).filter(({ ranges }) => {
    const [above, upTo] = ranges.people ?? [0, 0];
    return ids.some((id) => id > above && id <= upTo);
  });
  const all = [...noted.map(({ entry_id }) => entry_id), ...made.map(({ entry }) => entry.id)];
  return [...new Set(all)].sort((one, other) => one - other);
}

/** Whose parents' notes are gone is found no more, so that of what belongs to others is forgotten first. */
function forgetNotes(db: WriteHandle, about: readonly TableAbout[]): void {
  const notes = about.flatMap((each) =>
    db.all<{ id: number }>(sql`SELECT id FROM undo_rows WHERE ${isNoteAbout(each)} ORDER BY id`),
  );
  for (const { id } of notes) db.run(sql`DELETE FROM undo_rows WHERE id = ${id}`);
}

function endPairings(db: WriteHandle, ids: readonly number[], today: IsoDate): void {
  const open = listPairings(db).filter(
    ({ menteeId, mentorId, status }) => isOpen(status) && (ids.includes(menteeId) || ids.includes(mentorId)),
  );
  for (const pairing of open) {
    const status = standingOn(pairing, today) === 'planned' ? 'cancelled' : 'ended';
    changePairing(db, pairing.id, { status, since: today, reason: END_REASON, recordedOn: today });
  }
}

function anonymise(db: WriteHandle, ids: readonly number[], today: IsoDate): void {
  const people = db.all<{ id: number; hired_on: string | null; left_on: string | null }>(
    sql`SELECT id, hired_on, left_on FROM people WHERE id IN ${listOf(ids)} ORDER BY id`,
  );
  for (const { id, hired_on: hiredOn, left_on: leftOn } of people) {
    const lastDay = lastDayOfMissing({ status: 'left', hiredOn, leftOn }, today);
    db.run(sql`
      UPDATE people SET staff_number = ${keyOfErased(id)}, email = NULL, email_key = NULL, given_name = '',
        family_name = ${ERASED_NAME}, manager = NULL, manager_id = NULL, status = 'left', left_on = ${lastDay}
      WHERE id = ${id}`);
  }
  db.run(sql`
    UPDATE participations SET withdrawn_on = ${today}
    WHERE person_id IN ${listOf(ids)} AND (withdrawn_on IS NULL OR withdrawn_on > ${today})`);
}

/** Whose manager they were is told by nothing any more, however short the number by which they were named. */
function eraseAsManager(db: WriteHandle, ids: readonly number[], { keys }: Naming): void {
  const named = sql`(${commaList(keys.map((key) => sql`${key.toLowerCase()}`))})`;
  db.run(sql`
    UPDATE people SET manager = NULL, manager_id = NULL
    WHERE manager_id IN ${listOf(ids)} OR lower(manager) IN ${named}`);
  for (const column of ['value', 'value_before'].map(identifier))
    db.run(
      sql`UPDATE fact_changes SET ${column} = NULL WHERE name = 'manager' AND lower(${column}) IN ${named}`,
    );
  db.run(sql`
    UPDATE undo_rows SET before = json_set(before, '$.manager', NULL, '$.manager_id', NULL)
    WHERE table_name = 'people' AND before IS NOT NULL
      AND (json_extract(before, '$.manager_id') IN ${listOf(ids)} OR lower(json_extract(before, '$.manager')) IN ${named})`);
}

function eraseMentions(db: WriteHandle, mentions: readonly Mention[], naming: Naming): void {
  const pattern = patternOfNaming(naming);
  if (pattern === undefined) return;
  for (const mention of mentions) {
    // Managers are gone already.
    if (mention.column === 'manager') continue;
    const without = mention.isJson
      ? jsonWithout(mention.text, pattern)
      : String(withoutNaming(mention.text, pattern));
    const where = mention.keyColumns.map(
      (column, at) => sql`${identifier(column)} = ${mention.key[at] ?? null}`,
    );
    db.run(sql`
      UPDATE ${identifier(mention.table)} SET ${identifier(mention.column)} = ${without}
      WHERE ${joinedBy(sql` AND `, where)}`);
  }
}

/** What is damaged, and so no JSON, is still a text that names somebody. */
function jsonWithout(json: string, pattern: RegExp): string {
  try {
    return JSON.stringify(withoutNaming(JSON.parse(json), pattern));
  } catch {
    // Doctor tells of it, with its table and row.
    return String(withoutNaming(json, pattern));
  }
}

import { StateError } from '../../errors.js';
import type { WriteHandle } from '../database/connection.js';
import type { RowImage } from '../database/json-columns.js';
import { commaList, identifier, joinedBy, type Query, type SqlValue, sql } from '../database/sql.js';
import { storedJson } from '../database/stored-json.js';
import { programmeTables, type TableShape } from '../database/table-shapes.js';
import { trailHead } from '../trail/audit-trail.js';
import { type ChangeMade, changesMade, ERASED, NO_MORE_KEPT, RESTORED } from './changes-made.js';
import { laterChanges, laterOnSameRows } from './later-changes.js';
import { OF_NO_ENTRY, rowsLeftAlone } from './rows-left-alone.js';

/** Rows read at a time: a change of a million rows is not held in memory. */
const PAGE = 2000;

/**
 * Takes a change back: the rows it made go, the rows it changed or deleted are as it found them. To be called inside a change that has
 * begun, by whose own notes it can be taken back in turn.
 * @throws StateError where it was taken back already, cannot be, or something later depends on it, naming what.
 */
export function takeBackChange(db: WriteHandle, id: number): ChangeMade {
  const changes = changesMade(db);
  const change = changes.find(({ entry }) => entry.id === id);
  if (change === undefined)
    throw new StateError(`There is no change ${id}.`, 'mentor undo --list shows those there are.');
  refuse(change);
  const tables = programmeTables(db);
  refuseWhatStays(db, change);
  // A row may go before what refers to it has gone.
  db.run(sql`PRAGMA defer_foreign_keys = ON`);
  const own = trailHead(db).entries + 1;
  const later = laterChanges(changes, id);
  try {
    removeNewRows(db, change, tables);
    putRowsBack(db, id, tables);
  } catch (error) {
    throw conflictInWords(error, id, later);
  }
  const touched = { target: change, own, later, tables };
  const dependent = [...laterOnSameRows(db, touched), ...rowsLeftAlone(db, touched)];
  if (dependent.length > 0) throw dependsOnIt(id, dependent, changes);
  return change;
}

function refuse({ entry, takenBackBy, isKept, isFromBefore, isErased }: ChangeMade): void {
  const which = `Change ${entry.id} (${entry.command})`;
  if (takenBackBy !== undefined)
    throw new StateError(
      `${which} was taken back already, by change ${takenBackBy}.`,
      `To have it again: mentor undo ${takenBackBy}`,
    );
  if (isErased)
    throw new StateError(
      entry.changes.some(({ action }) => action === NO_MORE_KEPT)
        ? `${which} took out data whose time was over, which cannot be taken back: nothing of it was kept.`
        : entry.changes.some(({ action }) => action === ERASED.action)
          ? `${which} erased somebody, and an erasure cannot be taken back: nothing of them was kept.`
          : `${which} cannot be taken back: it would need what is gone, or bring back somebody who was since erased.`,
      'What it changed of others can be changed by hand. mentor undo --list shows what can be taken back.',
    );
  if (entry.changes.some(({ what, action }) => what === RESTORED.what && action === RESTORED.action))
    throw new StateError(
      `${which} put a backup in the place of the programme.`,
      'What was there before is kept among the backups: mentor restore FILE brings it back.',
    );
  if (!isKept)
    throw new StateError(
      `${which} cannot be taken back: ${isFromBefore ? 'what it found is not on record, as it was made before mentor kept that' : 'it changed nothing of what is on record'}.`,
      'mentor undo --list shows what can be taken back; any of it by its number.',
    );
}

/** Tables whose rows mentor never deletes say so themselves. */
function refuseWhatStays(db: WriteHandle, { entry, ranges }: ChangeMade): void {
  const triggers = db.all<{ table_name: string; text: string }>(sql`
    SELECT tbl_name AS table_name, sql AS text FROM sqlite_schema WHERE type = 'trigger' ORDER BY name`);
  const stays = triggers.find(({ table_name: table }) => table in ranges);
  if (stays === undefined) return;
  const why = stays.text.match(/RAISE\(ABORT, '([^']+)'\)/)?.[1] ?? 'what it made stays';
  throw new StateError(
    `Change ${entry.id} (${entry.command}) cannot be taken back: ${why}.`,
    'mentor undo --list shows what can be taken back; any of it by its number.',
  );
}

/** Those that belong to a new row, then the row itself. */
function removeNewRows(db: WriteHandle, { ranges }: ChangeMade, tables: readonly TableShape[]): void {
  for (const table of tables.filter(({ hasId }) => !hasId)) {
    for (const { column, table: owner } of table.references) {
      const [above, upTo] = ranges[owner] ?? [0, 0];
      const name = identifier(column);
      if (upTo > above)
        db.run(sql`DELETE FROM ${identifier(table.name)} WHERE ${name} > ${above} AND ${name} <= ${upTo}`);
    }
  }
  for (const [table, [above, upTo]] of Object.entries(ranges))
    db.run(sql`DELETE FROM ${identifier(table)} WHERE id > ${above} AND id <= ${upTo}`);
}

interface NotedRow {
  readonly id: number;
  readonly table_name: string;
  readonly row_key: string;
  readonly before: string | null;
}

/** The latest first, so that every step on the way was once the state of things. */
function putRowsBack(db: WriteHandle, entryId: number, tables: readonly TableShape[]): void {
  const shapes = new Map(tables.map((table) => [table.name, table]));
  for (let below = Number.MAX_SAFE_INTEGER; ; ) {
    const rows = db.all<NotedRow>(sql`
      SELECT id, table_name, row_key, before FROM undo_rows
      WHERE entry_id = ${entryId} AND id < ${below} ORDER BY id DESC LIMIT ${PAGE}`);
    for (const row of rows) {
      const shape = shapes.get(row.table_name);
      if (shape !== undefined) putRowBack(db, shape, row);
    }
    const last = rows.at(-1);
    if (last === undefined) return;
    below = last.id;
  }
}

function putRowBack(db: WriteHandle, table: TableShape, { id, row_key, before }: NotedRow): void {
  const key = storedJson('undo_rows.row_key', row_key, id);
  const image = before === null ? undefined : storedJson('undo_rows.before', before, id);
  if (image === undefined) db.run(sql`DELETE FROM ${identifier(table.name)} WHERE ${hasKey(table, key)}`);
  else writeRow(db, table, image);
}

function hasKey({ key }: TableShape, values: readonly SqlValue[]): Query {
  return joinedBy(
    sql` AND `,
    key.map((column, at) => sql`${identifier(column)} = ${values[at] ?? null}`),
  );
}

/** Columns that came after the image was taken keep what they hold. */
function writeRow(db: WriteHandle, table: TableShape, image: RowImage): void {
  const columns = table.columns.filter((column) => column in image);
  const others = columns.filter((column) => !table.key.includes(column));
  const update =
    others.length === 0
      ? sql`DO NOTHING`
      : sql`DO UPDATE SET ${commaList(others.map((column) => sql`${identifier(column)} = excluded.${identifier(column)}`))}`;
  db.run(sql`
    INSERT INTO ${identifier(table.name)} (${commaList(columns.map(identifier))})
    VALUES (${commaList(columns.map((column) => sql`${image[column] ?? null}`))})
    ON CONFLICT (${commaList(table.key.map(identifier))}) ${update}`);
}

/** What must be one of its kind is another's meanwhile, or was taken by a later change. */
function conflictInWords(error: unknown, id: number, later: readonly ChangeMade[]): unknown {
  const column =
    error instanceof Error ? error.message.match(/UNIQUE constraint failed: \w+\.(\w+)/)?.[1] : undefined;
  if (column === undefined) return error;
  return new StateError(
    `Change ${id} cannot be taken back: its ${column === 'email_key' ? 'e-mail' : column.replaceAll('_', ' ')} is somebody else's meanwhile.`,
    later.length === 0
      ? 'mentor undo --list shows what can be taken back.'
      : `Take back what came later first: ${later
          .map(({ entry }) => entry.id)
          .reverse()
          .join(', ')}.`,
  );
}

function dependsOnIt(id: number, dependent: readonly number[], changes: readonly ChangeMade[]): StateError {
  const ids = [...new Set(dependent)].sort((one, other) => other - one);
  const words = ids.map((each) => {
    const entry = changes.find((one) => one.entry.id === each)?.entry;
    return entry === undefined ? `rows of no entry` : `${each} (${entry.command}, ${entry.recordedAt})`;
  });
  return new StateError(
    `Change ${id} cannot be taken back by itself: later changes depend on it: ${words.join('; ')}.`,
    ids[0] === OF_NO_ENTRY
      ? 'mentor log verify names them.'
      : `Take those back first, the latest first: mentor undo ${ids[0]}`,
  );
}

import { NOT_SHOWN } from '../../domain/settings/sensitive-settings.js';
import { compareText } from '../../domain/text/compare-text.js';
import type { ReadHandle } from '../database/connection.js';
import type { RowImage } from '../database/json-columns.js';
import { identifier, joinedBy, type Query, type SqlValue, sql } from '../database/sql.js';
import { storedJson } from '../database/stored-json.js';
import { programmeTables, type TableShape } from '../database/table-shapes.js';
import { type CellChange, withCells } from '../sensitive/cells-of-columns.js';
import { unlessApart } from '../sensitive/sensitive-values.js';
import { rowInWords } from './row-in-words.js';
import type { HighestIds } from './row-ranges.js';

/** What became of a row. */
export type RowFate = 'removed' | 'brought back' | 'changed';

/** Rows of one table that fared alike. */
export interface RowsTakenBack {
  readonly table: string;
  readonly fate: RowFate;
  readonly count: number;
}

/** One row, with what it held and what it holds. */
export interface RowTakenBack {
  readonly table: string;
  /** Its number, or what it is told by. */
  readonly row: string;
  /** Whom or what it is about, in words; empty where it is about nobody. */
  readonly about: string;
  readonly fate: RowFate;
  readonly fields: readonly { readonly field: string; readonly from: SqlValue; readonly to: SqlValue }[];
}

interface Ends {
  readonly table_name: string;
  readonly row_key: string;
  readonly first_action: string;
  readonly last_action: string;
  readonly first_id: number;
  readonly before: string | null;
}

/** The change that is being written: its number, and the highest ids before it. */
export interface BeingWritten {
  readonly own: number;
  readonly before: HighestIds;
}

/** What the change that is being written has done so far, table by table. */
export function rowsTakenBack(db: ReadHandle, { own, before }: BeingWritten): RowsTakenBack[] {
  const all = [...notedRows(db, own), ...rowsAbove(db, before)];
  return all.sort((one, other) => compareText(one.table, other.table));
}

/** Rows that came back above all that were there, and what belongs to them: their range alone is on record. */
function rowsAbove(db: ReadHandle, before: HighestIds): RowsTakenBack[] {
  return tablesWithRowsAbove(db, before).flatMap(({ table: { name }, isAbove }) => {
    const row = db.first<{ count: number }>(
      sql`SELECT count(*) AS count FROM ${identifier(name)} WHERE ${isAbove}`,
    );
    const count = row?.count ?? 0;
    return count === 0 ? [] : [{ table: name, fate: 'brought back' as const, count }];
  });
}

function tablesWithRowsAbove(
  db: ReadHandle,
  before: HighestIds,
): { readonly table: TableShape; readonly isAbove: Query }[] {
  return programmeTables(db).flatMap((table) => {
    const owners = table.hasId ? [{ column: 'id', table: table.name }] : table.references;
    const above = owners
      .filter((owner) => owner.table in before)
      .map((owner) => sql`${identifier(owner.column)} > ${before[owner.table] ?? 0}`);
    return above.length === 0 ? [] : [{ table, isAbove: joinedBy(sql` OR `, above) }];
  });
}

function notedRows(db: ReadHandle, own: number): RowsTakenBack[] {
  const rows = db.all<{ table_name: string; first_action: string; last_action: string; count: number }>(sql`
    SELECT e.table_name, f.action AS first_action, l.action AS last_action, count(*) AS count
    FROM (SELECT table_name, row_key, min(id) AS first_id, max(id) AS last_id FROM undo_rows
          WHERE entry_id = ${own} GROUP BY table_name, row_key) e
      JOIN undo_rows f ON f.id = e.first_id JOIN undo_rows l ON l.id = e.last_id
    GROUP BY e.table_name, f.action, l.action ORDER BY e.table_name, f.action, l.action`);
  return rows.flatMap((row) => {
    const fate = fateOf(row);
    return fate === undefined ? [] : [{ table: row.table_name, fate, count: row.count }];
  });
}

/** The first rows of it, one by one: those that were noted, then those that came back above all others. */
export function rowsInDetail(db: ReadHandle, { own, before }: BeingWritten, most: number): RowTakenBack[] {
  const found = notedInDetail(db, own, most);
  for (const { table, isAbove } of tablesWithRowsAbove(db, before)) {
    const key = joinedBy(sql`, `, table.key.map(identifier));
    const rows = db.all<RowImage>(sql`
      SELECT ${joinedBy(sql`, `, table.columns.map(identifier))} FROM ${identifier(table.name)}
      WHERE ${isAbove} ORDER BY ${key} LIMIT ${most - found.length}`);
    for (const row of rows)
      found.push({
        table: table.name,
        row: table.key.map((column) => row[column] ?? null).join(', '),
        about: rowInWords(db, own, { table, row }),
        fate: 'brought back',
        fields: [],
      });
  }
  return found;
}

function notedInDetail(db: ReadHandle, own: number, most: number): RowTakenBack[] {
  const tables = new Map(programmeTables(db).map((table) => [table.name, table]));
  const rows = db.all<Ends>(sql`
    SELECT e.table_name, e.row_key, e.first_id, f.action AS first_action, l.action AS last_action, f.before
    FROM (SELECT table_name, row_key, min(id) AS first_id, max(id) AS last_id FROM undo_rows
          WHERE entry_id = ${own} GROUP BY table_name, row_key) e
      JOIN undo_rows f ON f.id = e.first_id JOIN undo_rows l ON l.id = e.last_id
    ORDER BY e.table_name, e.first_id LIMIT ${most}`);
  return rows.flatMap((row) => {
    const [fate, table] = [fateOf(row), tables.get(row.table_name)];
    return fate === undefined || table === undefined ? [] : [inDetail(db, row, { fate, table, own })];
  });
}

function fateOf({ first_action: first, last_action: last }: Pick<Ends, 'first_action' | 'last_action'>) {
  if (first === 'insert') return last === 'delete' ? undefined : ('brought back' as const);
  return last === 'delete' ? ('removed' as const) : ('changed' as const);
}

function inDetail(
  db: ReadHandle,
  { row_key, first_id, before }: Ends,
  { fate, table, own }: { fate: RowFate; table: TableShape; own: number },
): RowTakenBack {
  const key = storedJson('undo_rows.row_key', row_key, first_id);
  const was = before === null ? {} : storedJson('undo_rows.before', before, first_id);
  const is = fate === 'removed' ? {} : rowOf(db, table, key);
  const shown = (row: RowImage) => withCells(table.name, row, WITHOUT_APART);
  const fields = table.columns
    .filter((column) => (was[column] ?? null) !== (is[column] ?? null))
    .map((field) => ({ field, from: shown(was)[field] ?? null, to: shown(is)[field] ?? null }));
  const about = rowInWords(db, own, { table, row: fate === 'removed' ? was : is });
  return { table: table.name, row: key.join(', '), about, fate, fields };
}

const toldOf = (text: string) => unlessApart(text, NOT_SHOWN);

/** What is kept apart is in no preview. */
const WITHOUT_APART: CellChange = {
  text: (_, text) => toldOf(text),
  texts: (_, texts) => texts.map(toldOf),
};

function rowOf(db: ReadHandle, table: TableShape, key: readonly SqlValue[]): RowImage {
  const columns = joinedBy(sql`, `, table.columns.map(identifier));
  const where = joinedBy(
    sql` AND `,
    table.key.map((column, at) => sql`${identifier(column)} = ${key[at] ?? null}`),
  );
  return db.first<RowImage>(sql`SELECT ${columns} FROM ${identifier(table.name)} WHERE ${where}`) ?? {};
}

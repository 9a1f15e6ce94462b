import type { ReadHandle } from './connection.js';
import { sql } from './sql.js';

/** A column of one table that names a row of another by its id. */
export interface Reference {
  readonly column: string;
  readonly table: string;
}

/** A table as the file itself describes it. */
export interface TableShape {
  readonly name: string;
  readonly columns: readonly string[];
  /** Those of them that hold numbers with a fraction. */
  readonly fractions: readonly string[];
  /** The columns of its primary key, in order. */
  readonly key: readonly string[];
  /** Whether its key is one whole number, `id`, that SQLite counts up. */
  readonly hasId: boolean;
  readonly references: readonly Reference[];
}

/**
 * What tells of changes, and is no part of the programme itself; an erasure is never taken back, so it is of these too. Texts kept apart
 * stay while a row or a note names them, whichever change brought them.
 */
const TRAIL = new Set([
  'audit_entries',
  'audit_anchor',
  'undo_rows',
  'erasures',
  'erased_keys',
  'erasure_secrets',
  'sensitive_columns',
  'sensitive_values',
]);

/** The tables that hold the programme, by name; those of the trail are left out. */
export function programmeTables(db: ReadHandle): TableShape[] {
  return allTables(db).filter(({ name }) => !TRAIL.has(name));
}

/** The shapes that were last looked up on a handle, and SQLite's count of the changes of its schema then. */
const known = new WeakMap<ReadHandle, { readonly version: number; readonly tables: TableShape[] }>();

/** Every table of the file, by name. What later migrations add is among them by itself. */
export function allTables(db: ReadHandle): readonly TableShape[] {
  const version = db.first<{ schema_version: number }>(sql`PRAGMA schema_version`)?.schema_version ?? 0;
  const last = known.get(db);
  if (last?.version === version) return last.tables;
  const tables = tablesAsTold(db);
  known.set(db, { version, tables });
  return tables;
}

function tablesAsTold(db: ReadHandle): TableShape[] {
  const columns = db.all<{ table_name: string; name: string; type: string; pk: number }>(sql`
    SELECT s.name AS table_name, c.name, c.type, c.pk FROM sqlite_schema s JOIN pragma_table_info(s.name) c
    WHERE s.type = 'table' AND substr(s.name, 1, 7) <> 'sqlite_' ORDER BY s.name, c.cid`);
  const references = db.all<{ table_name: string; column_name: string; parent: string }>(sql`
    SELECT s.name AS table_name, f."from" AS column_name, f."table" AS parent
    FROM sqlite_schema s JOIN pragma_foreign_key_list(s.name) f WHERE s.type = 'table' ORDER BY s.name, f.id`);
  const names = [...new Set(columns.map((column) => column.table_name))];
  return names.map((name) => {
    const own = columns.filter((column) => column.table_name === name);
    const key = own.filter(({ pk }) => pk > 0).sort((a, b) => a.pk - b.pk);
    return {
      name,
      columns: own.map((column) => column.name),
      fractions: own.filter(({ type }) => type === 'REAL').map((column) => column.name),
      key: key.map((column) => column.name),
      hasId: key.length === 1 && key[0]?.name === 'id' && key[0].type === 'INTEGER',
      references: references
        .filter((each) => each.table_name === name)
        .map((each) => ({ column: each.column_name, table: each.parent })),
    };
  });
}

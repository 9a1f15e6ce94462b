import type { ReadHandle } from '../database/connection.js';
import { commaList, identifier, type SqlValue, sql } from '../database/sql.js';
import type { Reference, TableShape } from '../database/table-shapes.js';
import type { Touched } from './later-changes.js';

/** So many rows of each kind are looked at for whose they are. */
const LOOKED_AT = 200;

/** Stands for rows that no change is known to have made. */
export const OF_NO_ENTRY = 0;

/** Numbers of later changes by which rows refer to something that is no longer there. */
export function rowsLeftAlone(db: ReadHandle, touched: Touched): number[] {
  return touched.tables.flatMap((table) =>
    table.references.flatMap((reference) =>
      orphansOf(db, table, reference).map((orphan) => laterMaker(db, orphan, touched)),
    ),
  );
}

/** A row that refers to one that is not there. */
interface Orphan {
  readonly table: TableShape;
  readonly key: readonly SqlValue[];
  readonly parent: string;
  readonly parentId: SqlValue;
}

function orphansOf(db: ReadHandle, table: TableShape, { column, table: parent }: Reference): Orphan[] {
  const rows = db.all<Record<string, SqlValue>>(sql`
    SELECT ${commaList(table.key.map(identifier))}, child.${identifier(column)} AS refers_to FROM ${identifier(table.name)} child
    WHERE child.${identifier(column)} IS NOT NULL
      AND NOT EXISTS (SELECT 1 FROM ${identifier(parent)} parent WHERE parent.id = child.${identifier(column)})
    ORDER BY ${commaList(table.key.map(identifier))} LIMIT ${LOOKED_AT}`);
  return rows.map((row) => ({
    table,
    key: table.key.map((name) => row[name] ?? null),
    parent,
    parentId: row.refers_to ?? null,
  }));
}

/** The latest change, of those that still count, that made or wrote the row, or took away what it refers to. */
function laterMaker(db: ReadHandle, { table, key, parent, parentId }: Orphan, { later }: Touched): number {
  const made = later.filter(({ ranges }) => {
    const [above, upTo] = ranges[table.name] ?? [0, 0];
    return table.hasId && Number(key[0]) > above && Number(key[0]) <= upTo;
  });
  const ids = commaList(later.map(({ entry }) => sql`${entry.id}`));
  const written =
    later.length === 0
      ? undefined
      : db.first<{ entry_id: number | null }>(sql`
    SELECT max(entry_id) AS entry_id FROM undo_rows
    WHERE entry_id IN (${ids}) AND ((table_name = ${table.name} AND row_key = ${JSON.stringify(key)})
                                    OR (table_name = ${parent} AND row_key = ${JSON.stringify([parentId])}))`);
  return Math.max(OF_NO_ENTRY, written?.entry_id ?? OF_NO_ENTRY, ...made.map(({ entry }) => entry.id));
}

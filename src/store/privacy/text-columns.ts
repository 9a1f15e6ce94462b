import type { ReadHandle } from '../database/connection.js';
import { JSON_COLUMNS } from '../database/json-columns.js';
import { sql } from '../database/sql.js';
import { allTables } from '../database/table-shapes.js';

/** A column that can hold what somebody wrote. */
export interface TextColumn {
  readonly table: string;
  readonly column: string;
  readonly isNullable: boolean;
  readonly isJson: boolean;
  /** Whether it is part of the table's key, or of what must be one of its kind. */
  readonly isUnique: boolean;
}

/** Every column of texts that the schema does not hold to a few words or to days, by table. Days and moments go by their names. */
export function textColumns(db: ReadHandle): TextColumn[] {
  const rows = db.all<{
    table_name: string;
    name: string;
    is_required: number;
    pk: number;
    text: string;
    is_unique: number;
  }>(sql`
    SELECT s.name AS table_name, c.name, c."notnull" AS is_required, c.pk, s.sql AS text,
      EXISTS (SELECT 1 FROM pragma_index_list(s.name) i JOIN pragma_index_info(i.name) x
              WHERE i."unique" = 1 AND x.name = c.name) AS is_unique
    FROM sqlite_schema s JOIN pragma_table_info(s.name) c
    WHERE s.type = 'table' AND substr(s.name, 1, 7) <> 'sqlite_' AND c.type = 'TEXT' ORDER BY s.name, c.cid`);
  const known = new Set(allTables(db).map(({ name }) => name));
  const json = new Set<string>(JSON_COLUMNS);
  return rows
    .filter(({ table_name: table, name, text }) => known.has(table) && !isHeldToFew(text, name))
    .map(({ table_name: table, name, is_required: isRequired, pk, is_unique: isUnique }) => ({
      table,
      column: name,
      isNullable: isRequired === 0 && pk === 0,
      isJson: json.has(`${table}.${name}`),
      isUnique: pk > 0 || isUnique === 1,
    }));
}

/** Whether the schema lets a column hold none but a few words, or days; or it is a day or a moment by its name. */
function isHeldToFew(schema: string, column: string): boolean {
  return /_(?:on|at)$/.test(column) || new RegExp(`\\b${column} (?:IN \\(|GLOB '\\[0-9\\])`).test(schema);
}

import { type Naming, patternOfNaming } from '../../domain/people/naming.js';
import type { ReadHandle } from '../database/connection.js';
import { commaList, identifier, joinedBy, type Query, type SqlValue, sql } from '../database/sql.js';
import { allTables, type TableShape } from '../database/table-shapes.js';
import type { TableAbout } from './rows-about-person.js';
import { type TextColumn, textColumns } from './text-columns.js';

/** A text of somebody else's row that names the person. */
export interface Mention {
  readonly table: string;
  readonly column: string;
  readonly key: readonly SqlValue[];
  /** The columns whose values the key is. */
  readonly keyColumns: readonly string[];
  readonly text: string;
  readonly isJson: boolean;
}

/** What was handed out stays as it is but for what a person wrote in it, and the trail names nobody. */
const NOT_LOOKED_THROUGH = new Set([
  'audit_entries',
  'audit_anchor',
  'issued_reports',
  'issued_report_texts',
  'erasures',
  'erased_keys',
  'erasure_secrets',
]);

/** Every text in rows that are not about the person, and in what undo keeps, that names them; also who has them as their manager. */
export function mentionsOf(db: ReadHandle, naming: Naming, about: readonly TableAbout[]): Mention[] {
  const tables = new Map(allTables(db).map((table) => [table.name, table]));
  const abouts = new Map(about.map((each) => [each.table.name, each]));
  return textColumns(db)
    .filter(({ table }) => !NOT_LOOKED_THROUGH.has(table))
    .flatMap((column) => {
      const table = tables.get(column.table);
      return table === undefined
        ? []
        : mentionsIn(db, { table, about: abouts.get(table.name) }, { column, naming });
    });
}

function mentionsIn(
  db: ReadHandle,
  { table, about }: { table: TableShape; about: TableAbout | undefined },
  { column, naming }: { column: TextColumn; naming: Naming },
): Mention[] {
  const { column: name, isJson } = column;
  const cell = identifier(name);
  const others = about === undefined ? sql`1` : sql`(${about.isAbout(table.name)}) IS NOT TRUE`;
  const rows = db.all<Record<string, SqlValue>>(sql`
    SELECT ${commaList(table.key.map(identifier))}, ${cell} AS found FROM ${identifier(table.name)}
    WHERE ${others} AND (${mayName(name, naming)}) ORDER BY ${commaList(table.key.map(identifier))}`);
  const names = testOf(name, naming);
  return rows
    .filter(({ found }) => typeof found === 'string' && names(found, isJson))
    .map((row) => ({
      table: table.name,
      column: name,
      key: table.key.map((part) => row[part] ?? null),
      keyColumns: table.key,
      text: String(row.found),
      isJson,
    }));
}

/** What SQLite can tell beforehand: small letters of English alone, so a name in any other case is looked for as it stands, too. */
function mayName(column: string, { keys, names }: Naming): Query {
  const cell = identifier(column);
  const texts = [...keys, ...names];
  if (texts.length === 0) return sql`0`;
  return joinedBy(
    sql` OR `,
    texts.map((text) => sql`(instr(${cell}, ${text}) OR instr(lower(${cell}), lower(${text})))`),
  );
}

/** A line manager is named by a number however short. */
function testOf(column: string, naming: Naming): (text: string, isJson: boolean) => boolean {
  const pattern = patternOfNaming(naming);
  const keys = new Set(naming.keys.map((key) => key.toLowerCase()));
  const inText = (text: string) => pattern !== undefined && text.search(pattern) >= 0;
  return (text, isJson) => {
    if (column === 'manager' && keys.has(text.trim().toLowerCase())) return true;
    return isJson ? textsIn(text).some(inText) : inText(text);
  };
}

/** The texts in a value that is JSON; of what is damaged, all of it. */
function textsIn(json: string): string[] {
  const texts: string[] = [];
  try {
    JSON.parse(json, (_, value) => {
      if (typeof value === 'string') texts.push(value);
      return value;
    });
  } catch {
    // What doctor tells of is searched as it stands.
    return [json];
  }
  return texts;
}

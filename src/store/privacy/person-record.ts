import type { AuditEntry } from '../../domain/audit-entry.js';
import type { Naming } from '../../domain/people/naming.js';
import type { ReadHandle } from '../database/connection.js';
import { JSON_COLUMNS, type JsonColumn, parsedJson } from '../database/json-columns.js';
import { commaList, identifier, type SqlValue, sql } from '../database/sql.js';
import { withCells } from '../sensitive/cells-of-columns.js';
import { TextsApart } from '../sensitive/sensitive-values.js';
import { listAuditEntries } from '../trail/audit-trail.js';
import { type Mention, mentionsOf } from './mentions.js';
import { namesReferredTo } from './names-referred-to.js';
import { namingOf, numbersOfPerson } from './naming-of-person.js';
import { type TableAbout, tablesAbout } from './rows-about-person.js';

/** A row with what its columns hold, JSON read. */
export type RecordedRow = Readonly<Record<string, unknown>>;

/** Everything the file holds that concerns one person. */
export interface PersonRecord {
  /** The numbers under which the person is on record: their own first. */
  readonly ids: readonly number[];
  readonly naming: Naming;
  readonly tables: readonly { readonly table: string; readonly rows: readonly RecordedRow[] }[];
  /** Rows as they were before a change, which `mentor undo` keeps. */
  readonly earlier: readonly {
    readonly change: number;
    readonly table: string;
    readonly became: string;
    readonly row: RecordedRow;
  }[];
  /** Where rows of others name the person. */
  readonly mentions: readonly (Omit<Mention, 'isJson' | 'text' | 'keyColumns'> & {
    readonly text: unknown;
  })[];
  /** What rows that theirs refer to are called: a round, a skill, a file; by the column that refers to them and their number. */
  readonly called: ReadonlyMap<string, ReadonlyMap<number, string>>;
  /** People whose manager the person is. */
  readonly manages: readonly number[];
  /** What the trail says of changes to the person, by number. */
  readonly entries: readonly AuditEntry[];
}

/** Gathers everything about a person: found from the schema as it stands, so that no table is forgotten. */
export function personRecord(db: ReadHandle, id: number): PersonRecord {
  const ids = numbersOfPerson(db, id);
  const naming = namingOf(db, ids);
  const about = tablesAbout(db, ids);
  return {
    ids,
    naming,
    tables: about.map((each) => ({ table: each.table.name, rows: rowsOf(db, each) })),
    earlier: about.flatMap((each) => earlierRows(db, each)),
    mentions: mentionsOf(db, naming, about)
      .filter(({ table }) => table !== 'undo_rows')
      .map(({ isJson, text, keyColumns: _, ...mention }) => ({
        ...mention,
        text: isJson ? read(`${mention.table}.${mention.column}`, text) : text,
      })),
    called: namesReferredTo(db, about),
    manages: db
      .all<{ id: number }>(sql`
        SELECT id FROM people WHERE manager_id IN (${commaList(ids.map((each) => sql`${each}`))}) ORDER BY id`)
      .map((row) => row.id),
    entries: listAuditEntries(db).filter((entry) => tellsOf(entry, ids)),
  };
}

function rowsOf(db: ReadHandle, { table, isAbout }: TableAbout): RecordedRow[] {
  const rows = db.all<Record<string, SqlValue>>(sql`
    SELECT ${commaList(table.columns.map(identifier))} FROM ${identifier(table.name)}
    WHERE ${isAbout(table.name)} ORDER BY ${commaList(table.key.map(identifier))}`);
  const told = new TextsApart(db);
  return rows.map((row) => readRow(table.name, row, told));
}

function earlierRows(db: ReadHandle, { table, wasAbout }: TableAbout): PersonRecord['earlier'] {
  const rows = db.all<{ id: number; entry_id: number; action: string; before: string }>(sql`
    SELECT id, entry_id, action, before FROM undo_rows
    WHERE table_name = ${table.name} AND before IS NOT NULL AND ${wasAbout} ORDER BY id`);
  const told = new TextsApart(db);
  return rows.map(({ entry_id: change, action, before }) => {
    const image = parsedJson('undo_rows.before', before) ?? { unreadable: before };
    return { change, table: table.name, became: `${action}d`, row: readRow(table.name, image, told) };
  });
}

function readRow(table: string, row: Readonly<Record<string, SqlValue>>, told: TextsApart): RecordedRow {
  const asSaid = withCells(table, row, {
    text: (_, text) => told.text(text),
    texts: (_, texts) => told.texts(texts),
  });
  return Object.fromEntries(
    Object.entries(asSaid).map(([column, value]) => [column, read(`${table}.${column}`, value)]),
  );
}

const KNOWN_JSON: ReadonlySet<string> = new Set(JSON_COLUMNS);

/** What is JSON is read; what is damaged, or only sometimes JSON, stays as it is written. */
function read(column: string, value: SqlValue): unknown {
  if (typeof value !== 'string' || !isJsonColumn(column)) return value;
  return parsedJson(column, value) ?? value;
}

function isJsonColumn(column: string): column is JsonColumn {
  return KNOWN_JSON.has(column);
}

/** The trail names people by number, in ranges such as `1-58, 60`. */
function tellsOf({ changes }: AuditEntry, ids: readonly number[]): boolean {
  return changes.some(
    ({ what, ids: ranges }) =>
      what === 'person' &&
      ranges.split(', ').some((range) => {
        const [first = Number.NaN, last = first] = range.split('-').map(Number);
        return ids.some((id) => first <= id && id <= last);
      }),
  );
}

import type { ReadHandle, WriteHandle } from '../database/connection.js';
import { parsedJson, type RowImage } from '../database/json-columns.js';
import { commaList, identifier, joinedBy, type Query, sql } from '../database/sql.js';
import { allTables, type TableShape } from '../database/table-shapes.js';
import { TABLES_OF_CELLS, withCells } from './cells-of-columns.js';
import { hidingReasons, TABLES_OF_REASONS } from './hide-reasons.js';
import {
  columnsApart,
  MARK,
  numbersNamedIn,
  setColumnsApart,
  storedText,
  TextsApart,
} from './sensitive-values.js';

/** Columns whose texts went apart, and those whose texts came back. */
export interface MovedColumns {
  readonly apart: readonly string[];
  readonly back: readonly string[];
}

/**
 * Moves what is on record, and what undo and merges keep of it, so that the texts of these columns, and of no others, are kept apart.
 * Nothing is noted for undo: what was recorded before can be taken back as ever, and what stands where is not the programme's.
 */
export function keepApart(db: WriteHandle, names: ReadonlySet<string>): MovedColumns {
  const before = columnsApart(db);
  const apart = [...names].filter((name) => !before.has(name));
  const back = [...before].filter((name) => !names.has(name));
  if (apart.length === 0 && back.length === 0) {
    if (names.size > 0 && isAnyAnswerPlain(db)) moveTexts(db, names);
    return { apart, back };
  }
  setColumnsApart(db, names);
  moveTexts(db, new Set([...apart, ...back]));
  // Only now is it known which texts may stand in a reason.
  if (apart.length > 0) changeRows(db, TABLES_OF_REASONS, hidingReasons(db, apart));
  forgetUnnamed(db);
  return { apart, back };
}

/** Whether an answer was taken in before it was known that its question fills a sensitive column, as answers that came later say. */
function isAnyAnswerPlain(db: ReadHandle): boolean {
  const found = db.first(sql`
    SELECT response_id FROM survey_answers
    WHERE attribute IS NULL AND answer_values LIKE '["%' AND answer_values NOT LIKE ${String.raw`["\u001a%`}
      AND question IN (SELECT question FROM survey_answers WHERE attribute IN (SELECT name FROM sensitive_columns))
    LIMIT 1`);
  return found !== undefined;
}

/** Texts of these columns go where they belong by now, and so do answers to questions that fill one. */
function moveTexts(db: WriteHandle, moved: ReadonlySet<string>): void {
  const told = new TextsApart(db);
  const fills = columnsByQuestion(db);
  const text = (name: string, stored: string) => {
    const column = moved.has(name) ? name : (fills.get(name) ?? name);
    return moved.has(column) ? storedText(db, column, told.text(stored)) : stored;
  };
  const change = {
    text,
    texts: (name: string, texts: readonly string[]) => texts.map((each) => text(name, each)),
  };
  changeRows(db, [...Object.keys(TABLES_OF_CELLS), 'person_merges'], (table, row) =>
    withCells(table, row, change),
  );
}

function columnsByQuestion(db: ReadHandle): ReadonlyMap<string, string> {
  const rows = db.all<{ question: string; attribute: string }>(
    sql`SELECT DISTINCT question, attribute FROM survey_answers WHERE attribute IS NOT NULL ORDER BY question, attribute`,
  );
  return new Map(rows.map(({ question, attribute }) => [question, attribute]));
}

type RowChange = (table: string, row: RowImage) => RowImage;

/** Changes rows of these tables, and what undo keeps of them. */
function changeRows(db: WriteHandle, names: readonly string[], change: RowChange): void {
  const tables = allTables(db).filter(({ name }) => names.includes(name));
  for (const table of tables) moveRows(db, table, change);
  moveNotes(db, tables, change);
}

function moveRows(db: WriteHandle, table: TableShape, change: RowChange): void {
  const rows = db.all<Record<string, RowImage[string]>>(
    sql`SELECT ${commaList(table.columns.map(identifier))} FROM ${identifier(table.name)} ORDER BY ${commaList(table.key.map(identifier))}`,
  );
  for (const row of rows) {
    const moved = change(table.name, row);
    const columns = table.columns.filter((column) => moved[column] !== row[column]);
    if (columns.length === 0) continue;
    const isThis = table.key.map((column) => cellIs(column, row));
    db.run(sql`
      UPDATE ${identifier(table.name)} SET ${commaList(columns.map((column) => cellIs(column, moved)))}
      WHERE ${joinedBy(sql` AND `, isThis)}`);
  }
}

function cellIs(column: string, row: RowImage): Query {
  return sql`${identifier(column)} = ${row[column] ?? null}`;
}

function moveNotes(db: WriteHandle, tables: readonly TableShape[], change: RowChange): void {
  for (const { name } of tables) {
    const notes = db.all<{ id: number; before: string }>(
      sql`SELECT id, before FROM undo_rows WHERE table_name = ${name} AND before IS NOT NULL ORDER BY id`,
    );
    for (const { id, before } of notes) {
      const row = parsedJson('undo_rows.before', before);
      const moved = row === undefined ? before : JSON.stringify(change(name, row));
      if (moved !== before) db.run(sql`UPDATE undo_rows SET before = ${moved} WHERE id = ${id}`);
    }
  }
}

/** Where numbers of texts kept apart stand. */
const NAMED_IN: readonly (readonly [table: string, column: string])[] = [
  ...Object.entries(TABLES_OF_CELLS).flatMap(([table, { lists, texts }]) =>
    [...lists, ...texts].map((column) => [table, column] as const),
  ),
  ['person_merges', 'record'],
  ['undo_rows', 'before'],
];

/** Texts kept apart that nothing names any more go: whoever takes texts out of rows has to call it. */
export function forgetUnnamed(db: WriteHandle): void {
  const named = numbersNamed(db);
  const rows = db.all<{ id: number }>(sql`SELECT id FROM sensitive_values ORDER BY id`);
  for (const { id } of rows.filter((row) => !named.has(String(row.id))))
    db.run(sql`DELETE FROM sensitive_values WHERE id = ${id}`);
}

/** What is named and not there, in words. */
export function textsMissing(db: ReadHandle): string[] {
  if (!allTables(db).some(({ name }) => name === 'sensitive_values')) return [];
  const rows = db.all<{ id: number }>(sql`SELECT id FROM sensitive_values ORDER BY id`);
  const there = new Set(rows.map(({ id }) => String(id)));
  return [...numbersNamed(db)]
    .filter((number) => !there.has(number))
    .map((number) => `row ${number} of table sensitive_values is missing`);
}

function numbersNamed(db: ReadHandle): ReadonlySet<string> {
  return new Set(
    NAMED_IN.flatMap(([table, column]) => {
      const cell = identifier(column);
      return db
        .all<{ cell: string }>(sql`
          SELECT DISTINCT ${cell} AS cell FROM ${identifier(table)}
          WHERE ${cell} LIKE ${'%u001a%'} OR ${cell} LIKE ${`%${MARK}%`} ORDER BY cell`)
        .flatMap(({ cell: found }) => numbersNamedIn(found));
    }),
  );
}

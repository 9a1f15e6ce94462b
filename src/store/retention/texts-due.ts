import { NO_LONGER_KEPT } from '../../domain/privacy/kinds-kept.js';
import type { ReadHandle } from '../database/connection.js';
import { commaList, identifier, joinedBy, type Query, type SqlValue, sql } from '../database/sql.js';
import { allTables } from '../database/table-shapes.js';
import { END_REASON } from '../privacy/erase-person.js';
import { ERASED_TEXT, TEXTS_THAT_MUST_SAY } from '../privacy/erase-rows.js';
import { textColumns } from '../privacy/text-columns.js';
import type { ColumnKept, TableKept, TextsOfKind } from './columns-kept.js';
import { type WordsOfForm, wordsAsCell, wordsOfForm } from './words-of-forms.js';

/** A cell whose text is to go, what then stands in it, and what goes. */
export interface TextDue extends CellWithout {
  readonly table: string;
  readonly column: string;
  readonly key: Readonly<Record<string, SqlValue>>;
  readonly ownerId: number;
}

/** What stands in a cell without its text, and what went. */
export interface CellWithout {
  readonly left: string | null;
  readonly went: readonly string[];
}

type Row = Record<string, SqlValue> & { owner_of_it: number; question_of_it: string };

/** Every text of a kind in rows of these owners that is to go; what has gone already is not among them. */
export function textsDue(db: ReadHandle, { tables }: TextsOfKind, ownerIds: readonly number[]): TextDue[] {
  if (ownerIds.length === 0) return [];
  const keys = new Map(allTables(db).map(({ name, key }) => [name, key]));
  const required = requiredColumns(db);
  return tables.flatMap((table) => {
    const key = keys.get(table.table) ?? [];
    const rows = rowsOwned(db, { table, key }, ownerIds);
    if (rows.length === 0) return [];
    return table.columns.flatMap((column) => {
      const form = column.words === undefined ? undefined : wordsOfForm(db, table, column);
      const isRequired = required.has(`${table.table}.${column.name}`);
      return rows.flatMap((row): TextDue[] => {
        const isFigure = column.name === 'answer_values' && row.points !== null;
        const question = row.question_of_it;
        const without = cellWithout(row[column.name] ?? null, {
          column,
          form,
          isRequired,
          question,
          isFigure,
        });
        if (without === undefined) return [];
        const place = { table: table.table, column: column.name, ownerId: row.owner_of_it };
        return [
          { ...place, key: Object.fromEntries(key.map((name) => [name, row[name] ?? null])), ...without },
        ];
      });
    });
  });
}

function rowsOwned(
  db: ReadHandle,
  { table, key }: { table: TableKept; key: readonly string[] },
  ownerIds: readonly number[],
): Row[] {
  const name = identifier(table.table);
  const columns = table.columns.map((column) => sql`${name}.${identifier(column.name)}`);
  const keys = key.map((column) => sql`${name}.${identifier(column)}`);
  const ofSurvey = table.table === 'survey_answers' ? sql`question, points` : sql`'', NULL`;
  return db.all<Row>(sql`
    WITH owned (${commaList(
      [...key.map((column) => `key_${column}`), ...table.columns.map((column) => column.name)].map(
        identifier,
      ),
    )}, owner_of_it, question_of_it, points) AS (
      SELECT ${commaList([...keys, ...columns])}, ${ownerOf(table)}, ${ofSurvey} FROM ${name})
    SELECT ${commaList(key.map((column) => sql`${identifier(`key_${column}`)} AS ${identifier(column)}`))},
      ${commaList(table.columns.map((column) => identifier(column.name)))}, owner_of_it, question_of_it, points
    FROM owned
    WHERE owner_of_it IN (SELECT value FROM json_each(${JSON.stringify(ownerIds)}))
      AND (${joinedBy(
        sql` OR `,
        table.columns.map((column) => sql`${identifier(column.name)} IS NOT NULL`),
      )})
    ORDER BY ${commaList(key.map((column) => identifier(`key_${column}`)))}`);
}

/** What mentor itself wrote where a text has gone. */
const GONE: ReadonlySet<string> = new Set([NO_LONGER_KEPT, ERASED_TEXT, END_REASON]);

/** A cell without its text; undefined where nothing of it is to go. What stands on a scale is a figure, and no text. */
export function cellWithout(
  cell: unknown,
  {
    column,
    form,
    isRequired,
    question,
    isFigure,
  }: {
    readonly column: ColumnKept;
    readonly form: WordsOfForm | undefined;
    readonly isRequired: boolean;
    readonly question: string;
    readonly isFigure: boolean;
  },
): CellWithout | undefined {
  if (typeof cell !== 'string' || GONE.has(cell) || isFigure) return undefined;
  const nothing = isRequired ? NO_LONGER_KEPT : null;
  if (form === undefined || column.words === undefined) return { left: nothing, went: [cell] };
  const { stays, goes } = form.divide(cell, question);
  if (goes.every((word) => word === '')) return undefined;
  const left = wordsAsCell(stays, column.words) ?? nothing;
  return { left, went: column.words === 'semicolons' ? [cell, ...goes] : goes };
}

/** Columns that may not be empty, `table.column`. */
export function requiredColumns(db: ReadHandle): ReadonlySet<string> {
  const required = textColumns(db).filter(({ isNullable }) => !isNullable);
  return new Set([...required.map(({ table, column }) => `${table}.${column}`), ...TEXTS_THAT_MUST_SAY]);
}

/** The id of what owns a row. */
function ownerOf({ table, owner, parent }: TableKept): Query {
  const own = sql`${identifier(table)}.${identifier(owner)}`;
  return parent === undefined
    ? own
    : sql`(SELECT ${identifier(parent.owner)} FROM ${identifier(parent.table)} above WHERE above.id = ${own})`;
}

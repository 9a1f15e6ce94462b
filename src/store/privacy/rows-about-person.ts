import type { ReadHandle } from '../database/connection.js';
import { commaList, identifier, joinedBy, type Query, sql } from '../database/sql.js';
import { programmeTables, type TableShape } from '../database/table-shapes.js';

/** Columns that hold a person's number without a foreign key, for merged records wait under their own numbers. */
export const NUMBERS_OF_PEOPLE: Readonly<Record<string, readonly string[]>> = {
  distinct_people: ['person_id', 'other_id'],
  fact_changes: ['person_id'],
  person_merges: ['kept_id', 'merged_id'],
};

/** A table with rows that concern a person, and which they are. */
export interface TableAbout {
  readonly table: TableShape;
  /** Its columns that hold the numbers of people; empty where its rows concern a person through what they belong to. */
  readonly personColumns: readonly string[];
  /** A condition on its rows, its columns named with what the table is called in the statement. */
  readonly isAbout: (calledAs: string) => Query;
  /** The same of rows as they were: on `undo_rows`, whose `before` holds them. */
  readonly wasAbout: Query;
}

/**
 * Every table with rows that concern people of these numbers, found from the schema as it stands: rows that refer to one of them, and
 * rows that belong to such a row, however far. What a later migration adds is among them by itself.
 */
export function tablesAbout(db: ReadHandle, ids: readonly number[]): TableAbout[] {
  const tables = new Map(programmeTables(db).map((table) => [table.name, table]));
  const found = new Map<string, TableAbout | undefined>();
  const about = (name: string): TableAbout | undefined => {
    if (found.has(name)) return found.get(name);
    // While it is being found out, a table that leads back to itself adds nothing.
    found.set(name, undefined);
    const table = tables.get(name);
    if (table !== undefined) found.set(name, tableAbout(table, ids, about));
    return found.get(name);
  };
  return [...tables.keys()].flatMap((name) => about(name) ?? []);
}

function tableAbout(
  table: TableShape,
  ids: readonly number[],
  about: (name: string) => TableAbout | undefined,
): TableAbout | undefined {
  const personColumns = columnsOfPeople(table);
  const list = sql`(${commaList(ids.map((id) => sql`${id}`))})`;
  if (personColumns.length > 0)
    return {
      table,
      personColumns: table.name === 'people' ? [] : personColumns,
      isAbout: (calledAs) => oneOf(personColumns, (column) => sql`${columnOf(calledAs, column)} IN ${list}`),
      wasAbout: oneOf(personColumns, (column) => sql`${imageValue(column)} IN ${list}`),
    };
  const owners = table.references.flatMap(({ column, table: name }) => {
    const owner = name === table.name ? undefined : about(name);
    return owner === undefined ? [] : [{ column, owner }];
  });
  if (owners.length === 0) return undefined;
  const each = (condition: (owner: (typeof owners)[number]) => Query) =>
    sql`(${joinedBy(sql` OR `, owners.map(condition))})`;
  return {
    table,
    personColumns,
    isAbout: (calledAs) => each(({ column, owner }) => sql`${columnOf(calledAs, column)} IN ${idsOf(owner)}`),
    wasAbout: each(
      ({ column, owner }) =>
        sql`(${imageValue(column)} IN ${idsOf(owner)} OR ${imageValue(column)} IN ${idsThatWere(owner)})`,
    ),
  };
}

/** Of `people` the row itself: whose manager somebody is does not make the other's row one about them. */
function columnsOfPeople({ name, references }: TableShape): readonly string[] {
  if (name === 'people') return ['id'];
  const referring = references.filter(({ table }) => table === 'people').map(({ column }) => column);
  return [...referring, ...(NUMBERS_OF_PEOPLE[name] ?? [])];
}

function oneOf(columns: readonly string[], condition: (column: string) => Query): Query {
  return sql`(${joinedBy(sql` OR `, columns.map(condition))})`;
}

function columnOf(calledAs: string, column: string): Query {
  return sql`${identifier(calledAs)}.${identifier(column)}`;
}

function imageValue(column: string): Query {
  return sql`json_extract(undo_rows.before, ${`$.${column}`})`;
}

function idsOf({ table, isAbout }: TableAbout): Query {
  const inner = `${table.name}_about`;
  return sql`(SELECT id FROM ${identifier(table.name)} ${identifier(inner)} WHERE ${isAbout(inner)})`;
}

/** Of rows that are gone meanwhile, what belonged to them is still about the person. */
function idsThatWere({ table, wasAbout }: TableAbout): Query {
  return sql`(SELECT json_extract(undo_rows.before, '$.id') FROM undo_rows
              WHERE undo_rows.table_name = ${table.name} AND ${wasAbout})`;
}

import { openStore } from '../../src/store/database/open-store.js';
import { commaList, identifier, type SqlValue, sql } from '../../src/store/database/sql.js';
import { chooseEngine } from '../../src/store/engines/choose-engine.js';
import type { EngineDatabase } from '../../src/store/engines/engine.js';
import { type TableAbout, tablesAbout } from '../../src/store/privacy/rows-about-person.js';
import { textColumns } from '../../src/store/privacy/text-columns.js';

/** A text that stands nowhere else, put into a column of a row about somebody. */
export interface PlantedToken {
  readonly table: string;
  readonly column: string;
  readonly token: string;
}

interface Column {
  readonly name: string;
  readonly type: string;
  readonly pk: number;
}

/**
 * Plants a token in every column of texts of every table that concerns a person, by the schema as it stands, as somebody might who types
 * free text into everything; a table without such a row is given one first. What a CHECK refuses cannot hold free text and is left alone.
 * @param isMeant whether a column, `check_ins.note`, is to get one.
 * @param around what is planted for a token: with whatever else, but no apostrophe.
 * @returns the tokens, and the tables that could not be given a row.
 */
export function plantTokens(
  file: string,
  personId: number,
  isMeant: (column: string) => boolean = () => true,
  around: (token: string) => string = (token) => token,
): { tokens: PlantedToken[]; bare: string[] } {
  const store = openStore({ path: file, mode: 'read', ifMissing: 'refuse' });
  const about = tablesAbout(store, [personId]);
  const free = textColumns(store);
  const ids = Object.fromEntries(about.map((each) => [each.table.name, firstId(store, each)]));
  const columns = Object.fromEntries(about.map(({ table }) => [table.name, columnsOf(store, table.name)]));
  const schemas = Object.fromEntries(
    store
      .all<{ name: string; text: string }>(
        sql`SELECT name, sql AS text FROM sqlite_schema WHERE type = 'table' ORDER BY name`,
      )
      .map(({ name, text }) => [name, text]),
  );
  const isThere = Object.fromEntries(about.map((each) => [each.table.name, hasRow(store, each)]));
  store.close();

  const raw = chooseEngine().engine.open(file, 'write');
  const bare: string[] = [];
  for (const { table } of about) {
    if (isThere[table.name]) continue;
    const row = rowFor(columns[table.name] ?? [], {
      schema: schemas[table.name] ?? '',
      idOf: (column) => {
        const parent = table.references.find((each) => each.column === column)?.table;
        if (parent === 'people' || parent === undefined) return personId;
        return ids[parent] ?? 1;
      },
      columnsOfPeople: [
        ...table.references.map(({ column }) => column),
        ...(about.find((each) => each.table.name === table.name)?.personColumns ?? []),
      ],
    });
    if (
      !tries(
        raw,
        `INSERT INTO ${table.name} (${Object.keys(row).join(', ')}) VALUES (${Object.values(row).join(', ')})`,
      )
    )
      bare.push(table.name);
  }
  const tokens = about.flatMap(({ table, isAbout }) => {
    const condition = isAbout(table.name);
    return free
      .filter((each) => each.table === table.name && isMeant(`${table.name}.${each.column}`))
      .flatMap(({ column, isJson }, at) => {
        const token = around(`Zq${table.name.replaceAll('_', '')}${at}x`);
        const where = withValues(condition);
        const value = isJson ? jsonWith(`${table.name}.${column}`, token) : `'${token}'`;
        // One row alone: in several, a text that must be one of its kind would be there twice.
        const one = `rowid = (SELECT rowid FROM ${table.name} WHERE ${where} LIMIT 1)`;
        const only = schemas[table.name]?.includes('WITHOUT ROWID')
          ? `(${keyOf(columns[table.name] ?? [])}) = (SELECT ${keyOf(columns[table.name] ?? [])} FROM ${table.name} WHERE ${where} LIMIT 1)`
          : one;
        const done = tries(raw, `UPDATE ${table.name} SET ${column} = ${value} WHERE ${only}`);
        return done ? [{ table: table.name, column, token }] : [];
      });
  });
  raw.close();
  return { tokens, bare };
}

function keyOf(columns: readonly Column[]): string {
  return columns
    .filter(({ pk }) => pk > 0)
    .map(({ name }) => name)
    .join(', ');
}

function tries(database: EngineDatabase, script: string): boolean {
  try {
    database.exec(script);
    return true;
  } catch {
    // A CHECK, a key or a trigger of the schema does not let it in.
    return false;
  }
}

type Store = ReturnType<typeof openStore>;

function columnsOf(store: Store, table: string): Column[] {
  return store.all<Column>(sql`SELECT name, type, pk FROM pragma_table_info(${table}) ORDER BY cid`);
}

function hasRow(store: Store, { table, isAbout }: TableAbout): boolean {
  return (
    store.first(sql`SELECT 1 AS found FROM ${identifier(table.name)} WHERE ${isAbout(table.name)}`) !==
    undefined
  );
}

function firstId(store: Store, { table, isAbout }: TableAbout): number | undefined {
  if (!table.hasId) return undefined;
  return store.first<{ id: number }>(
    sql`SELECT ${commaList([identifier('id')])} FROM ${identifier(table.name)} WHERE ${isAbout(table.name)} ORDER BY id`,
  )?.id;
}

/** A row that the checks of a table let in, as SQL. */
function rowFor(
  columns: readonly Column[],
  {
    schema,
    idOf,
    columnsOfPeople,
  }: { schema: string; idOf: (column: string) => number; columnsOfPeople: readonly string[] },
): Record<string, string> {
  const values = columns
    .filter(({ name, pk }) => !(pk > 0 && name === 'id'))
    .map(({ name, type }, at) => {
      const check = new RegExp(`\\b${name} (?:IN \\('([^']+)'|(GLOB))`).exec(schema);
      const word = check?.[1];
      const json = new RegExp(`json_type\\(${name}\\) = '(\\w+)'`).exec(schema)?.[1];
      if (columnsOfPeople.includes(name)) {
        // The other one of two is somebody else.
        const isSecond =
          columnsOfPeople.indexOf(name) > 0 && /person|people|mentee|mentor|other|merged/.test(name);
        return [name, isSecond ? `(SELECT max(id) FROM people)` : String(idOf(name))] as const;
      }
      if (type !== 'TEXT') return [name, '1'] as const;
      if (word !== undefined) return [name, `'${word}'`] as const;
      if (json !== undefined) return [name, json === 'array' ? `'[]'` : `'{}'`] as const;
      if (/_on$|^until$|^since$/.test(name) || check?.[2] !== undefined)
        return [name, `'2026-07-0${1 + (at % 8)}'`] as const;
      return [name, `'2026-07-01T09:00:00.000Z'`] as const;
    });
  return Object.fromEntries(values);
}

/** Lists of texts, but where the schema of the programme asks for more. */
function jsonWith(column: string, token: string): string {
  const asJson = JSON.stringify(token);
  if (column === 'run_pairs.parts')
    return `'[{"criterion":${asJson},"score":1,"weight":1,"words":${asJson}}]'`;
  if (column === 'person_merges.record') return `json_set(record, '$.merged.unit', '${token}')`;
  return `'[${asJson}]'`;
}

/** The text of a condition with its values in place: they are whole numbers and names of our own tables. */
function withValues({ text, values }: { text: string; values: readonly SqlValue[] }): string {
  let at = 0;
  return text.replace(/\?/g, () => {
    const value = values[at++] ?? null;
    return typeof value === 'string' ? `'${value}'` : String(value);
  });
}

import type { ReadHandle } from './connection.js';
import { newInMemory } from './open-store.js';
import { sql } from './sql.js';

type Schema = ReadonlyMap<string, { readonly type: string; readonly text: string }>;

let expected: Schema | undefined;

/**
 * Where the schema of the file is not the one mentor makes: tables, indexes and triggers that are missing, changed or not ours, in words.
 * Of an up-to-date file only.
 */
export function schemaFaults(db: ReadHandle): string[] {
  expected ??= expectedSchema();
  const found = schemaOf(db);
  const faults: string[] = [];
  for (const [name, { type, text }] of expected) {
    const there = found.get(name);
    if (there === undefined) faults.push(`the ${type} ${name} is missing`);
    else if (there.text !== text) faults.push(`the ${type} ${name} is not as mentor made it`);
  }
  for (const [name, { type }] of found)
    if (!expected.has(name)) faults.push(`the ${type} ${name} was not made by mentor`);
  return faults;
}

function expectedSchema(): Schema {
  const fresh = newInMemory();
  try {
    return schemaOf(fresh);
  } finally {
    fresh.close();
  }
}

/** SQLite's own objects are left out: what ANALYZE counts, and the indexes of keys. */
function schemaOf(db: ReadHandle): Schema {
  const rows = db.all<{ name: string; type: string; text: string }>(sql`
    SELECT name, type, sql AS text FROM sqlite_schema
    WHERE sql IS NOT NULL AND substr(name, 1, 7) <> 'sqlite_' ORDER BY name`);
  return new Map(rows.map(({ name, type, text }) => [name, { type, text }]));
}

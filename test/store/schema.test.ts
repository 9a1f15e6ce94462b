import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import type { Connection } from '../../src/store/database/connection.js';
import { openAsItIs, openStore, programmeMadeAtBuild } from '../../src/store/database/open-store.js';
import { identifier, sql } from '../../src/store/database/sql.js';
import { allTables } from '../../src/store/database/table-shapes.js';
import { emptyFolder } from '../support/mentor-in.js';

const MADE_AT_BUILD = fileURLToPath(new URL('../../dist/bundle/new-programme.db', import.meta.url));

function schemaOf(store: Connection): string {
  const statements = store.all<{ sql: string }>(sql`
    SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' ORDER BY name`);
  return `${statements.map((statement) => `${statement.sql};`).join('\n\n')}\n`;
}

it('has the schema that test/store/schema.sql shows (update it with vitest -u, and read the difference)', async () => {
  const store = openStore({ path: 'not/there.db', mode: 'read', ifMissing: 'empty' });
  const schema = schemaOf(store);
  store.close();
  await expect(schema).toMatchFileSnapshot('schema.sql');
});

it('begins a new programme, in the bundle, as the migrations leave one', () => {
  const made = openAsItIs(MADE_AT_BUILD);
  const migrated = openStore({ path: 'not/there.db', mode: 'read', ifMissing: 'empty' });
  try {
    expect(schemaOf(made)).toBe(schemaOf(migrated));
    for (const pragma of [sql`PRAGMA user_version`, sql`PRAGMA application_id`, sql`PRAGMA encoding`])
      expect(made.first(pragma)).toEqual(migrated.first(pragma));
    const rowsOf = (store: Connection) =>
      allTables(store).map(({ name }) => [
        name,
        store.all(sql`SELECT * FROM ${identifier(name)} ORDER BY 1`),
      ]);
    expect(rowsOf(made)).toEqual(rowsOf(migrated));
  } finally {
    made.close();
    migrated.close();
  }
});

it('begins none with a file of the bundle that is damaged, wherever: the migrations make the same', () => {
  const whole = readFileSync(MADE_AT_BUILD);
  const file = path.join(emptyFolder(), 'new-programme.db');
  for (const at of [0, 20, 120, 4096, whole.length - 4096]) {
    const damaged = Buffer.from(whole);
    damaged.fill(0xa7, at, at + 300);
    writeFileSync(file, damaged);
    expect(programmeMadeAtBuild(file), `damaged at ${at}`).toBeUndefined();
  }
  writeFileSync(file, whole.subarray(0, 10_000));
  expect(programmeMadeAtBuild(file)).toBeUndefined();
  writeFileSync(file, whole);
  const made = programmeMadeAtBuild(file);
  expect(made).toBeDefined();
  made?.close();
});

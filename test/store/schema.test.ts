import { expect, it } from 'vitest';
import { openStore } from '../../src/store/database/open-store.js';
import { sql } from '../../src/store/database/sql.js';

it('has the schema that test/store/schema.sql shows (update it with vitest -u, and read the difference)', async () => {
  const store = openStore({ path: 'not/there.db', mode: 'read', ifMissing: 'empty' });
  const statements = store.all<{ sql: string }>(sql`
    SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' ORDER BY name`);
  store.close();
  await expect(`${statements.map((statement) => `${statement.sql};`).join('\n\n')}\n`).toMatchFileSnapshot(
    'schema.sql',
  );
});

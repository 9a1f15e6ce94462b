import { describe, expect, it } from 'vitest';
import { newInMemory } from '../../../src/store/database/open-store.js';
import { rowsOfTable } from '../../../src/store/database/rows-of-table.js';
import { sql } from '../../../src/store/database/sql.js';

interface MadeUpRow {
  readonly id: number;
  readonly said: string | null;
  readonly count: number | null;
}

const COLUMNS = ['id', 'said', 'count'] as const;
const TEXTS = [
  '',
  'plain',
  'in "quotes"',
  'two\nlines\tand a tab',
  "it's",
  'É 🙂 ø',
  '{"a":[1]}',
  '\\',
  '\u0001',
];

function made(rows: readonly MadeUpRow[]) {
  const db = newInMemory();
  db.execute(sql`CREATE TABLE made_up (id INTEGER PRIMARY KEY, said TEXT, count INTEGER) STRICT`);
  db.transaction((write) => {
    for (const { id, said, count } of rows)
      write.run(sql`INSERT INTO made_up (id, said, count) VALUES (${id}, ${said}, ${count})`);
  });
  return db;
}

describe('rows of a table', () => {
  it('gives what a query gives, whatever the texts hold', () => {
    const rows = TEXTS.map((said, at) => ({
      id: at * 7 + 1,
      said,
      count: at === 3 ? null : 2 ** 53 - 1 - at,
    }));
    const db = made([...rows, { id: 900, said: null, count: -5 }]);
    const read = [...rowsOfTable<MadeUpRow>(db, { table: 'made_up', columns: COLUMNS })];
    expect(read).toEqual(db.all(sql`SELECT id, said, count FROM made_up ORDER BY id`));
  });

  it('gives those alone that are meant, and none where there are none', () => {
    const db = made(TEXTS.map((said, at) => ({ id: at + 1, said, count: at })));
    const read = (least: number) => [
      ...rowsOfTable<MadeUpRow>(db, { table: 'made_up', columns: COLUMNS, where: sql`count >= ${least}` }),
    ];
    expect(read(7).map(({ id }) => id)).toEqual([8, 9]);
    expect(read(100)).toEqual([]);
  });

  it('gives them in the order that is asked for', () => {
    const db = made(TEXTS.map((said, at) => ({ id: at + 1, said, count: at % 3 })));
    const [where, orderBy] = [sql`count > 0`, sql`count DESC, said`];
    const read = [...rowsOfTable<MadeUpRow>(db, { table: 'made_up', columns: COLUMNS, where, orderBy })];
    expect(read).toEqual(
      db.all(sql`SELECT id, said, count FROM made_up WHERE count > 0 ORDER BY count DESC, said`),
    );
    const none = rowsOfTable<MadeUpRow>(db, {
      table: 'made_up',
      columns: COLUMNS,
      where: sql`FALSE`,
      orderBy,
    });
    expect([...none]).toEqual([]);
  });

  it('gives each row once where there are more than one text holds', () => {
    const db = made([]);
    db.execute(sql`
      INSERT INTO made_up (id, said, count)
      WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 20001)
      SELECT 3 * i, 'x', i FROM n`);
    const read = Array.from(
      rowsOfTable<MadeUpRow>(db, { table: 'made_up', columns: COLUMNS }),
      ({ id }) => id,
    );
    expect(read).toEqual(Array.from({ length: 20_001 }, (_, at) => 3 * (at + 1)));
  });
});

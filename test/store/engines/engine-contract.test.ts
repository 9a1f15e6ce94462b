import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { DamageError, StateError, SystemError } from '../../../src/errors.js';
import type { Connection } from '../../../src/store/database/connection.js';
import { openCopyInMemory, openDatabase } from '../../../src/store/database/open-database.js';
import { type SqlValue, sql } from '../../../src/store/database/sql.js';
import { chooseEngine } from '../../../src/store/engines/choose-engine.js';
import { emptyFolder } from '../../support/mentor-in.js';

/*
 * What the store relies on in whichever engine it has. test/bench/door/every-door.js runs it, and every other test of the store, on each
 * engine; MENTOR_ENGINE chooses one by hand.
 */

const opened: Connection[] = [];
afterEach(() => {
  for (const connection of opened.splice(0)) connection.close();
});

function open(file: string, mode: 'read' | 'write' = 'write'): Connection {
  const connection = openDatabase(file, mode);
  opened.push(connection);
  return connection;
}

function tableIn(file: string): Connection {
  const connection = open(file);
  connection.execute(sql`
    CREATE TABLE things (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL UNIQUE, size REAL) STRICT`);
  return connection;
}

const newFile = () => path.join(emptyFolder(), 'some.db');
const names = (connection: Connection) =>
  connection.all<{ name: string }>(sql`SELECT name FROM things ORDER BY id`).map(({ name }) => name);

describe(`the engine ${chooseEngine().engine.name}`, () => {
  it('is the one that was asked for', () => {
    const { engine, sqliteVersion } = chooseEngine();
    if (process.env.MENTOR_ENGINE) expect(engine.name).toBe(process.env.MENTOR_ENGINE);
    expect(open(':memory:').first(sql`SELECT sqlite_version() AS version`)).toEqual({
      version: sqliteVersion,
    });
    const [major = 0, minor = 0] = sqliteVersion.split('.').map(Number);
    // STRICT tables came with 3.37, RETURNING with 3.35, IS NOT DISTINCT FROM with 3.39.
    expect(major * 1000 + minor).toBeGreaterThanOrEqual(3039);
  });

  it.each<[string, SqlValue]>([
    ['text', 'Nguyễn Thị Lan 👩‍⚕️'],
    ['no text', ''],
    ['a long text', 'é'.repeat(100_000)],
    ['null', null],
    ['a whole number', 42],
    ['a negative number', -1],
    ['the largest safe whole number', Number.MAX_SAFE_INTEGER],
    ['the smallest', Number.MIN_SAFE_INTEGER],
    ['a fraction', 0.1],
    ['a very small one', 5e-324],
  ])('gives back %s as it was bound', (_, value) => {
    const db = open(':memory:');
    expect(db.first(sql`SELECT ${value} AS value`)).toEqual({ value });
    expect(db.all(sql`SELECT ${value} AS value UNION ALL SELECT ${value}`)).toEqual([{ value }, { value }]);
  });

  it('binds numbers as SQLite floats and bigints as its integers, and gives both back as numbers', () => {
    const db = open(':memory:');
    expect(
      db.first(sql`SELECT typeof(${1}) AS one, typeof(${1n}) AS big, 7 / ${2} AS half, ${5n} AS five`),
    ).toEqual({
      one: 'real',
      big: 'integer',
      half: 3.5,
      five: 5,
    });
  });

  it('keeps whole numbers whole in a column for whole numbers, and refuses fractions there', () => {
    const db = tableIn(':memory:');
    db.transaction((write) => write.run(sql`INSERT INTO things (id, name, size) VALUES (${3e9}, 'a', ${2})`));
    expect(db.first(sql`SELECT id, typeof(id) AS id_is, size, typeof(size) AS size_is FROM things`)).toEqual({
      id: 3e9,
      id_is: 'integer',
      size: 2,
      size_is: 'real',
    });
    expect(() =>
      db.transaction((write) => write.run(sql`INSERT INTO things (id, name) VALUES (${1.5}, 'b')`)),
    ).toThrow();
  });

  it('has no row for what is not there', () => {
    const db = tableIn(':memory:');
    expect(db.first(sql`SELECT name FROM things WHERE id = 7`)).toBeUndefined();
    expect(db.all(sql`SELECT name FROM things WHERE id = 7`)).toEqual([]);
  });

  it('tells how many rows changed, and the id of a new one, with RETURNING too', () => {
    const db = tableIn(':memory:');
    db.transaction((write) => {
      expect(write.run(sql`INSERT INTO things (name) VALUES ('a')`)).toEqual({ changes: 1, id: 1 });
      expect(write.run(sql`INSERT INTO things (name) VALUES ('b'), ('c')`)).toEqual({ changes: 2, id: 3 });
      expect(write.run(sql`UPDATE things SET size = 1`).changes).toBe(3);
      expect(write.run(sql`DELETE FROM things WHERE id = 99`).changes).toBe(0);
      expect(write.first(sql`INSERT INTO things (name) VALUES ('d') RETURNING id, name`)).toEqual({
        id: 4,
        name: 'd',
      });
      expect(write.all(sql`UPDATE things SET size = 2 WHERE id < 3 RETURNING id`)).toEqual([
        { id: 1 },
        { id: 2 },
      ]);
    });
    expect(names(db)).toEqual(['a', 'b', 'c', 'd']);
  });

  it('runs the same query again with other values, also while it is being read', () => {
    const db = tableIn(':memory:');
    db.transaction((write) => {
      for (const name of ['a', 'b', 'c']) write.run(sql`INSERT INTO things (name) VALUES (${name})`);
      for (const { id } of write.all<{ id: number }>(sql`SELECT id FROM things ORDER BY id`))
        write.run(sql`UPDATE things SET name = ${`${id}!`} WHERE id = ${id}`);
    });
    expect(names(db)).toEqual(['1!', '2!', '3!']);
  });

  it('keeps nothing of a transaction that fails, whatever has failed in it', () => {
    const db = tableIn(':memory:');
    const failing = (work: () => void) =>
      expect(() =>
        db.transaction((write) => {
          write.run(sql`INSERT INTO things (name) VALUES ('a')`);
          work();
        }),
      ).toThrow();
    failing(() => {
      throw new StateError('no');
    });
    failing(() => db.transaction((write) => write.run(sql`INSERT INTO things (name) VALUES ('a')`)));
    failing(() => db.all(sql`SELECT nothing FROM nowhere`));
    // SQLite itself ends the transaction here: there is none left to roll back.
    failing(() => db.all(sql`INSERT OR ROLLBACK INTO things (name) VALUES ('a') RETURNING id`));
    expect(names(db)).toEqual([]);
    db.transaction((write) => write.run(sql`INSERT INTO things (name) VALUES ('b')`));
    expect(names(db)).toEqual(['b']);
  });

  it('reads one moment in a snapshot', () => {
    const file = newFile();
    const db = tableIn(file);
    const seen = db.snapshot((read) => read.all(sql`SELECT name FROM things ORDER BY id`));
    expect(seen).toEqual([]);
    db.transaction((write) => write.run(sql`INSERT INTO things (name) VALUES ('a')`));
    expect(names(db)).toEqual(['a']);
  });

  it('makes copies in memory that know nothing of each other, with everything that is in the file', () => {
    const file = newFile();
    const db = tableIn(file);
    db.execute(sql`PRAGMA user_version = 7; PRAGMA application_id = 99`);
    db.transaction((write) => write.run(sql`INSERT INTO things (name) VALUES ('a')`));
    const before = readFileSync(file);
    const reader = open(file, 'read');
    const [one, two] = [openCopyInMemory(reader), openCopyInMemory(reader)];
    opened.push(one, two);
    one.transaction((write) => write.run(sql`INSERT INTO things (name) VALUES ('b')`));
    expect([names(one), names(two), names(reader)]).toEqual([['a', 'b'], ['a'], ['a']]);
    expect(two.first(sql`PRAGMA user_version`)).toEqual({ user_version: 7 });
    expect(two.first(sql`PRAGMA application_id`)).toEqual({ application_id: 99 });
    expect(one.first(sql`PRAGMA foreign_keys`)).toEqual({ foreign_keys: 1 });
    expect(readFileSync(file)).toEqual(before);
  });

  it('closes twice without a word', () => {
    const db = open(':memory:');
    db.close();
    expect(() => db.close()).not.toThrow();
  });

  describe('puts into words', () => {
    const inAnyWords = (kind: typeof StateError | typeof SystemError, words: RegExp) =>
      expect.objectContaining({ constructor: kind, message: expect.stringMatching(words) });

    it('a file that another program is writing', () => {
      const file = newFile();
      const one = tableIn(file);
      const two = open(file);
      two.execute(sql`PRAGMA busy_timeout = 0`);
      one.transaction(() => {
        expect(() => two.transaction(() => undefined)).toThrow(
          inAnyWords(StateError, /^Another mentor is using .*some\.db\.$/),
        );
      });
    });

    it('a disk that is full', () => {
      const file = newFile();
      const db = tableIn(file);
      db.execute(sql`PRAGMA max_page_count = 5`);
      expect(() =>
        db.transaction((write) =>
          write.run(sql`INSERT INTO things (name) VALUES (${'x'.repeat(1_000_000)})`),
        ),
      ).toThrow(inAnyWords(SystemError, /^The disk that holds .*some\.db is full\.$/));
      expect(names(db)).toEqual([]);
    });

    it('a file opened to read that is written', () => {
      const file = newFile();
      tableIn(file);
      const reader = open(file, 'read');
      expect(() =>
        reader.transaction((write) => write.run(sql`INSERT INTO things (name) VALUES ('a')`)),
      ).toThrow(
        inAnyWords(SystemError, /some\.db cannot be written: the file or its folder is read-only\.$/),
      );
    });

    it('a file that is not there, in a folder that is, and in one that is not', () => {
      expect(() => open(newFile(), 'read')).toThrow(inAnyWords(SystemError, /some\.db cannot be opened\.$/));
      const file = newFile();
      rmSync(path.dirname(file), { recursive: true });
      expect(() => open(file)).toThrow(inAnyWords(SystemError, /some\.db cannot be opened\.$/));
      mkdirSync(file, { recursive: true });
      expect(() => open(file)).toThrow(inAnyWords(SystemError, /some\.db cannot be opened\.$/));
    });

    it('a file of something else', () => {
      const file = newFile();
      writeFileSync(file, 'Employee Number,Surname\n'.repeat(100));
      expect(() => open(file)).toThrow(inAnyWords(DamageError, /some\.db is not a mentor programme/));
    });

    it('a damaged file', () => {
      const file = newFile();
      const db = tableIn(file);
      db.transaction((write) => {
        for (let n = 0; n < 500; n++)
          write.run(sql`INSERT INTO things (name) VALUES (${`${n} ${'x'.repeat(100)}`})`);
      });
      db.close();
      const bytes = readFileSync(file);
      bytes.fill(0xff, 4096);
      writeFileSync(file, bytes);
      expect(() => names(open(file, 'read'))).toThrow(inAnyWords(DamageError, /some\.db is damaged/));
    });

    it('nothing that is a fault of its own', () => {
      const db = tableIn(':memory:');
      db.transaction((write) => write.run(sql`INSERT INTO things (name) VALUES ('a')`));
      expect(() => db.transaction((write) => write.run(sql`INSERT INTO things (name) VALUES ('a')`))).toThrow(
        'UNIQUE constraint failed: things.name',
      );
      expect(() => db.all(sql`SELEKT`)).toThrow(/syntax error/);
    });
  });
});

import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { StateError } from '../../../src/errors.js';
import { openStore } from '../../../src/store/database/open-store.js';
import { type Query, sql } from '../../../src/store/database/sql.js';
import { ALL_MIGRATIONS } from '../../../src/store/migrations/all-migrations.js';
import { emptyFolder } from '../../support/mentor-in.js';
import { runBehindItsBack } from '../../support/raw-database.js';
import { sqlOf } from '../../support/sql-of.js';

const newFile = () => path.join(emptyFolder(), 'mentor.db');
const create = (file: string) => openStore({ path: file, mode: 'write', ifMissing: 'create' });
const modeOf = (file: string) => (statSync(file).mode & 0o777).toString(8);

describe('opening the store', () => {
  it('creates a private file in a private folder, whatever the umask', () => {
    const before = process.umask(0);
    try {
      const file = path.join(emptyFolder(), 'programme', 'mentor.db');
      create(file).close();
      expect(modeOf(file)).toBe('600');
      expect(modeOf(path.dirname(file))).toBe('700');
      expect(readdirSync(path.dirname(file))).toEqual(['mentor.db']);
    } finally {
      process.umask(before);
    }
  });

  it('keeps the durability settings of the house', () => {
    const file = newFile();
    const store = create(file);
    const pragma = (name: string) =>
      Object.values(store.first<Record<string, unknown>>(sqlOf(`PRAGMA ${name}`)) ?? {})[0];
    expect(pragma('journal_mode')).toBe('delete');
    expect(pragma('synchronous')).toBe(2);
    expect(pragma('foreign_keys')).toBe(1);
    expect(pragma('secure_delete')).toBe(1);
    expect(pragma('trusted_schema')).toBe(0);
    expect(pragma('busy_timeout')).toBe(5000);
    // In memory: nothing of the programme is written to the machine's folder for temporary files.
    expect(pragma('temp_store')).toBe(2);
    expect(pragma('application_id')).toBe(0x4d4e5452);
    expect(pragma('user_version')).toBe(ALL_MIGRATIONS.length);
    store.close();
  });

  it('cannot write through a connection opened to read', () => {
    const file = newFile();
    create(file).close();
    const store = openStore({ path: file, mode: 'read', ifMissing: 'refuse' });
    expect(() =>
      store.transaction((db) => db.run(sql`INSERT INTO rounds (name, opened_on) VALUES ('x', '2026-01-01')`)),
    ).toThrow(/read-only/);
    store.close();
  });

  it('says where it looked when there is no programme, and makes an empty one in memory on request', () => {
    const file = newFile();
    expect(() => openStore({ path: file, mode: 'read', ifMissing: 'refuse' })).toThrow(
      /no programme in .* yet \(no mentor\.db\)/,
    );
    const store = openStore({ path: file, mode: 'read', ifMissing: 'empty' });
    expect(store.all(sql`SELECT id FROM people`)).toEqual([]);
    store.close();
    expect(existsSync(file)).toBe(false);
  });

  it('rolls back everything when anything fails', () => {
    const store = create(newFile());
    expect(() =>
      store.transaction((db) => {
        db.run(sql`INSERT INTO rounds (name, opened_on) VALUES ('One', '2026-01-01')`);
        throw new StateError('no');
      }),
    ).toThrow('no');
    expect(store.all(sql`SELECT name FROM rounds ORDER BY id`)).toEqual([]);
    store.close();
  });
});

describe('files that are not ours to open', () => {
  const refuse = (file: string) => openStore({ path: file, mode: 'write', ifMissing: 'create' });

  it.each([
    ['a text file', Buffer.from('Employee Number,Surname\n'), /written by another program/],
    ['an empty file', Buffer.alloc(0), /is empty/],
  ])('refuses %s and leaves it as it was', (_, content, message) => {
    const file = newFile();
    writeFileSync(file, content);
    expect(() => refuse(file)).toThrow(message);
    expect(readFileSync(file)).toEqual(content);
  });

  it.each([
    ['nowhere', 'gone.db'],
    ['itself', 'mentor.db'],
  ])('does not take a link that leads to %s for no programme yet', (_, target) => {
    const file = newFile();
    symlinkSync(target, file);
    for (const mode of ['read', 'write', 'rehearse'] as const)
      expect(() => openStore({ path: file, mode, ifMissing: 'create' })).toThrow(
        /a link to something that is not there/,
      );
    expect(readlinkSync(file)).toBe(target);
    expect(readdirSync(path.dirname(file))).toEqual(['mentor.db']);
  });

  it('says that a folder is none, or may not be looked into', () => {
    const file = newFile();
    writeFileSync(file, 'text');
    expect(() => refuse(path.join(file, 'mentor.db'))).toThrow(/is not a folder/);
    expect(() => refuse(path.join(path.dirname(file), 'x'.repeat(300), 'mentor.db'))).toThrow(
      /cannot be looked into \(ENAMETOOLONG\)/,
    );
  });

  it('refuses a folder', () => {
    const file = newFile();
    mkdirSync(file);
    expect(() => refuse(file)).toThrow(/is a folder, not a file/);
  });

  it("refuses another program's database and leaves it as it was", () => {
    const file = newFile();
    runBehindItsBack(file, 'CREATE TABLE notes (text TEXT)');
    const before = readFileSync(file);
    expect(() => refuse(file)).toThrow(/written by another program/);
    expect(readFileSync(file)).toEqual(before);
  });

  it('refuses a file from a newer mentor and leaves it as it was', () => {
    const file = newFile();
    create(file).close();
    runBehindItsBack(file, `PRAGMA user_version = ${ALL_MIGRATIONS.length + 1}`);
    const before = readFileSync(file);
    expect(() => refuse(file)).toThrow(/newer mentor/);
    expect(() => openStore({ path: file, mode: 'read', ifMissing: 'refuse' })).toThrow(/newer mentor/);
    expect(readFileSync(file)).toEqual(before);
  });

  it.each(['read', 'write'] as const)(
    'leaves the journal of a foreign or newer file alone, opened to %s',
    (mode) => {
      const foreign = newFile();
      runBehindItsBack(foreign, 'CREATE TABLE notes (text TEXT)');
      const newer = newFile();
      create(newer).close();
      runBehindItsBack(newer, `PRAGMA user_version = ${ALL_MIGRATIONS.length + 1}`);
      for (const file of [foreign, newer]) {
        // SQLite deletes a journal that tells it nothing as soon as it opens the file to write.
        writeFileSync(`${file}-journal`, 'what another program was about to do');
        expect(() => openStore({ path: file, mode, ifMissing: 'refuse' })).toThrow(StateError);
        expect(readFileSync(`${file}-journal`, 'utf8')).toBe('what another program was about to do');
      }
    },
  );

  it('says that a damaged file is damaged', () => {
    const file = newFile();
    create(file).close();
    const bytes = readFileSync(file);
    bytes.fill(0xff, 100, 3000);
    writeFileSync(file, bytes);
    expect(() => {
      const store = openStore({ path: file, mode: 'read', ifMissing: 'refuse' });
      store.all(sql`SELECT id FROM people`);
    }).toThrow(/damaged|another program/);
  });

  it.skipIf(process.getuid?.() === 0)('says that a folder cannot be written', () => {
    const folder = emptyFolder();
    chmodSync(folder, 0o500);
    expect(() => refuse(path.join(folder, 'mentor.db'))).toThrow(/cannot be created/);
  });
});

describe('migrating', () => {
  const second = sql`ALTER TABLE rounds ADD COLUMN theme TEXT`;

  /** A file of our schema with one round; `later` is a mentor that knows one step more. */
  function olderFile(): { file: string; later: readonly Query[] } {
    const file = newFile();
    const store = create(file);
    store.transaction((db) => db.run(sql`INSERT INTO rounds (name, opened_on) VALUES ('One', '2026-01-01')`));
    store.close();
    return { file, later: [...ALL_MIGRATIONS, second] };
  }

  it('brings an older file up to date when it is written, and puts a copy of it aside first', () => {
    const { file, later } = olderFile();
    const migrated = openStore({ path: file, mode: 'write', ifMissing: 'refuse', migrations: later });
    expect(migrated.all(sql`SELECT name, theme FROM rounds ORDER BY id`)).toEqual([
      { name: 'One', theme: null },
    ]);
    migrated.close();
    const copy = path.join(path.dirname(file), `mentor.schema-${ALL_MIGRATIONS.length}.db`);
    expect(modeOf(copy)).toBe('600');
    const aside = openStore({ path: copy, mode: 'read', ifMissing: 'refuse' });
    expect(aside.all(sql`SELECT name FROM rounds ORDER BY id`)).toEqual([{ name: 'One' }]);
    aside.close();
  });

  it('reads an older file without changing a byte of it', () => {
    const { file, later } = olderFile();
    const before = readFileSync(file);
    const read = openStore({ path: file, mode: 'read', ifMissing: 'refuse', migrations: later });
    expect(read.all(sql`SELECT name, theme FROM rounds ORDER BY id`)).toEqual([{ name: 'One', theme: null }]);
    read.close();
    expect(readFileSync(file)).toEqual(before);
    expect(readdirSync(path.dirname(file))).toEqual(['mentor.db']);
  });

  it('leaves the file as it was when a step fails', () => {
    const file = newFile();
    create(file).close();
    const broken = sql`CREATE TABLE half (id INTEGER); CREATE TABLE rounds (id INTEGER)`;
    expect(() =>
      openStore({ path: file, mode: 'write', ifMissing: 'refuse', migrations: [...ALL_MIGRATIONS, broken] }),
    ).toThrow();
    const store = openStore({ path: file, mode: 'read', ifMissing: 'refuse' });
    expect(store.all(sql`SELECT name FROM sqlite_schema WHERE name = 'half'`)).toEqual([]);
    store.close();
  });
});

import type { Database, Statement } from 'better-sqlite3';
import { failureOfSqlite } from './failure-of-sqlite.js';
import { type Query, sql } from './sql.js';

/** A row as SQLite gives it back; the file that owns the table names its columns and types. */
export type Row = object;

/** What reading functions take: any connection can read. */
export interface ReadHandle {
  /** Every row of the query. */
  all<T extends Row>(query: Query): T[];
  /** The first row, or undefined. */
  first<T extends Row>(query: Query): T | undefined;
}

/** What writing functions take: handed out only inside a transaction. */
export interface WriteHandle extends ReadHandle {
  /** Runs one statement; tells how many rows changed and the id of the last one inserted. */
  run(query: Query): { readonly changes: number; readonly id: number };
}

/**
 * Every native object ever made, held until the process ends. better-sqlite3 12 destroys an object that is garbage-collected
 * outside of running JavaScript in a way that Node 24.19 and later answer by aborting; its version 13 does not run on Node 20.
 * What is never collected is never destroyed. A connection's file is closed by `close` all the same.
 */
const KEPT: unknown[] = [];

function kept<Native>(native: Native): Native {
  KEPT.push(native);
  return native;
}

/** A SQLite database file, opened. Statements are prepared once; every failure of SQLite is put into words. */
export class Connection implements ReadHandle {
  readonly #database: Database;
  readonly #statements = new Map<string, Statement<unknown[], unknown>>();

  constructor(database: Database) {
    this.#database = kept(database);
  }

  all<T extends Row>(query: Query): T[] {
    return this.#inWords(() => this.#prepared(query).all(...query.values) as T[]);
  }

  first<T extends Row>(query: Query): T | undefined {
    return this.#inWords(() => this.#prepared(query).get(...query.values) as T | undefined);
  }

  /** Runs a script of several statements that bind no values (pragmas, migrations). */
  execute(script: Query): void {
    this.#inWords(() => this.#database.exec(script.text));
  }

  /**
   * Everything `work` writes is kept together or not at all: one immediate transaction, so that a second program waits
   * before it reads what it is about to change.
   * @throws StateError when the file stays locked, SystemError when the disk refuses; nothing is then changed.
   */
  transaction<T>(work: (handle: WriteHandle) => T): T {
    return this.#inWords(() => {
      this.#database.exec('BEGIN IMMEDIATE');
      try {
        const result = work(this.#writeHandle());
        this.#database.exec('COMMIT');
        return result;
      } catch (error) {
        if (this.#database.inTransaction) this.#database.exec('ROLLBACK');
        throw error;
      }
    });
  }

  /** Everything `read` reads is as it was at one moment, whatever is written meanwhile. */
  snapshot<T>(read: (handle: ReadHandle) => T): T {
    return this.#inWords(() => {
      this.#database.exec('BEGIN');
      try {
        return read(this);
      } finally {
        if (this.#database.inTransaction) this.#database.exec('COMMIT');
      }
    });
  }

  /** The whole file as it is stored. */
  bytes(): Buffer {
    return this.#inWords(() => this.#database.serialize());
  }

  /** Writes a compact copy of the whole file into an empty one. */
  copyTo(file: string): void {
    this.#inWords(() => this.#prepared(sql`VACUUM INTO ${file}`).run(file));
  }

  close(): void {
    this.#database.close();
  }

  #writeHandle(): WriteHandle {
    return {
      all: (query) => this.all(query),
      first: (query) => this.first(query),
      run: (query) => {
        const { changes, lastInsertRowid } = this.#prepared(query).run(...query.values);
        return { changes, id: Number(lastInsertRowid) };
      },
    };
  }

  #prepared(query: Query): Statement<unknown[], unknown> {
    const known = this.#statements.get(query.text);
    if (known !== undefined) return known;
    const statement = kept(this.#database.prepare<unknown[], unknown>(query.text));
    this.#statements.set(query.text, statement);
    return statement;
  }

  #inWords<T>(work: () => T): T {
    try {
      return work();
    } catch (error) {
      throw failureOfSqlite(error, this.#database.name);
    }
  }
}

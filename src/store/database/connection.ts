import { existsSync } from 'node:fs';
import { StateError } from '../../errors.js';
import type { Engine, EngineDatabase, EngineStatement } from '../engines/engine.js';
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
  /** Runs a script of several statements that bind no values. */
  execute(script: Query): void;
}

/** A database as an engine opened it. */
export interface Opened {
  readonly engine: Engine;
  readonly database: EngineDatabase;
  /** For what is said when something fails. */
  readonly file: string;
  /** What is to be done once it is closed. */
  readonly afterClose: () => void;
}

/** A SQLite database file, opened. Statements are prepared once; every failure of SQLite is put into words. */
export class Connection implements ReadHandle {
  readonly #opened: Opened;
  readonly #database: EngineDatabase;
  #isShared = false;
  readonly #statements = new Map<string, EngineStatement>();

  constructor(opened: Opened) {
    this.#opened = opened;
    this.#database = opened.database;
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
      this.#begin();
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

  /** The same, and then all of it is taken back: what `work` found out is what it would do. */
  tryOut<T>(work: (handle: WriteHandle) => T): T {
    return this.#inWords(() => {
      this.#begin();
      try {
        return work(this.#writeHandle());
      } finally {
        if (this.#database.inTransaction) this.#database.exec('ROLLBACK');
      }
    });
  }

  /**
   * The same for long work that lets other things happen now and then, a press of Ctrl-C above all. Nothing else may use the
   * connection meanwhile.
   */
  async transactionInSteps<T>(work: (handle: WriteHandle) => Promise<T>): Promise<T> {
    try {
      this.#begin();
      try {
        const result = await work(this.#writeHandle());
        this.#database.exec('COMMIT');
        return result;
      } catch (error) {
        if (this.#database.inTransaction) this.#database.exec('ROLLBACK');
        throw error;
      }
    } catch (error) {
      throw failureOfSqlite(error, this.#opened);
    }
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

  /** Another database, in memory, that begins as a copy of this one. */
  copyInMemory(): Opened {
    return this.#inWords(() => ({
      engine: this.#opened.engine,
      database: this.#database.copyInMemory(),
      file: ':memory:',
      afterClose: () => undefined,
    }));
  }

  /** Writes a compact copy of the whole file into an empty one. */
  copyTo(file: string): void {
    this.#inWords(() => this.#prepared(sql`VACUUM INTO ${file}`).run(file));
  }

  close(): void {
    if (this.#isShared) return;
    this.#database.close();
    this.#opened.afterClose();
  }

  /** The same connection for several users one after the other: from now on it stays open until the program ends. */
  shared(): Connection {
    this.#isShared = true;
    return this;
  }

  /** Whoever had to wait may find that the file went meanwhile: what is written into it then would be lost without a word. */
  #begin(): void {
    this.#database.exec('BEGIN IMMEDIATE');
    const { file } = this.#opened;
    if (file === ':memory:' || existsSync(file)) return;
    this.#database.exec('ROLLBACK');
    throw new StateError(
      `${file} is not there any more: it was deleted or moved a moment ago.`,
      'Nothing was changed. Try again.',
    );
  }

  #writeHandle(): WriteHandle {
    return {
      all: (query) => this.all(query),
      first: (query) => this.first(query),
      run: (query) => {
        const { changes, lastInsertRowid } = this.#prepared(query).run(...query.values);
        return { changes: Number(changes), id: Number(lastInsertRowid) };
      },
      execute: (script) => this.execute(script),
    };
  }

  #prepared(query: Query): EngineStatement {
    const known = this.#statements.get(query.text);
    if (known !== undefined) return known;
    const statement = this.#database.prepare(query.text);
    this.#statements.set(query.text, statement);
    return statement;
  }

  #inWords<T>(work: () => T): T {
    try {
      return work();
    } catch (error) {
      throw failureOfSqlite(error, this.#opened);
    }
  }
}

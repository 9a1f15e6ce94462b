import type { SqlValue } from '../database/sql.js';

/** One statement, prepared. */
export interface EngineStatement {
  all(...values: readonly SqlValue[]): unknown[];
  get(...values: readonly SqlValue[]): unknown;
  run(...values: readonly SqlValue[]): {
    readonly changes: number | bigint;
    readonly lastInsertRowid: number | bigint;
  };
}

/** One opened database. */
export interface EngineDatabase {
  readonly inTransaction: boolean;
  prepare(text: string): EngineStatement;
  /** Runs statements that bind and return nothing. */
  exec(text: string): void;
  /** Another database, in memory, that begins as a copy of this one. */
  copyInMemory(): EngineDatabase;
  close(): void;
}

/** A library that brings SQLite to Node: what all of them can do, in one shape. */
export interface Engine {
  /** As `mentor doctor` shows it and MENTOR_ENGINE asks for it. */
  readonly name: string;
  /** A file, or `:memory:`. To `read` it cannot be written, by SQLite's own guarantee. */
  open(file: string, mode: 'read' | 'write'): EngineDatabase;
  /** SQLite's name of what an error is, `SQLITE_BUSY` for one; undefined for an error that is not SQLite's. */
  codeOf(error: unknown): string | undefined;
}

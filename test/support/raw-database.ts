import BetterSqlite3, { type Database } from 'better-sqlite3';

/** Held for the same reason as in src/store/connection.ts. */
const KEPT: Database[] = [];

/** Runs SQL on a file as another program would, behind mentor's back. */
export function runBehindItsBack(file: string, script: string): void {
  const database = new BetterSqlite3(file);
  KEPT.push(database);
  database.exec(script);
  database.close();
}

import { rmSync } from 'node:fs';
import type { Connection } from './connection.js';
import { sql } from './sql.js';

/**
 * Deletes a programme's file in which nothing was ever recorded; whoever waits meanwhile to write to it finds it gone (`Connection`). Where
 * something was recorded, it stays.
 */
export function dropUnusedStore(connection: Connection, file: string): void {
  connection.transaction((db) => {
    const entry = db.first(sql`SELECT id FROM audit_entries ORDER BY id LIMIT 1`);
    if (entry === undefined) rmSync(file, { force: true });
  });
}

import type { TrailHead } from '../../domain/trail-head.js';
import { Failure } from '../../errors.js';
import type { ReadHandle } from '../database/connection.js';
import { openAsItIs } from '../database/open-store.js';
import { identifier, sql } from '../database/sql.js';
import { allTables, programmeTables } from '../database/table-shapes.js';

/** One command that changed a programme, as its trail tells. */
export interface EntryInBrief {
  readonly id: number;
  readonly recordedAt: string;
  readonly command: string;
  readonly hash: string;
}

/** What a programme's file holds, in numbers. */
export interface ContentsOfStore {
  /** Rows by table. */
  readonly rows: Readonly<Record<string, number>>;
  readonly head: TrailHead;
  /** The commands that changed it, oldest first. */
  readonly entries: readonly EntryInBrief[];
}

/**
 * What a programme's file holds, of whatever schema up to ours; it is not changed.
 * @throws StateError for a missing, foreign, damaged or newer file.
 */
export function contentsOfStore(file: string): ContentsOfStore {
  const connection = openAsItIs(file);
  try {
    return connection.snapshot(contentsOf);
  } finally {
    connection.close();
  }
}

/** The commands that changed a copy of a programme, oldest first; none of what cannot be read as one. */
export function entriesOfCopy(file: string): ContentsOfStore['entries'] {
  try {
    return contentsOfStore(file).entries;
  } catch (error) {
    if (error instanceof Failure) return [];
    throw error;
  }
}

function contentsOf(db: ReadHandle): ContentsOfStore {
  const counted = programmeTables(db).filter(({ hasId }) => hasId);
  const rows = counted.map(({ name }) => {
    const row = db.first<{ count: number }>(sql`SELECT count(*) AS count FROM ${identifier(name)}`);
    return [name, row?.count ?? 0] as const;
  });
  const hasTrail = allTables(db).some(({ name }) => name === 'audit_entries');
  const entries = hasTrail
    ? db.all<EntryInBrief>(
        sql`SELECT id, recorded_at AS recordedAt, command, hash FROM audit_entries ORDER BY id`,
      )
    : [];
  const last = entries.at(-1);
  return {
    rows: Object.fromEntries(rows),
    head: { entries: last?.id ?? 0, hash: last?.hash ?? '' },
    entries,
  };
}

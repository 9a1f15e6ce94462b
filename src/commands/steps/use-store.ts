import type { Context } from '../../context.js';
import { type AuditChange, appendAuditEntry } from '../../store/audit-trail.js';
import type { ReadHandle, WriteHandle } from '../../store/connection.js';
import { ensureFirstRound } from '../../store/rounds.js';

/** Reads from the programme's file, which cannot be written meanwhile. @throws StateError where there is none. */
export async function reading<T>(context: Context, read: (db: ReadHandle) => T): Promise<T> {
  const store = await context.openStore('read', 'refuse');
  try {
    return read(store);
  } finally {
    store.close();
  }
}

/** Notes what a change concerns, for the audit trail. */
export type Note = (change: AuditChange) => void;

/**
 * Changes the programme: everything `change` writes and its entry in the audit trail, together or not at all.
 * A change that notes nothing leaves no entry.
 */
export async function changing<T>(
  context: Context,
  change: (db: WriteHandle, note: Note) => T,
  ifMissing: 'refuse' | 'create' = 'refuse',
): Promise<T> {
  const store = await context.openStore('write', ifMissing);
  try {
    return store.transaction((db) => {
      ensureFirstRound(db, context.today);
      const changes: AuditChange[] = [];
      const result = change(db, (noted) => {
        if (noted.ids.length > 0) changes.push(noted);
      });
      const { recordedAt, command, host } = context;
      if (changes.length > 0) appendAuditEntry(db, { recordedAt, actor: host.actor, command }, changes);
      return result;
    });
  } finally {
    store.close();
  }
}

import type { Context } from '../../context.js';
import type { IsoDate } from '../../domain/dates/iso-date.js';
import type { Connection } from '../../store/database/connection.js';
import { openCopyInMemory } from '../../store/database/open-database.js';
import { hasMergesSince, takeBackMergesSince } from '../../store/merges/merges-since.js';

/**
 * The programme before people were merged who were not on a day, as a copy in memory; undefined where nobody was. Every other fact says
 * itself when it was recorded. A merge that was taken back since then is not made again.
 */
export async function programmeKnownOn(context: Context, day: IsoDate): Promise<Connection | undefined> {
  const store = await context.openStore('read', 'refuse');
  try {
    if (!hasMergesSince(store, day)) return undefined;
    const copy = openCopyInMemory(store);
    copy.transaction((db) => takeBackMergesSince(db, day, context));
    return copy;
  } finally {
    store.close();
  }
}

import { counted } from '../../domain/text/counted.js';
import type { TrailHead } from '../../domain/trail-head.js';
import type { ReadHandle } from '../database/connection.js';
import { schemaFaults } from '../database/expected-schema.js';
import { parsedJson } from '../database/json-columns.js';
import { sql } from '../database/sql.js';
import type { RowRanges } from '../undo/row-ranges.js';
import { type HashedEntry, hashOfEntry } from './audit-trail.js';
import { rowsOfNoEntry } from './rows-of-no-entry.js';

/** An end of the trail that was written down outside the file. */
export interface KnownHead extends TrailHead {
  /** Where it was written down. */
  readonly source: string;
}

interface StoredEntry extends HashedEntry {
  readonly hash: string;
}

/**
 * Everything that shows that the trail is not what mentor wrote, in words; empty when all is well. Its entries are checked against each
 * other, its end against the anchor, the rows of the programme against the entries that made them, and all of it against ends that were
 * written down elsewhere: those alone tell of a trail that was made anew from the beginning.
 */
export function trailFaults(db: ReadHandle, heads: readonly KnownHead[] = []): string[] {
  const entries = db.all<StoredEntry>(sql`
    SELECT id, previous_hash AS previous, recorded_at AS recordedAt, actor, command, changes, row_ranges AS ranges, hash
    FROM audit_entries ORDER BY id`);
  return [
    ...chainFaults(entries),
    ...anchorFaults(db, entries),
    ...heads.flatMap((head) => headFault(entries, head)),
    ...schemaFaults(db).filter((fault) => fault.includes(' audit_')),
    ...rowsOfNoEntry(db, entries.map(rangesOf)),
  ];
}

function chainFaults(entries: readonly StoredEntry[]): string[] {
  let previous = '';
  for (const [index, entry] of entries.entries()) {
    if (entry.id !== index + 1)
      return [
        `entry ${index + 1} is missing: ${entry.id} follows ${index === 0 ? 'nothing' : `entry ${index}`}`,
      ];
    if (entry.previous !== previous || entry.hash !== hashOfEntry(entry))
      return [`from entry ${entry.id} on the trail is not what mentor wrote`];
    previous = entry.hash;
  }
  return [];
}

/** The anchor says how the trail ended when mentor last wrote it. */
function anchorFaults(db: ReadHandle, entries: readonly StoredEntry[]): string[] {
  const [anchor, another] = db.all<TrailHead>(
    sql`SELECT entries, last_hash AS hash FROM audit_anchor ORDER BY id`,
  );
  if (anchor === undefined || another !== undefined) return ['the anchor of the trail is missing'];
  const last = entries.at(-1);
  if (anchor.entries !== (last?.id ?? 0))
    return [
      `the trail ends with entry ${last?.id ?? 0}, and ${counted(anchor.entries, 'entry was', 'entries were')} written`,
    ];
  return anchor.hash === (last?.hash ?? '') ? [] : ['the end of the trail is not the one its anchor names'];
}

function headFault(entries: readonly StoredEntry[], head: KnownHead): string[] {
  if (head.entries === 0) return [];
  const entry = entries[head.entries - 1];
  if (entry === undefined)
    return [`${head.source} was made after entry ${head.entries}, and the trail has ${entries.length}`];
  return entry.hash.startsWith(head.hash)
    ? []
    : [`entry ${head.entries} is another than when ${head.source} was made: the trail was written anew`];
}

/** Of ranges that are damaged the chain has told already. */
function rangesOf({ ranges }: StoredEntry): RowRanges {
  return (ranges === null ? undefined : parsedJson('audit_entries.row_ranges', ranges)) ?? {};
}

import type { IsoDate } from '../../domain/dates/iso-date.js';
import { groupedBy } from '../../domain/grouped-by.js';
import { byPairing } from '../../domain/pairings/by-pairing.js';
import type {
  Concern,
  ConcernChange,
  ConcernFacts,
  ConcernSeverity,
  ConcernStatus,
  ConcernTopic,
  RaisedBy,
} from '../../domain/pairings/concern.js';
import type { Recording } from '../../domain/people/dated-facts.js';
import type { ReadHandle, WriteHandle } from '../database/connection.js';
import { sql } from '../database/sql.js';
import { LAST_DAY } from '../facts/fact-changes.js';

interface ConcernRow {
  id: number;
  pairing_id: number;
  raised_on: string;
  raised_by: RaisedBy;
  topic: ConcernTopic;
  text: string;
}

/** Every concern by its number, as far as it was known on a day. */
export function listConcerns(db: ReadHandle, knownOn: IsoDate = LAST_DAY): Concern[] {
  const rows = db.all<ConcernRow>(sql`
    SELECT id, pairing_id, raised_on, raised_by, topic, text FROM concerns WHERE recorded_on <= ${knownOn} ORDER BY id`);
  const changes = groupedBy(
    rows.length === 0 ? [] : changesKnown(db, knownOn),
    ({ concern_id }) => concern_id,
  );
  return rows.map((row) => ({
    id: row.id,
    pairingId: row.pairing_id,
    raisedOn: row.raised_on,
    raisedBy: row.raised_by,
    topic: row.topic,
    text: row.text,
    changes: changes.get(row.id)?.map(asChange) ?? [],
  }));
}

/** Every concern by pairing, as far as it was known on a day. */
export function concernsByPairing(db: ReadHandle, knownOn: IsoDate): ReadonlyMap<number, readonly Concern[]> {
  return byPairing(listConcerns(db, knownOn));
}

interface ChangeRow {
  concern_id: number;
  changed_on: string;
  status: ConcernStatus;
  severity: ConcernSeverity;
  acts_next: string | null;
  due_on: string | null;
  note: string | null;
}

function changesKnown(db: ReadHandle, knownOn: IsoDate): ChangeRow[] {
  return db.all<ChangeRow>(sql`
    SELECT concern_id, changed_on, status, severity, acts_next, due_on, note FROM concern_changes
    WHERE recorded_on <= ${knownOn} ORDER BY concern_id, changed_on, id`);
}

function asChange({ changed_on, status, severity, acts_next, due_on, note }: ChangeRow): ConcernChange {
  return { on: changed_on, status, severity, actsNext: acts_next, dueOn: due_on, note };
}

/** Records a concern; gives its number. How it stands is recorded beside it. */
export function recordConcern(
  db: WriteHandle,
  concern: ConcernFacts,
  { recordedAt, today }: Recording,
): number {
  return db.run(sql`
    INSERT INTO concerns (pairing_id, raised_on, raised_by, topic, text, recorded_at, recorded_on)
    VALUES (${concern.pairingId}, ${concern.raisedOn}, ${concern.raisedBy}, ${concern.topic}, ${concern.text}, ${recordedAt},
            ${today})`).id;
}

/** Records how a concern stands from a day on; gives its id. */
export function recordConcernChange(
  db: WriteHandle,
  concernId: number,
  { on, status, severity, actsNext, dueOn, note, recordedAt, today }: ConcernChange & Recording,
): number {
  return db.run(sql`
    INSERT INTO concern_changes (concern_id, changed_on, status, severity, acts_next, due_on, note, recorded_at, recorded_on)
    VALUES (${concernId}, ${on}, ${status}, ${severity}, ${actsNext}, ${dueOn}, ${note}, ${recordedAt}, ${today})`)
    .id;
}

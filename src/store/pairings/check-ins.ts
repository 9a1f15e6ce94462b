import { byDay } from '../../domain/dates/by-day.js';
import type { IsoDate } from '../../domain/dates/iso-date.js';
import type { CheckIn, CheckInFacts, CheckInKind, MeetingMode } from '../../domain/pairings/check-in.js';
import type { Recording } from '../../domain/people/dated-facts.js';
import type { ReadHandle, WriteHandle } from '../database/connection.js';
import { rowsOfTable } from '../database/rows-of-table.js';
import { sql } from '../database/sql.js';
import { storedJson } from '../database/stored-json.js';
import { LAST_DAY } from '../facts/fact-changes.js';

interface CheckInRow {
  id: number;
  pairing_id: number;
  held_on: string;
  minutes: number | null;
  mode: MeetingMode | null;
  kind: CheckInKind;
  topics: string;
  note: string | null;
  counted_since: string | null;
  meetings: number | null;
  reported_by: string | null;
}

/** Shared by all of which nothing was noted: most of very many. */
const NO_TOPICS: readonly string[] = [];

const COLUMNS = [
  'id',
  'pairing_id',
  'held_on',
  'minutes',
  'mode',
  'kind',
  'topics',
  'note',
  'counted_since',
  'meetings',
  'reported_by',
] as const;

/** Every check-in as it was told (`asCounted` says what counts), by day, then as recorded; as far as they were known on a day, where one is given. */
export function listCheckIns(db: ReadHandle, knownOn: IsoDate = LAST_DAY): CheckIn[] {
  const table = 'check_ins';
  const known = sql`recorded_on <= ${knownOn}`;
  const rows = rowsOfTable<CheckInRow>(db, {
    table,
    columns: COLUMNS,
    where: sql`corrects IS NULL AND ${known}`,
  });
  const corrections = rowsOfTable<CheckInRow & { corrects: number }>(db, {
    table,
    columns: [...COLUMNS, 'corrects'],
    where: sql`corrects IS NOT NULL AND ${known}`,
  });
  const latest = new Map(Array.from(corrections, (row) => [row.corrects, row]));
  // Whatever belongs to a check-in belongs to it under the number it was first given.
  const told = (row: CheckInRow) => {
    const correction = latest.get(row.id);
    return asCheckIn(correction === undefined ? row : { ...correction, id: row.id });
  };
  return Array.from(rows, told).sort(byDay(({ heldOn }) => heldOn));
}

function asCheckIn(row: CheckInRow): CheckIn {
  const checkIn: CheckIn = {
    id: row.id,
    pairingId: row.pairing_id,
    heldOn: row.held_on,
    minutes: row.minutes,
    mode: row.mode,
    kind: row.kind,
    topics: row.topics === '[]' ? NO_TOPICS : storedJson('check_ins.topics', row.topics, row.id),
    note: row.note,
  };
  const { meetings, counted_since: since, reported_by: reportedBy } = row;
  // Of most of very many neither is noted.
  if (meetings === null && reportedBy === null) return checkIn;
  return {
    ...checkIn,
    ...(since === null || meetings === null ? {} : { byCount: { meetings, since } }),
    ...(reportedBy === null ? {} : { reportedBy }),
  };
}

/** Records a check-in, or what is told of one on record from now on; gives the id of the row. */
export function recordCheckIn(
  db: WriteHandle,
  facts: CheckInFacts & { readonly corrects?: number },
  { recordedAt, today }: Recording,
): number {
  return db.run(sql`
    INSERT INTO check_ins (pairing_id, held_on, minutes, mode, kind, topics, note, counted_since, meetings, reported_by,
      corrects, recorded_at, recorded_on)
    VALUES (${facts.pairingId}, ${facts.heldOn}, ${facts.minutes}, ${facts.mode}, ${facts.kind},
            ${JSON.stringify(facts.topics)}, ${facts.note}, ${facts.byCount?.since ?? null},
            ${facts.byCount?.meetings ?? null}, ${facts.reportedBy ?? null}, ${facts.corrects ?? null},
            ${recordedAt}, ${today})`).id;
}

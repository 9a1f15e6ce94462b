import type { IsoDate } from '../../domain/dates/iso-date.js';
import { ALWAYS_AS_NOW, DATED_BY_THEMSELVES } from '../../domain/people/dated-facts.js';
import type { ReadHandle } from '../database/connection.js';
import { sql } from '../database/sql.js';

/** Where a value of a person comes from. */
export interface ValueOrigin {
  /** The column of the roster, or the attribute. */
  readonly field: string;
  /** The file it came in with; null where it was written by hand. */
  readonly file: string | null;
  /** The line of that file, where it was kept. */
  readonly line: number | null;
  /** The wave of the survey in which it was answered; null for what is not an answer. */
  readonly wave: string | null;
  /** The day from which it holds; null: it was always so. */
  readonly holdsFrom: IsoDate | null;
  readonly recordedOn: IsoDate;
}

/** Where a value of a measure of a person comes from. */
export interface MeasureOrigin extends Pick<ValueOrigin, 'file' | 'line' | 'recordedOn'> {
  readonly measure: string;
  /** The day it is of. */
  readonly heldOn: IsoDate;
}

interface OriginRow {
  field: string;
  file: string | null;
  line: number | null;
  wave: string | null;
  holds_from: string | null;
  recorded_on: string;
}

function asOrigin({ holds_from, recorded_on, ...row }: OriginRow): ValueOrigin {
  return { ...row, holdsFrom: holds_from, recordedOn: recorded_on };
}

/** Where everything that the roster says of a person came from at first; what was changed since is in `changedValues`. */
export function firstOrigin(db: ReadHandle, personId: number): ValueOrigin | undefined {
  const row = db.first<OriginRow>(sql`
    SELECT '' AS field, own.file_name AS file, p.import_line AS line, NULL AS wave,
           p.known_from AS holds_from, p.recorded_on AS recorded_on
    FROM people p LEFT JOIN imports own ON own.id = p.import_id
    WHERE p.id = ${personId}`);
  return row === undefined ? undefined : asOrigin(row);
}

interface ChangeRow extends OriginRow {
  kind: string;
  known_from: string | null;
}

/**
 * Of each value of a person the change that holds on a day, in the order in which they were recorded: not the one recorded last, where that
 * is of an earlier day. None where what was known first still holds.
 */
export function changedValues(db: ReadHandle, personId: number, on: IsoDate): ValueOrigin[] {
  const rows = db.all<ChangeRow>(sql`
    SELECT f.name AS field, own.file_name AS file, f.import_line AS line, NULL AS wave,
           f.holds_from AS holds_from, f.recorded_on AS recorded_on, f.kind AS kind, p.known_from AS known_from
    FROM fact_changes f JOIN people p ON p.id = f.person_id LEFT JOIN imports own ON own.id = f.import_id
    WHERE f.person_id = ${personId} AND f.kind IN ('person', 'attribute')
    ORDER BY f.id`);
  const held = new Map<string, ChangeRow>();
  for (const row of rows) {
    const key = `${row.kind} ${row.field}`;
    const before = held.get(key);
    const since = before === undefined ? row.known_from : before.holds_from;
    if (!holdsAfter(row, { since: since ?? '', on })) continue;
    held.delete(key);
    held.set(key, row);
  }
  return [...held.values()].map(({ kind: _, known_from: __, ...row }) => asOrigin(row));
}

/** Whether a change holds in place of what held since a day, as `valueOn` has it. */
function holdsAfter(
  { field, holds_from: from }: ChangeRow,
  { since, on }: { readonly since: IsoDate; readonly on: IsoDate },
): boolean {
  if (from === null || DATED_BY_THEMSELVES.has(field) || ALWAYS_AS_NOW.has(field)) return true;
  return from <= on && from >= since;
}

/** The answers by which a person fills their attributes: of each attribute the latest. */
export function answeredValues(db: ReadHandle, personId: number): ValueOrigin[] {
  const rows = db.all<OriginRow>(sql`
    SELECT a.attribute AS field, own.file_name AS file, coalesce(a.import_line, r.import_line) AS line, r.wave AS wave,
           coalesce(a.said_on, r.submitted_on, r.recorded_on) AS holds_from, r.recorded_on AS recorded_on
    FROM survey_answers a JOIN survey_responses r ON r.id = a.response_id
      LEFT JOIN imports own ON own.id = coalesce(a.import_id, r.import_id)
    WHERE r.person_id = ${personId} AND r.replaced_by IS NULL AND a.attribute IS NOT NULL AND a.answer_values <> '[]'
    ORDER BY r.round_id, coalesce(a.said_at, r.submitted_at), r.id, a.position`);
  return [...new Map(rows.map((row) => [row.field, asOrigin(row)])).values()];
}

/** The values of measures of a person that count, by measure and day: of several for one day the one recorded last. */
export function measuredValues(db: ReadHandle, personId: number): MeasureOrigin[] {
  const rows = db.all<{
    measure: string;
    held_on: string;
    file: string | null;
    line: number | null;
    recorded_on: string;
  }>(sql`
    SELECT m.name AS measure, o.held_on AS held_on, own.file_name AS file, o.import_line AS line, o.recorded_on AS recorded_on
    FROM outcomes o JOIN measures m ON m.id = o.measure_id LEFT JOIN imports own ON own.id = o.import_id
    WHERE o.person_id = ${personId}
    ORDER BY m.name, o.held_on, o.id`);
  const latest = new Map(rows.map((row) => [JSON.stringify([row.measure, row.held_on]), row]));
  return [...latest.values()].map(({ held_on: heldOn, recorded_on: recordedOn, ...row }) => ({
    ...row,
    heldOn,
    recordedOn,
  }));
}

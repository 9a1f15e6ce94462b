import type { IsoDate } from '../../domain/dates/iso-date.js';
import {
  type Outcome,
  type OutcomeFacts,
  type OutcomeWithOrigin,
  outcomeKey,
} from '../../domain/outcomes/outcome.js';
import type { FactOrigin, Recording } from '../../domain/people/dated-facts.js';
import type { ReadHandle, WriteHandle } from '../database/connection.js';
import { type Query, sql } from '../database/sql.js';
import { LAST_DAY } from '../facts/fact-changes.js';

interface OutcomeRow {
  id: number;
  measure: string;
  person_id: number | null;
  unit: string | null;
  held_on: string;
  value: number;
  denominator: number | null;
}

/** The values that count, as far as they were known on a day, in the order of their ids: of several for one day the one recorded last. */
export function listOutcomes(db: ReadHandle, knownOn: IsoDate = LAST_DAY): Outcome[] {
  const rows = db.all<OutcomeRow>(sql`
    SELECT o.id, m.name AS measure, o.person_id, u.name AS unit, o.held_on, o.value, o.denominator
    FROM outcomes o JOIN measures m ON m.id = o.measure_id LEFT JOIN measured_units u ON u.id = o.unit_id
    WHERE o.recorded_on <= ${knownOn} ORDER BY o.id`);
  return latestOf(rows.map(outcomeOfRow));
}

/** The same as of now, each with where it came from. */
export function listOutcomesWithOrigin(db: ReadHandle): OutcomeWithOrigin[] {
  const rows = db.all<OutcomeRow & { file: string | null; line: number | null; recorded_on: string }>(sql`
    SELECT o.id, m.name AS measure, o.person_id, u.name AS unit, o.held_on, o.value, o.denominator,
           own.file_name AS file, o.import_line AS line, o.recorded_on
    FROM outcomes o JOIN measures m ON m.id = o.measure_id LEFT JOIN measured_units u ON u.id = o.unit_id
    LEFT JOIN imports own ON own.id = o.import_id
    ORDER BY o.id`);
  return latestOf(rows.map(({ recorded_on: recordedOn, ...row }) => ({ ...outcomeOfRow(row), recordedOn })));
}

/** Of several values for one day the one recorded last, which stands where it was recorded. */
function latestOf<Found extends OutcomeFacts>(outcomes: readonly Found[]): Found[] {
  const latest = new Map<string, Found>();
  for (const outcome of outcomes) {
    const key = outcomeKey(outcome);
    latest.delete(key);
    latest.set(key, outcome);
  }
  return [...latest.values()];
}

function outcomeOfRow<Row extends OutcomeRow>({ person_id: personId, held_on: heldOn, ...row }: Row) {
  return { ...row, personId, heldOn };
}

/** The names of all measures on record, in the order in which they came. */
export function listMeasures(db: ReadHandle): string[] {
  return db.all<{ name: string }>(sql`SELECT name FROM measures ORDER BY id`).map(({ name }) => name);
}

/** A value to record, and where it comes from. */
export interface OutcomeFrom {
  readonly facts: OutcomeFacts;
  readonly origin: FactOrigin;
}

/** Records values, and the measures and units that are new; gives the ids of the values. */
export function recordOutcomes(
  db: WriteHandle,
  outcomes: readonly OutcomeFrom[],
  { recordedAt, today }: Recording,
): number[] {
  const measures = idsOfNames(db, sql`measures`);
  const units = idsOfNames(db, sql`measured_units`);
  return outcomes.map(({ facts: { personId, unit, measure, heldOn, value, denominator }, origin }) => {
    const unitId = unit === null ? null : units(unit);
    return db.run(sql`
      INSERT INTO outcomes (measure_id, person_id, unit_id, held_on, value, denominator, recorded_at, recorded_on,
                            import_id, import_line)
      VALUES (${measures(measure)}, ${personId}, ${unitId}, ${heldOn}, ${value}, ${denominator}, ${recordedAt}, ${today},
              ${origin.importId}, ${origin.line})`).id;
  });
}

/** Gives the id of a name in a table of names, in which it is entered where it is new. */
function idsOfNames(db: WriteHandle, table: Query): (name: string) => number {
  const rows = db.all<{ id: number; name: string }>(sql`SELECT id, name FROM ${table} ORDER BY id`);
  const ids = new Map(rows.map(({ id, name }) => [name, id]));
  return (name) => {
    const id = ids.get(name) ?? db.run(sql`INSERT INTO ${table} (name) VALUES (${name})`).id;
    ids.set(name, id);
    return id;
  };
}

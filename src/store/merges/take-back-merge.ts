import type { Recording } from '../../domain/people/dated-facts.js';
import type { WriteHandle } from '../database/connection.js';
import { identifier, sql } from '../database/sql.js';
import { removePersonKey } from '../people/person-keys.js';
import { partAttributes } from './join-merged-attributes.js';
import { removeAddedAnswers } from './join-merged-responses.js';
import { type MovedRows, type PersonImage, ROWS_OF_A_PERSON, type RowsSetAside } from './merge-record.js';
import { currentId, markMergeUndone, type PersonMerge, personImage } from './person-merges.js';

/**
 * Makes two people of one again: the merged person is back with the same id, and with all that was theirs; what was recorded
 * since stays with the kept one. Only the latest merge into a person can be taken back.
 */
export function takeBackMerge(db: WriteHandle, merge: PersonMerge, recording: Recording): void {
  const { record, keptId: kept, mergedId: merged } = merge;
  // First, so that the merged person's id is their own again.
  markMergeUndone(db, merge.id, recording);
  for (const key of record.keys) removePersonKey(db, key);
  for (const id of record.factChanges ?? []) db.run(sql`DELETE FROM fact_changes WHERE id = ${id}`);
  restoreKept(db, merge);
  partAttributes(db, kept, record.joinedAttributes ?? []);
  insertPerson(db, record.merged);
  moveRowsBack(db, record.moved, { kept, merged });
  moveKeyedRowsBack(db, record.moved, { kept, merged });
  putRowsBack(db, record.setAside, merged);
  removeAddedAnswers(db, record.addedAnswers ?? []);
  restoreResponses(db, record.replacedResponses);
  restoreProposals(db, record.discardedRuns);
}

interface Two {
  readonly kept: number;
  readonly merged: number;
}

/** What the kept person took from the merged one goes back to what it was, unless it has changed since; keys always. */
function restoreKept(db: WriteHandle, { keptId, record }: PersonMerge): void {
  const { kept, merged, after } = record;
  const now = personImage(db, keptId) ?? after;
  const before = <Column extends keyof PersonImage>(column: Column) =>
    now[column] === after[column] ? kept[column] : now[column];
  const keyBefore = <Column extends 'staff_number' | 'email_key' | 'email'>(
    column: Column,
    isTheirs: boolean,
  ) => (isTheirs ? kept[column] : now[column]);
  const isTheirNumber = now.staff_number !== null && now.staff_number === merged.staff_number;
  const isTheirEmail = now.email_key !== null && now.email_key === merged.email_key;
  db.run(sql`
    UPDATE people SET staff_number = ${keyBefore('staff_number', isTheirNumber)},
      email = ${keyBefore('email', isTheirEmail)}, email_key = ${keyBefore('email_key', isTheirEmail)},
      given_name = ${before('given_name')}, family_name = ${before('family_name')}, profession = ${before('profession')},
      band = ${before('band')}, unit = ${before('unit')}, site = ${before('site')}, manager = ${before('manager')},
      manager_id = ${managerOf(db, before('manager_id'))}, hired_on = ${before('hired_on')},
      left_on = ${before('left_on')}, leave_from = ${before('leave_from') ?? null},
      leave_until = ${before('leave_until') ?? null}, known_from = ${before('known_from') ?? null}
    WHERE id = ${keptId}`);
}

/** A manager may have been merged into someone since. */
function managerOf(db: WriteHandle, id: number | null): number | null {
  return id === null ? null : currentId(db, id);
}

function insertPerson(db: WriteHandle, person: PersonImage): void {
  db.run(sql`
    INSERT INTO people (id, staff_number, email, email_key, given_name, family_name, profession, band, unit, site, manager,
                        manager_id, hired_on, left_on, leave_from, leave_until, status, recorded_at, known_from, recorded_on,
                        import_id, import_line)
    VALUES (${person.id}, ${person.staff_number}, ${person.email}, ${person.email_key}, ${person.given_name},
            ${person.family_name}, ${person.profession}, ${person.band}, ${person.unit}, ${person.site}, ${person.manager},
            ${managerOf(db, person.manager_id)}, ${person.hired_on}, ${person.left_on}, ${person.leave_from ?? null},
            ${person.leave_until ?? null}, ${person.status}, ${person.recorded_at},
            coalesce(${person.known_from ?? null}, substr(${person.recorded_at}, 1, 10)),
            coalesce(${person.recorded_on ?? null}, substr(${person.recorded_at}, 1, 10)), ${person.import_id ?? null}, ${person.import_line ?? null})`);
}

function moveRowsBack(db: WriteHandle, moved: MovedRows, { kept, merged }: Two): void {
  for (const id of moved.managed)
    db.run(sql`UPDATE people SET manager_id = ${merged} WHERE id = ${id} AND manager_id = ${kept}`);
  for (const id of moved.menteePairings)
    db.run(sql`UPDATE pairings SET mentee_id = ${merged} WHERE id = ${id} AND mentee_id = ${kept}`);
  for (const id of moved.mentorPairings)
    db.run(sql`UPDATE pairings SET mentor_id = ${merged} WHERE id = ${id} AND mentor_id = ${kept}`);
  for (const id of moved.menteeRules)
    db.run(sql`UPDATE named_rules SET mentee_id = ${merged} WHERE id = ${id} AND mentee_id = ${kept}`);
  for (const id of moved.mentorRules)
    db.run(sql`UPDATE named_rules SET mentor_id = ${merged} WHERE id = ${id} AND mentor_id = ${kept}`);
  for (const id of moved.responses)
    db.run(sql`UPDATE survey_responses SET person_id = ${merged} WHERE id = ${id} AND person_id = ${kept}`);
  for (const { name, table, column } of ROWS_OF_A_PERSON)
    for (const id of moved.others?.[name] ?? [])
      db.run(sql`
        UPDATE ${identifier(table)} SET ${identifier(column)} = ${merged} WHERE id = ${id} AND ${identifier(column)} = ${kept}`);
}

function moveKeyedRowsBack(db: WriteHandle, moved: MovedRows, { kept, merged }: Two): void {
  for (const [run, mentor] of moved.menteeRunPairs)
    db.run(sql`
      UPDATE run_pairs SET mentee_id = ${merged}
      WHERE run_id = ${run} AND mentee_id = ${kept} AND mentor_id = ${currentId(db, mentor)}`);
  for (const [run, mentee] of moved.mentorRunPairs)
    db.run(sql`
      UPDATE run_pairs SET mentor_id = ${merged}
      WHERE run_id = ${run} AND mentor_id = ${kept} AND mentee_id = ${currentId(db, mentee)}`);
  for (const run of moved.leftOver)
    db.run(sql`UPDATE run_left_over SET mentee_id = ${merged} WHERE run_id = ${run} AND mentee_id = ${kept}`);
  for (const [round, origin] of moved.participations)
    db.run(sql`
      UPDATE participations SET person_id = ${merged}
      WHERE round_id = ${round} AND person_id = ${kept} AND origin = ${origin}`);
  for (const name of moved.attributes)
    db.run(
      sql`UPDATE person_attributes SET person_id = ${merged} WHERE person_id = ${kept} AND name = ${name}`,
    );
  for (const id of moved.factChanges ?? [])
    db.run(sql`UPDATE fact_changes SET person_id = ${merged} WHERE id = ${id} AND person_id = ${kept}`);
  for (const key of moved.keys)
    db.run(sql`UPDATE person_keys SET person_id = ${merged} WHERE key = ${key} AND person_id = ${kept}`);
}

/**
 * The other of a pair may have been merged into someone since; a row that has no place any more is left out. Merges made before
 * facts had days know none: then it is that of the moment, as in the migration.
 */
function putRowsBack(db: WriteHandle, rows: RowsSetAside, merged: number): void {
  for (const rule of rows.rules)
    db.run(sql`
      INSERT OR IGNORE INTO named_rules (id, kind, mentee_id, mentor_id, because, recorded_at, dropped_at, recorded_on,
                                         dropped_on)
      VALUES (${rule.id}, ${rule.kind}, ${currentId(db, rule.mentee_id)}, ${currentId(db, rule.mentor_id)},
              ${rule.because}, ${rule.recorded_at}, ${rule.dropped_at}, 
              coalesce(${rule.recorded_on ?? null}, substr(${rule.recorded_at}, 1, 10)),
              coalesce(${rule.dropped_on ?? null}, substr(${rule.dropped_at}, 1, 10)))`);
  for (const pair of rows.runPairs)
    db.run(sql`
      INSERT OR IGNORE INTO run_pairs (run_id, mentee_id, mentor_id, fit_millionths, parts, decision, mentor_number,
                                       replaces_pairing_id, replaced_fit_millionths, decided_on)
      VALUES (${pair.run_id}, ${currentId(db, pair.mentee_id)}, ${currentId(db, pair.mentor_id)},
              ${pair.fit_millionths}, ${pair.parts}, ${pair.decision}, ${pair.mentor_number ?? 1},
              ${pair.replaces_pairing_id ?? null}, ${pair.replaced_fit_millionths ?? null},
              ${pair.decided_on ?? null})`);
  for (const { run_id, reason, mentors_held } of rows.leftOver)
    db.run(sql`
      INSERT INTO run_left_over (run_id, mentee_id, reason, mentors_held)
      VALUES (${run_id}, ${merged}, ${reason}, ${mentors_held ?? 0})`);
  for (const one of rows.participations)
    db.run(sql`
      INSERT INTO participations (round_id, person_id, origin, role, capacity, joined_on, withdrawn_on, recorded_on)
      VALUES (${one.round_id}, ${merged}, ${one.origin}, ${one.role}, ${one.capacity}, 
              coalesce(${one.joined_on ?? null}, (SELECT known_from FROM people WHERE id = ${merged})),
              ${one.withdrawn_on ?? null},
              coalesce(${one.recorded_on ?? null}, (SELECT recorded_on FROM people WHERE id = ${merged})))`);
  for (const { name, attribute_values } of rows.attributes)
    db.run(sql`
      INSERT INTO person_attributes (person_id, name, attribute_values) VALUES (${merged}, ${name}, ${attribute_values})`);
}

/** An answer counts again, unless its person has answered the wave again since. */
function restoreResponses(db: WriteHandle, ids: readonly number[]): void {
  for (const id of ids)
    db.run(sql`
      UPDATE survey_responses SET replaced_by = NULL
      WHERE id = ${id} AND NOT EXISTS (
        SELECT 1 FROM survey_responses later
        WHERE later.round_id = survey_responses.round_id AND later.person_id = survey_responses.person_id
          AND later.wave = survey_responses.wave AND later.replaced_by IS NULL)`);
}

/** A proposal waits again, unless a later run of the round has taken its place. */
function restoreProposals(db: WriteHandle, ids: readonly number[]): void {
  for (const id of ids)
    db.run(sql`
      UPDATE runs SET status = 'proposed'
      WHERE id = ${id} AND status = 'discarded' AND NOT EXISTS (
        SELECT 1 FROM runs later WHERE later.round_id = runs.round_id AND later.id > runs.id)`);
}

import {
  type Attributes,
  emailKey,
  type Person,
  type PersonFacts,
  type PersonStatus,
} from '../domain/person.js';
import type { ReadHandle, WriteHandle } from './connection.js';
import { sql } from './sql.js';
import { answeredAttributes } from './survey-responses.js';

interface PersonRow {
  id: number;
  staff_number: string | null;
  email: string | null;
  given_name: string;
  family_name: string;
  profession: string | null;
  band: string | null;
  unit: string | null;
  site: string | null;
  manager: string | null;
  manager_id: number | null;
  hired_on: string | null;
  left_on: string | null;
  status: PersonStatus;
}

/** Everyone, ordered by staff number, then e-mail; with the answers people gave about themselves over the roster's values. */
export function listPeople(db: ReadHandle): Person[] {
  const roster = rosterAttributes(db);
  const answered = answeredAttributes(db);
  const rows = db.all<PersonRow>(sql`
    SELECT id, staff_number, email, given_name, family_name, profession, band, unit, site, manager, manager_id,
           hired_on, left_on, status
    FROM people ORDER BY staff_number IS NULL, staff_number, email_key`);
  return rows.map((row) => ({
    id: row.id,
    staffNumber: row.staff_number,
    email: row.email,
    givenName: row.given_name,
    familyName: row.family_name,
    profession: row.profession,
    band: row.band,
    unit: row.unit,
    site: row.site,
    manager: row.manager,
    managerId: row.manager_id,
    hiredOn: row.hired_on,
    leftOn: row.left_on,
    status: row.status,
    attributes: new Map([...(roster.get(row.id) ?? []), ...(answered.get(row.id) ?? [])]),
  }));
}

/** What the roster alone says beyond its fixed columns, by person. */
export function rosterAttributes(db: ReadHandle): Map<number, Map<string, readonly string[]>> {
  const attributes = new Map<number, Map<string, readonly string[]>>();
  const rows = db.all<{ person_id: number; name: string; attribute_values: string }>(sql`
    SELECT person_id, name, attribute_values FROM person_attributes ORDER BY person_id, name`);
  for (const row of rows) {
    const ofPerson = attributes.get(row.person_id) ?? new Map<string, readonly string[]>();
    ofPerson.set(row.name, JSON.parse(row.attribute_values));
    attributes.set(row.person_id, ofPerson);
  }
  return attributes;
}

/** Records a new person; gives the id. */
export function createPerson(db: WriteHandle, facts: PersonFacts, recordedAt: string): number {
  const { id } = db.run(sql`
    INSERT INTO people (staff_number, email, email_key, given_name, family_name, profession, band, unit, site, manager,
                        hired_on, left_on, status, recorded_at)
    VALUES (${facts.staffNumber}, ${facts.email}, ${facts.email === null ? null : emailKey(facts.email)},
            ${facts.givenName}, ${facts.familyName}, ${facts.profession}, ${facts.band}, ${facts.unit}, ${facts.site},
            ${facts.manager}, ${facts.hiredOn}, ${facts.leftOn}, ${facts.status}, ${recordedAt})`);
  return id;
}

/** Replaces what the roster says of a person. */
export function updatePerson(db: WriteHandle, id: number, facts: PersonFacts): void {
  db.run(sql`
    UPDATE people SET staff_number = ${facts.staffNumber}, email = ${facts.email},
      email_key = ${facts.email === null ? null : emailKey(facts.email)}, given_name = ${facts.givenName},
      family_name = ${facts.familyName}, profession = ${facts.profession}, band = ${facts.band}, unit = ${facts.unit},
      site = ${facts.site}, manager = ${facts.manager}, hired_on = ${facts.hiredOn}, left_on = ${facts.leftOn},
      status = ${facts.status}
    WHERE id = ${id}`);
}

/**
 * Takes the keys off people about to be updated, so that a key may pass from one person to another, or two may swap theirs,
 * within one import. To be followed by `updatePerson` for each, in the same transaction.
 */
export function releaseKeys(db: WriteHandle, ids: readonly number[]): void {
  for (const id of ids) {
    db.run(sql`
      UPDATE people SET staff_number = ${`released ${id}`}, email = NULL, email_key = NULL WHERE id = ${id}`);
  }
}

/** Sets the roster's values of the attributes named; others stay. */
export function setRosterAttributes(db: WriteHandle, personId: number, attributes: Attributes): void {
  for (const [name, values] of attributes) {
    db.run(sql`
      INSERT INTO person_attributes (person_id, name, attribute_values)
      VALUES (${personId}, ${name}, ${JSON.stringify(values)})
      ON CONFLICT (person_id, name) DO UPDATE SET attribute_values = excluded.attribute_values`);
  }
}

/** Sets who each person's manager is, where that has changed; gives how many did. */
export function setManagers(db: WriteHandle, managerOf: ReadonlyMap<number, number>): number {
  const rows = db.all<{ id: number; manager_id: number | null }>(
    sql`SELECT id, manager_id FROM people ORDER BY id`,
  );
  let changed = 0;
  for (const { id, manager_id } of rows) {
    const manager = managerOf.get(id) ?? null;
    if (manager === manager_id) continue;
    db.run(sql`UPDATE people SET manager_id = ${manager} WHERE id = ${id}`);
    changed++;
  }
  return changed;
}

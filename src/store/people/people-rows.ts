import type { Attributes, Person, PersonStatus } from '../../domain/people/person.js';
import { withSharedNames } from '../../domain/people/shared-names.js';
import type { ReadHandle, WriteHandle } from '../database/connection.js';
import { rowsOfTable } from '../database/rows-of-table.js';
import { sql } from '../database/sql.js';
import { storedJson } from '../database/stored-json.js';
import { TextsApart } from '../sensitive/sensitive-values.js';
import { answeredAttributes } from '../surveys/survey-responses.js';
import { formerKeysByPerson } from './person-keys.js';

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
  leave_from: string | null;
  leave_until: string | null;
  status: PersonStatus;
  known_from: string | null;
}

/** Everyone, ordered by staff number, then e-mail; with the answers people gave about themselves over the roster's values. */
export function listPeople(db: ReadHandle, answered = answeredAttributes(db)): Person[] {
  return withAnswers(withSharedNames(peopleOnRoster(db)), answered);
}

/**
 * The same as the roster alone says, and without telling whose names are shared: to be read once where people are asked for as of several
 * days, of whom nobody is named.
 */
export function peopleOnRoster(db: ReadHandle): Person[] {
  const roster = rosterAttributes(db);
  const formerKeys = formerKeysByPerson(db);
  const rows = rowsOfTable<PersonRow>(db, {
    table: 'people',
    columns: PERSON_COLUMNS,
    orderBy: sql`staff_number IS NULL, staff_number, email_key`,
  });
  return Array.from(rows, (row): Person => {
    const keys = formerKeys.get(row.id);
    const person = Object.assign(asPerson(row), { attributes: roster.get(row.id) ?? NO_ATTRIBUTES });
    return keys === undefined ? person : { ...person, formerKeys: keys };
  });
}

const PERSON_COLUMNS = [
  ...['id', 'staff_number', 'email', 'given_name', 'family_name', 'profession', 'band', 'unit', 'site'],
  ...['manager', 'manager_id', 'hired_on', 'left_on', 'leave_from', 'leave_until', 'status', 'known_from'],
] as readonly (keyof PersonRow)[];

/** Shared by all of whom nothing is known beyond the columns: most of a large roster. */
const NO_ATTRIBUTES: Attributes = new Map();

/** People with what they answered about themselves over what the roster says; who answered nothing is the same object. */
export function withAnswers(people: readonly Person[], answered: ReadonlyMap<number, Attributes>): Person[] {
  return people.map((person) => {
    const own = answered.get(person.id);
    return own === undefined ? person : { ...person, attributes: new Map([...person.attributes, ...own]) };
  });
}

function asPerson(row: PersonRow): Omit<Person, 'attributes' | 'formerKeys' | 'sharesName'> {
  const person = {
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
    leaveFrom: row.leave_from,
    leaveUntil: row.leave_until,
    status: row.status,
  };
  return row.known_from === null ? person : Object.assign(person, { knownFrom: row.known_from });
}

/** Whoever has, or had before a merge, one of these keys: staff numbers, and e-mails in small letters. Ordered by id. */
export function peopleWithKeys(db: ReadHandle, keys: readonly string[]): Person[] {
  const wanted = JSON.stringify(keys);
  const rows = db.all<PersonRow>(sql`
    SELECT id, staff_number, email, given_name, family_name, profession, band, unit, site, manager, manager_id,
           hired_on, left_on, leave_from, leave_until, status, known_from
    FROM people WHERE id IN (
      SELECT p.id FROM json_each(${wanted}) k CROSS JOIN people p ON p.staff_number = k.value
      UNION SELECT p.id FROM json_each(${wanted}) k CROSS JOIN people p ON p.email_key = k.value
      UNION SELECT f.person_id FROM json_each(${wanted}) k CROSS JOIN person_keys f ON f.key = k.value)
    ORDER BY id`);
  const ids = rows.map(({ id }) => id);
  const roster = rosterAttributes(db, ids);
  const answered = answeredAttributes(db, ids);
  const formerKeys = formerKeysByPerson(db);
  return rows.map((row) => ({
    ...asPerson(row),
    attributes: new Map([...(roster.get(row.id) ?? []), ...(answered.get(row.id) ?? [])]),
    ...formerKeysOf(formerKeys.get(row.id)),
  }));
}

/** Everyone without their attributes, in the order of ids, some read at a time. */
export function* everyPerson(db: ReadHandle): Generator<Omit<Person, 'attributes'>> {
  const formerKeys = formerKeysByPerson(db);
  for (let after = 0; ; ) {
    const rows = db.all<PersonRow>(sql`
      SELECT id, staff_number, email, given_name, family_name, profession, band, unit, site, manager, manager_id,
             hired_on, left_on, leave_from, leave_until, status, known_from
      FROM people WHERE id > ${after} ORDER BY id LIMIT ${PEOPLE_AT_ONCE}`);
    for (const row of rows) yield { ...asPerson(row), ...formerKeysOf(formerKeys.get(row.id)) };
    const last = rows.at(-1);
    if (last === undefined) return;
    after = last.id;
  }
}

const PEOPLE_AT_ONCE = 10_000;

/** The id given last; 0 where nobody is on record. */
export function newestPerson(db: ReadHandle): number {
  return db.first<{ id: number }>(sql`SELECT id FROM people ORDER BY id DESC LIMIT 1`)?.id ?? 0;
}

/** How many characters the longest staff number has; 0 where there is none. */
export function longestStaffNumber(db: ReadHandle): number {
  return (
    db.first<{ longest: number | null }>(sql`SELECT max(length(staff_number)) AS longest FROM people`)
      ?.longest ?? 0
  );
}

/** Those with these ids, without their attributes, in the order of ids. */
export function peopleWithIds(db: ReadHandle, ids: Iterable<number>): Omit<Person, 'attributes'>[] {
  const rows = db.all<PersonRow>(sql`
    SELECT id, staff_number, email, given_name, family_name, profession, band, unit, site, manager, manager_id,
           hired_on, left_on, leave_from, leave_until, status, known_from
    FROM people WHERE id IN (SELECT value FROM json_each(${JSON.stringify([...ids])})) ORDER BY id`);
  return rows.map(asPerson);
}

function formerKeysOf(formerKeys: readonly string[] | undefined): Pick<Person, 'formerKeys'> {
  return formerKeys === undefined ? {} : { formerKeys };
}

interface AttributeRow {
  person_id: number;
  name: string;
  attribute_values: string;
}

/** What the roster alone says beyond its fixed columns, by person: of everyone, or of those named by id. */
export function rosterAttributes(
  db: ReadHandle,
  ids?: readonly number[],
): Map<number, Map<string, readonly string[]>> {
  const attributes = new Map<number, Map<string, readonly string[]>>();
  const rows =
    ids === undefined
      ? db.all<AttributeRow>(sql`
          SELECT person_id, name, attribute_values FROM person_attributes ORDER BY person_id, name`)
      : db.all<AttributeRow>(sql`
          SELECT person_id, name, attribute_values FROM person_attributes
          WHERE person_id IN (SELECT value FROM json_each(${JSON.stringify(ids)})) ORDER BY person_id, name`);
  const told = new TextsApart(db);
  for (const row of rows) {
    const ofPerson = attributes.get(row.person_id) ?? new Map<string, readonly string[]>();
    const key = `${row.person_id}, ${row.name}`;
    const values = storedJson('person_attributes.attribute_values', row.attribute_values, key);
    ofPerson.set(row.name, told.texts(values));
    attributes.set(row.person_id, ofPerson);
  }
  return attributes;
}

/** Sets who each person's manager is, where that has changed; gives how many did. */
export function setManagers(db: WriteHandle, managerOf: ReadonlyMap<number, number>): number {
  let changed = 0;
  for (let after = 0; ; ) {
    const rows = db.all<{ id: number; manager_id: number | null }>(sql`
      SELECT id, manager_id FROM people WHERE id > ${after} ORDER BY id LIMIT ${PEOPLE_AT_ONCE}`);
    for (const { id, manager_id } of rows) {
      const manager = managerOf.get(id) ?? null;
      if (manager === manager_id) continue;
      db.run(sql`UPDATE people SET manager_id = ${manager} WHERE id = ${id}`);
      changed++;
    }
    const last = rows.at(-1);
    if (last === undefined) return changed;
    after = last.id;
  }
}

/** Every text by which someone's manager is named, in order. */
export function managerTexts(db: ReadHandle): string[] {
  return db
    .all<{ manager: string }>(
      sql`SELECT DISTINCT manager FROM people WHERE manager IS NOT NULL ORDER BY manager`,
    )
    .map(({ manager }) => manager);
}

/**
 * Sets everyone's manager by the text that names them, where that has changed; nobody becomes their own. For very many
 * people: nothing of them is read.
 */
export function setManagersByText(db: WriteHandle, managerOf: ReadonlyMap<string, number>): void {
  db.run(
    sql`CREATE TEMP TABLE named_managers (text TEXT PRIMARY KEY, id INTEGER NOT NULL) STRICT, WITHOUT ROWID`,
  );
  for (const [text, id] of managerOf)
    db.run(sql`INSERT INTO named_managers (text, id) VALUES (${text}, ${id})`);
  db.run(sql`
    UPDATE people SET manager_id = (SELECT m.id FROM named_managers m WHERE m.text = people.manager AND m.id <> people.id)
    WHERE manager_id IS NOT (SELECT m.id FROM named_managers m WHERE m.text = people.manager AND m.id <> people.id)`);
  db.run(sql`DROP TABLE named_managers`);
}

/** Who manages whom, by id, of those who manage somebody themselves: every circle is among them. */
export function linesOfManagers(db: ReadHandle): Map<number, number> {
  const rows = db.all<{ id: number; manager_id: number }>(sql`
    SELECT id, manager_id FROM people
    WHERE manager_id IS NOT NULL AND id IN (SELECT DISTINCT manager_id FROM people) ORDER BY id`);
  return new Map(rows.map(({ id, manager_id }) => [id, manager_id]));
}

/** How many people have a manager who could not be told, and the first of them. */
export function withoutManager(
  db: ReadHandle,
  most: number,
): { count: number; first: Omit<Person, 'attributes'>[] } {
  const count = db.first<{ count: number }>(
    sql`SELECT count(*) AS count FROM people WHERE manager IS NOT NULL AND manager_id IS NULL`,
  );
  const rows = db.all<PersonRow>(sql`
    SELECT id, staff_number, email, given_name, family_name, profession, band, unit, site, manager, manager_id,
           hired_on, left_on, leave_from, leave_until, status, known_from
    FROM people WHERE manager IS NOT NULL AND manager_id IS NULL ORDER BY id LIMIT ${most}`);
  return { count: count?.count ?? 0, first: rows.map(asPerson) };
}

import type { IsoDate } from '../../domain/dates/iso-date.js';
import { ALWAYS_AS_NOW, DATED_BY_THEMSELVES, type Dating } from '../../domain/people/dated-facts.js';
import { type Attributes, COLUMN_OF_FACT, emailKey, type PersonFacts } from '../../domain/people/person.js';
import { isHiredAgain, lastDayOfMissing } from '../../domain/people/presence.js';
import type { WriteHandle } from '../database/connection.js';
import { sql } from '../database/sql.js';
import { recordFactChange } from '../facts/fact-changes.js';
import { storedTexts } from '../sensitive/sensitive-values.js';

/**
 * Records a new person; gives the id, which no merged record has: a merge can be taken back. Whoever has the manager's text
 * as their staff number is the manager at once: it is nearly always right, and setting managers later makes every row
 * longer. To be followed by finding out anew who manages whom.
 */
export function createPerson(db: WriteHandle, facts: PersonFacts, dating: Dating): number {
  const { today, recordedAt, origin } = dating;
  const knownFrom = dating.holdsFrom ?? facts.hiredOn ?? today;
  const { id } = db.run(sql`
    INSERT INTO people (id, staff_number, email, email_key, given_name, family_name, profession, band, unit, site, manager,
                        manager_id, hired_on, left_on, leave_from, leave_until, status, recorded_at, recorded_on, known_from,
                        import_id, import_line)
    VALUES (1 + max(coalesce((SELECT max(id) FROM people), 0), coalesce((SELECT max(merged_id) FROM person_merges), 0)),
            ${facts.staffNumber}, ${facts.email}, ${facts.email === null ? null : emailKey(facts.email)},
            ${facts.givenName}, ${facts.familyName}, ${facts.profession}, ${facts.band}, ${facts.unit}, ${facts.site},
            ${facts.manager}, (SELECT id FROM people WHERE staff_number = ${facts.manager}),
            ${facts.hiredOn}, ${facts.leftOn}, ${facts.leaveFrom ?? null}, ${facts.leaveUntil ?? null}, ${facts.status},
            ${recordedAt}, ${today}, ${knownFrom}, ${origin?.importId ?? null}, ${origin?.line ?? null})`);
  return id;
}

/** A person's keys, taken off them by `releaseKeys`. */
export type ReleasedKeys = Pick<PersonFacts, 'staffNumber' | 'email'>;

/** What a roster says of somebody on record from now on. */
export interface PersonToUpdate {
  readonly id: number;
  readonly facts: PersonFacts;
  /** Their keys before, where they were released. */
  readonly released?: ReleasedKeys | undefined;
  /** The columns that may change; absent: all. */
  readonly columns?: ReadonlySet<string>;
}

/**
 * Replaces what the roster says of a person; each value that changes is kept with the day until which it held.
 * @returns the columns that stay as they are today, because the value of a later day is on record.
 */
export function updatePerson(
  db: WriteHandle,
  { id, facts, released, columns }: PersonToUpdate,
  dating: Dating,
): string[] {
  const found = factsOf(db, id);
  const before = { ...found.facts, ...released };
  const employment = daysOfEmployment(db, id, { before, after: facts });
  const settled: Record<string, string | null> = {};
  const staying: string[] = [];
  for (const [fact, name] of Object.entries(COLUMN_OF_FACT)) {
    const key = fact as keyof PersonFacts;
    const [now, value] = [before[key] ?? null, facts[key] ?? null];
    const isMeant = columns === undefined || columns.has(name);
    settled[name] = now;
    if (now === value || !isMeant) continue;
    for (const holdsFrom of daysFor(name, dating.holdsFrom, employment)) {
      const change = { ...dating, now: settled[name] ?? null, value, knownFrom: found.knownFrom, holdsFrom };
      const factKey = { personId: id, kind: 'person', roundId: null, name } as const;
      settled[name] = recordFactChange(db, factKey, change);
    }
    if (settled[name] !== value) staying.push(name);
  }
  writeFacts(db, id, settled);
  return staying;
}

/** From when the days of the present employment hold, where it is not the first; and whether it is only now known of. */
interface Employment {
  readonly since: readonly IsoDate[];
  readonly isNew: boolean;
}

/** What is said of a second employment leaves the first as it was. */
function daysOfEmployment(
  db: WriteHandle,
  id: number,
  { before, after }: { readonly before: PersonFacts; readonly after: PersonFacts },
): Employment | null {
  if (isHiredAgain(before, after) && after.hiredOn !== null) return { since: [after.hiredOn], isNew: true };
  const row = db.first<{ since: IsoDate | null }>(sql`
    SELECT max(holds_from) AS since FROM fact_changes
    WHERE person_id = ${id} AND kind = 'person' AND name = 'hired_on'`);
  if (row?.since == null) return null;
  // Where the day of hiring is put right to an earlier one, it is that from then on.
  const earlier = after.hiredOn !== null && after.hiredOn < row.since ? [after.hiredOn] : [];
  return { since: [...earlier, row.since], isNew: false };
}

/** A day of hiring or leaving holds whenever it was stated, within its employment. */
function daysFor(
  name: string,
  stated: IsoDate | null,
  employment: Employment | null,
): readonly (IsoDate | null)[] {
  if (ALWAYS_AS_NOW.has(name)) return [null];
  const isOfEmployment = DATED_BY_THEMSELVES.has(name);
  if (employment !== null && (isOfEmployment || (name === 'status' && employment.isNew)))
    return employment.since;
  return [isOfEmployment ? null : stated];
}

function writeFacts(db: WriteHandle, id: number, of: Readonly<Record<string, string | null>>): void {
  const { email = null } = of;
  const at = (name: string) => of[name] ?? null;
  db.run(sql`
    UPDATE people SET staff_number = ${at('staff_number')}, email = ${email},
      email_key = ${email === null ? null : emailKey(email)}, given_name = ${at('given_name')},
      family_name = ${at('family_name')}, profession = ${at('profession')}, band = ${at('band')}, unit = ${at('unit')},
      site = ${at('site')}, manager = ${at('manager')}, hired_on = ${at('hired_on')}, left_on = ${at('left_on')},
      leave_from = ${at('leave_from')}, leave_until = ${at('leave_until')}, status = ${at('status')}
    WHERE id = ${id}`);
}

function factsOf(db: WriteHandle, id: number): { facts: PersonFacts; knownFrom: IsoDate } {
  const row = db.first<PersonFacts & { knownFrom: IsoDate | null }>(sql`
    SELECT staff_number AS "staffNumber", email, given_name AS "givenName", family_name AS "familyName", profession, band, unit,
           site, manager, hired_on AS "hiredOn", left_on AS "leftOn", leave_from AS "leaveFrom",
           leave_until AS "leaveUntil", status, known_from AS "knownFrom"
    FROM people WHERE id = ${id}`);
  if (row === undefined) throw new Error(`Nobody on record has the id ${id}.`);
  const { knownFrom, ...facts } = row;
  return { facts, knownFrom: knownFrom ?? '' };
}

/**
 * Takes the keys off people about to be updated, so that a key may pass from one person to another, or two may swap theirs,
 * within one import. To be followed by `updatePerson` for each, with what this gives of them, in the same transaction.
 */
export function releaseKeys(db: WriteHandle, ids: readonly number[]): Map<number, ReleasedKeys> {
  const released = new Map<number, ReleasedKeys>();
  for (const id of ids) {
    const { staffNumber, email } = factsOf(db, id).facts;
    released.set(id, { staffNumber, email });
    db.run(sql`
      UPDATE people SET staff_number = ${`released ${id}`}, email = NULL, email_key = NULL WHERE id = ${id}`);
  }
  return released;
}

/** Sets the roster's values of the attributes of somebody who has just been created. */
export function setFirstAttributes(db: WriteHandle, personId: number, attributes: Attributes): void {
  for (const [name, values] of attributes)
    setAttribute(db, personId, { name, values: storedTexts(db, name, values) });
}

/**
 * Sets the roster's values of the attributes named; others stay. What they were before is kept.
 * @returns those that stay as they are today, because the value of a later day is on record.
 */
export function changeAttributes(
  db: WriteHandle,
  { personId, attributes }: { readonly personId: number; readonly attributes: Attributes },
  dating: Dating,
): string[] {
  const { knownFrom } = factsOf(db, personId);
  const staying: string[] = [];
  for (const [name, list] of attributes) {
    const value = storedTexts(db, name, list);
    const row = db.first<{ attribute_values: string }>(sql`
      SELECT attribute_values FROM person_attributes WHERE person_id = ${personId} AND name = ${name}`);
    const now = row?.attribute_values ?? null;
    if (now === value) continue;
    const key = { personId, kind: 'attribute', roundId: null, name } as const;
    const values = recordFactChange(db, key, { ...dating, now, value, knownFrom });
    if (values !== null) setAttribute(db, personId, { name, values });
    if (values !== value) staying.push(name);
  }
  return staying;
}

function setAttribute(
  db: WriteHandle,
  personId: number,
  { name, values }: { readonly name: string; readonly values: string },
): void {
  db.run(sql`
    INSERT INTO person_attributes (person_id, name, attribute_values) VALUES (${personId}, ${name}, ${values})
    ON CONFLICT (person_id, name) DO UPDATE SET attribute_values = excluded.attribute_values`);
}

/** Records that a person had left by a day, on which a roster of everybody leaves them out. */
export function markAsLeft(db: WriteHandle, personId: number, dating: Dating): void {
  const { facts } = factsOf(db, personId);
  const leftOn = lastDayOfMissing(facts, dating.holdsFrom ?? dating.today);
  updatePerson(db, { id: personId, facts: { ...facts, leftOn, status: 'left' } }, dating);
}

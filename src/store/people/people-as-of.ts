import {
  ALWAYS_AS_NOW,
  type AsOf,
  DATED_BY_THEMSELVES,
  type FactChange,
  valueOn,
} from '../../domain/people/dated-facts.js';
import { managersAmong } from '../../domain/people/management.js';
import {
  type Attributes,
  COLUMN_OF_FACT,
  type Person,
  type PersonFacts,
} from '../../domain/people/person.js';
import { withSharedNames } from '../../domain/people/shared-names.js';
import type { ReadHandle } from '../database/connection.js';
import { sql } from '../database/sql.js';
import { storedJson } from '../database/stored-json.js';
import { changesBack, changesByFact, factKeyText, type RecordedChange } from '../facts/fact-changes.js';
import { TextsApart } from '../sensitive/sensitive-values.js';
import { answeredAttributes } from '../surveys/survey-responses.js';
import { peopleOnRoster, rosterAttributes, withAnswers } from './people-rows.js';

/**
 * Everyone on record as they were on a day, as far as it was known on another, in the order of `listPeople`. Whoever was not on record
 * by the latter is left out; whoever is hired only later is there, for `isInPost` to tell. Where nothing has changed since, this is
 * the current state and costs no more.
 * @param onRoster everyone as `peopleOnRoster` gives them, where they were read for another day already.
 */
export function peopleAsOf(
  db: ReadHandle,
  asOf: AsOf,
  onRoster: readonly Person[] = withSharedNames(peopleOnRoster(db)),
): Person[] {
  const changes = changesBack(db, asOf);
  const now = withAnswers(onRoster, answeredAttributes(db, undefined, asOf));
  const known = peopleKnownOn(db, asOf, now);
  if (changes.length === 0) return known;
  const changed = new Set(changes.map(({ personId }) => personId));
  const back = new WayBack(db, changes, asOf);
  const people = known.map((person) => (changed.has(person.id) ? back.personAsOf(person) : person));
  return withSharedNames(withTheirManagers(people, known));
}

/**
 * Takes people who were read apart from all others back to what held on a day; of their managers only what the roster calls them.
 * The changes are read once.
 */
export function wayBackTo(
  db: ReadHandle,
  asOf: AsOf,
): (people: readonly Person[], roster: ReadonlyMap<number, Attributes>) => Person[] {
  const changes = changesBack(db, asOf);
  const changed = new Set(changes.map(({ personId }) => personId));
  const back = new WayBack(db, changes, asOf);
  return (people, roster) =>
    people.map((now) => {
      const person = { ...now, attributes: back.answeredOver(now.id, roster.get(now.id)) };
      return changed.has(now.id) ? back.personAsOf(person) : person;
    });
}

function peopleKnownOn(db: ReadHandle, { knownOn }: AsOf, people: Person[]): Person[] {
  if (knownOn === undefined) return people;
  const later = db.all<{ id: number }>(sql`SELECT id FROM people WHERE recorded_on > ${knownOn} ORDER BY id`);
  const unknown = new Set(later.map(({ id }) => id));
  return withSharedNames(people.filter(({ id }) => !unknown.has(id)));
}

/** Takes people back to what held on a day. */
class WayBack {
  readonly #changes: ReadonlyMap<string, readonly FactChange[]>;
  readonly #attributesOf: ReadonlyMap<number, ReadonlySet<string>>;
  readonly #roster: ReadonlyMap<number, Attributes>;
  readonly #answered: ReadonlyMap<number, Attributes>;
  readonly #asOf: AsOf;
  readonly #told: TextsApart;

  constructor(db: ReadHandle, changes: readonly RecordedChange[], asOf: AsOf) {
    const ids = [...new Set(changes.map(({ personId }) => personId))];
    this.#changes = changesByFact(changes);
    this.#attributesOf = attributeNames(changes);
    this.#roster = rosterAttributes(db, ids);
    this.#answered = answeredAttributes(db, undefined, asOf);
    this.#asOf = asOf;
    this.#told = new TextsApart(db);
  }

  personAsOf(person: Person): Person {
    const facts = Object.fromEntries(
      Object.entries(COLUMN_OF_FACT)
        .filter(([, name]) => !ALWAYS_AS_NOW.has(name))
        .map(([fact, name]) => [
          fact,
          this.#valueOf(person, name, person[fact as keyof PersonFacts] ?? null),
        ]),
    );
    return { ...person, ...facts, attributes: this.#attributesAsOf(person) };
  }

  #valueOf(person: Person, name: string, now: string | null): string | null {
    const changes = this.#changes.get(factKeyText({ personId: person.id, kind: 'person', name }));
    // What a day of hiring or leaving says began with the employment, whenever the roster came.
    const knownFrom = DATED_BY_THEMSELVES.has(name) ? '' : (person.knownFrom ?? '');
    return changes === undefined ? now : valueOn({ now, knownFrom, changes }, this.#asOf);
  }

  #attributesAsOf({ id, knownFrom = '', attributes }: Person): Attributes {
    const names = this.#attributesOf.get(id);
    if (names === undefined) return attributes;
    const now = this.#roster.get(id) ?? new Map<string, readonly string[]>();
    const roster = new Map(now);
    for (const name of names) {
      const current = now.get(name);
      const changes = this.#changes.get(factKeyText({ personId: id, kind: 'attribute', name })) ?? [];
      const history = { now: current === undefined ? null : JSON.stringify(current), knownFrom, changes };
      const held = valueOn(history, this.#asOf);
      if (held === null) roster.delete(name);
      else
        roster.set(
          name,
          this.#told.texts(storedJson('fact_changes.value', held, `of person ${id} (${name})`)),
        );
    }
    return this.answeredOver(id, roster);
  }

  /** What a roster says beyond its columns, under what the person had answered by that day. */
  answeredOver(id: number, roster: Attributes = new Map()): Attributes {
    return new Map([...roster, ...(this.#answered.get(id) ?? [])]);
  }
}

function attributeNames(changes: readonly RecordedChange[]): Map<number, Set<string>> {
  const names = new Map<number, Set<string>>();
  for (const { personId, kind, name } of changes) {
    if (kind === 'attribute') names.set(personId, (names.get(personId) ?? new Set()).add(name));
  }
  return names;
}

/** Whoever had another manager then is given theirs. */
function withTheirManagers(people: readonly Person[], now: readonly Person[]): Person[] {
  const managers = new Map(now.map(({ id, manager }) => [id, manager]));
  const moved = people.filter(({ id, manager }) => managers.get(id) !== manager);
  if (moved.length === 0) return [...people];
  const { managerOf } = managersAmong(moved, people);
  const ids = new Set(moved.map(({ id }) => id));
  return people.map((person) =>
    ids.has(person.id) ? { ...person, managerId: managerOf.get(person.id) ?? null } : person,
  );
}

import { type ManagedPerson, managersAmong } from '../../../domain/people/management.js';
import {
  type ManagerEffects,
  MOST_PROBLEMS,
  managersByText,
  managersInWords,
  nameMatcher,
  toldApart,
} from '../../../intake/plans/roster/managers-after.js';
import type { WriteHandle } from '../../../store/database/connection.js';
import {
  everyPerson,
  linesOfManagers,
  managerTexts,
  peopleWithIds,
  peopleWithKeys,
  setManagersByText,
  withoutManager,
} from '../../../store/people/people-rows.js';

/**
 * Records who manages whom among very many people, as they are now on record: only those are looked at whom some text may
 * name, by staff number, by e-mail, by the name or a part of it.
 */
export function settleManagersOfMany(db: WriteHandle): ManagerEffects {
  const texts = managerTexts(db);
  const candidates = namedBy(texts, db);
  setManagersByText(db, managersByText(texts, candidates));
  const { count, first } = withoutManager(db, MOST_PROBLEMS);
  const { problems } = managersAmong(first, candidates);
  const lines = { managerOf: linesOfManagers(db), problems };
  return {
    ...managersInWords(lines, (ids) => toldApart(peopleWithIds(db, ids), () => everyPerson(db))),
    problemCount: count,
  };
}

function namedBy(texts: readonly string[], db: WriteHandle): readonly ManagedPerson[] {
  const keys = texts.flatMap((text) => [text.trim(), text.trim().toLowerCase(), text.trim().toUpperCase()]);
  const byKey = peopleWithKeys(db, [...new Set(keys)]);
  if (!texts.some((text) => /[\s,]/.test(text.trim()))) return byKey;
  const mayName = nameMatcher(texts);
  const found = new Map<number, ManagedPerson>(byKey.map((person) => [person.id, person]));
  for (const person of everyPerson(db)) {
    if (mayName(`${person.givenName} ${person.familyName}`)) found.set(person.id, person);
  }
  return [...found.values()];
}

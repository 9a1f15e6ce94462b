import {
  type ManagedPerson,
  type ManagementLines,
  managementCycles,
  managersAmong,
  resolveManagers,
} from '../../../domain/people/management.js';
import { foldedName } from '../../../domain/people/people-finder.js';
import { fullName, type Person, type PersonFacts } from '../../../domain/people/person.js';
import type { RosterPlan } from '../../../intake/plans/roster/roster-plan.js';
import type { WriteHandle } from '../../../store/connection.js';
import {
  everyPerson,
  linesOfManagers,
  listPeople,
  managerTexts,
  peopleWithIds,
  peopleWithKeys,
  setManagers,
  setManagersByText,
  withoutManager,
} from '../../../store/people-rows.js';
import type { ManagerEffects } from '../import-outcome.js';

/** Managers who could not be told that are put into words. */
const MOST_PROBLEMS = 1_000;

/** Everyone as they will be after a roster, where nothing is written: new people are numbered as they would be. */
export function peopleAfter(plan: RosterPlan, people: readonly Person[]): ManagedPerson[] {
  const changed = new Map<number, PersonFacts>(plan.updates.map(({ personId, facts }) => [personId, facts]));
  const last = people.reduce((highest, { id }) => Math.max(highest, id), 0);
  return [
    ...people.map((person) => ({ ...person, ...changed.get(person.id) })),
    ...plan.creates.map(({ facts }, index) => ({ ...facts, id: last + 1 + index })),
  ];
}

/** What is to be said of the managers of these people. */
export function managersOf(people: readonly ManagedPerson[]): ManagerEffects {
  return inWords(resolveManagers(people), () => people);
}

/** Finds out anew who manages whom, and records it. */
export function settleManagers(db: WriteHandle): ManagerEffects {
  const people = listPeople(db);
  const lines = resolveManagers(people);
  setManagers(db, lines.managerOf);
  return inWords(lines, () => people);
}

/**
 * The same among very many people, of whom only those are looked at whom some text may name: by staff number, by e-mail, by
 * the name or a part of it.
 */
export function settleManagersOfMany(db: WriteHandle): ManagerEffects {
  const texts = managerTexts(db);
  const candidates = namedBy(texts, db);
  // Each text once, as the manager of somebody who is none of the candidates.
  const nobody = { staffNumber: null, email: null, givenName: '', familyName: '' };
  const named = managersAmong(
    texts.map((manager, index) => ({ ...nobody, id: -1 - index, manager })),
    candidates,
  );
  const managerOf = new Map(
    texts.flatMap((text, index) => {
      const id = named.managerOf.get(-1 - index);
      return id === undefined ? [] : [[text, id] as const];
    }),
  );
  setManagersByText(db, managerOf);
  const { count, first } = withoutManager(db, MOST_PROBLEMS);
  const { problems } = managersAmong(first, candidates);
  const lines = { managerOf: linesOfManagers(db), problems };
  const effects = inWords(lines, (ids) => peopleWithIds(db, ids));
  return { ...effects, problemCount: count };
}

function namedBy(texts: readonly string[], db: WriteHandle): readonly ManagedPerson[] {
  const keys = texts.flatMap((text) => [text.trim(), text.trim().toLowerCase(), text.trim().toUpperCase()]);
  const byKey = peopleWithKeys(db, [...new Set(keys)]);
  const mayName = nameMatcher(texts.filter((text) => /[\s,]/.test(text.trim())));
  if (mayName === undefined) return byKey;
  const found = new Map<number, ManagedPerson>(byKey.map((person) => [person.id, person]));
  for (const person of everyPerson(db)) {
    if (mayName(`${person.givenName} ${person.familyName}`)) found.set(person.id, person);
  }
  return [...found.values()];
}

/** So many people are kept whom one text may name: it is ambiguous long before. */
const MOST_OF_ONE_NAME = 1_000;

/** Whether one of the texts may name somebody: each of its words is a word of the name, or how one begins. */
function nameMatcher(texts: readonly string[]): ((name: string) => boolean) | undefined {
  const byFirstWord = new Map<string, { words: readonly string[]; found: number }[]>();
  for (const name of new Set(texts.map(foldedName))) {
    const words = name.split(' ');
    const [first = ''] = words;
    if (first === '') continue;
    byFirstWord.set(first, [...(byFirstWord.get(first) ?? []), { words, found: 0 }]);
  }
  if (byFirstWord.size === 0) return undefined;
  return (name) => {
    const own = foldedName(name).split(' ');
    let isNamed = false;
    for (const start of new Set(own.flatMap(beginningsOf))) {
      for (const text of byFirstWord.get(start) ?? []) {
        const fits = text.words.every((word) => own.some((part) => part.startsWith(word)));
        if (!fits || text.found >= MOST_OF_ONE_NAME) continue;
        text.found += 1;
        isNamed = true;
      }
    }
    return isNamed;
  };
}

function beginningsOf(word: string): string[] {
  return Array.from({ length: word.length }, (_, index) => word.slice(0, index + 1));
}

function inWords(
  { managerOf, problems }: ManagementLines,
  peopleWith: (ids: ReadonlySet<number>) => readonly ManagedPerson[],
): ManagerEffects {
  const circles = managementCycles(managerOf);
  const people = peopleWith(new Set(circles.flat()));
  const nameOf = new Map(people.map((person) => [person.id, fullName(person)]));
  return {
    problemCount: problems.length,
    problems: problems.slice(0, MOST_PROBLEMS).map(({ message, remedy }) => `${message} ${remedy}`),
    circles: circles.map((circle) => circle.map((id) => nameOf.get(id) ?? '')),
  };
}

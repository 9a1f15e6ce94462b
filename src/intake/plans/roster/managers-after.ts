import { addToList } from '../../../domain/add-to-list.js';
import {
  type ManagedPerson,
  type ManagementLines,
  managementCycles,
  managerProblemsInWords,
  managersAmong,
  resolveManagers,
} from '../../../domain/people/management.js';
import { foldedName } from '../../../domain/people/people-finder.js';
import { fullName, type Named } from '../../../domain/people/person.js';
import { nameSharing } from '../../../domain/people/shared-names.js';

/** Managers who could not be told that are put into words. */
export const MOST_PROBLEMS = 1_000;
/** So many people are kept whom one text may name: it is ambiguous long before. */
const MOST_OF_ONE_NAME = 1_000;

/** What is to be said of the managers that a roster names. */
export interface ManagerEffects {
  /** Of how many people the manager could not be told; and the first of these managers in words, each once. */
  readonly problemCount: number;
  readonly problems: readonly string[];
  /** Circles in the line of managers, as names. */
  readonly circles: readonly (readonly string[])[];
}

/** Who manages whom after a roster, by id, and what is to be said of it. */
export interface ManagersAfter {
  readonly managerOf: ReadonlyMap<number, number>;
  readonly effects: ManagerEffects;
}

/** Finds out who manages whom among these people, who are all there are. */
export function managersAfter(people: readonly ManagedPerson[]): ManagersAfter {
  const lines = resolveManagers(people);
  return { managerOf: lines.managerOf, effects: managersInWords(lines, () => people) };
}

/** What is to be said of the managers, where people can be asked for by id. */
export function managersInWords(
  { managerOf, problems }: ManagementLines,
  peopleWith: (ids: ReadonlySet<number>) => readonly ManagedPerson[],
): ManagerEffects {
  const circles = managementCycles(managerOf);
  const people = peopleWith(new Set(circles.flat()));
  const nameOf = new Map(people.map((person) => [person.id, fullName(person)]));
  return {
    problemCount: problems.length,
    problems: managerProblemsInWords(problems.slice(0, MOST_PROBLEMS)),
    circles: circles.map((circle) => circle.map((id) => nameOf.get(id) ?? '')),
  };
}

/** Whom each of the texts names among the candidates, where that is one person. */
export function managersByText(
  texts: readonly string[],
  candidates: readonly ManagedPerson[],
): ReadonlyMap<string, number> {
  // Each text once, as the manager of somebody who is none of the candidates.
  const nobody = { staffNumber: null, email: null, givenName: '', familyName: '' };
  const { managerOf } = managersAmong(
    texts.map((manager, index) => ({ ...nobody, id: -1 - index, manager })),
    candidates,
  );
  return new Map(
    texts.flatMap((text, index) => {
      const id = managerOf.get(-1 - index);
      return id === undefined ? [] : [[text, id] as const];
    }),
  );
}

/**
 * What is to be said of the managers among very many people, who are gone through twice rather than held: only those are kept
 * whom some text may name.
 */
export function managersOfMany(everyone: () => Iterable<ManagedPerson>): ManagerEffects {
  const texts = new Set<string>();
  for (const { manager } of everyone()) if (manager !== null) texts.add(manager);
  const candidates = peopleWhoMayBeMeant(texts, everyone);
  const byText = managersByText([...texts], candidates);
  const unresolved: ManagedPerson[] = [];
  let problemCount = 0;
  for (const person of everyone()) {
    if (person.manager === null) continue;
    const manager = byText.get(person.manager);
    if (manager !== undefined && manager !== person.id) continue;
    problemCount += 1;
    if (unresolved.length < MOST_PROBLEMS) unresolved.push(person);
  }
  const { problems } = managersAmong(unresolved, candidates);
  const { managerOf } = managersAmong(candidates, candidates);
  const peopleWith = (ids: ReadonlySet<number>) =>
    toldApart(
      candidates.filter(({ id }) => ids.has(id)),
      everyone,
    );
  return { ...managersInWords({ managerOf, problems }, peopleWith), problemCount };
}

/** Some people of very many, marked where another of them all has their name. */
export function toldApart<T extends Named>(people: readonly T[], everyone: () => Iterable<Named>): T[] {
  const shares = nameSharing(people, everyone);
  return people.map((person) => ({ ...person, sharesName: shares(person) }));
}

/** Those of very many people whom one of the texts may name: by staff number, by e-mail, by the name or a part of it. */
export function peopleWhoMayBeMeant(
  texts: ReadonlySet<string>,
  everyone: () => Iterable<ManagedPerson>,
): readonly ManagedPerson[] {
  const keys = new Set([...texts].map((text) => text.trim().toLowerCase()));
  const mayName = nameMatcher(texts);
  const candidates: ManagedPerson[] = [];
  for (const person of everyone()) {
    const isKeyed = ownKeys(person).some((key) => keys.has(key.toLowerCase()));
    if (isKeyed || mayName(`${person.givenName} ${person.familyName}`)) candidates.push(person);
  }
  return candidates;
}

function ownKeys({ staffNumber, email, formerKeys = [] }: ManagedPerson): string[] {
  return [staffNumber, email, ...formerKeys].flatMap((key) => key ?? []);
}

/**
 * Whether one of the texts, as far as they are names, may name somebody: each of its words is a word of the name, or how one
 * begins.
 */
export function nameMatcher(texts: Iterable<string>): (name: string) => boolean {
  const byFirstWord = new Map<string, { words: readonly string[]; found: number }[]>();
  const names = [...texts].filter((text) => /[\s,]/.test(text.trim()));
  for (const name of new Set(names.map(foldedName))) {
    const words = name.split(' ');
    const [first = ''] = words;
    if (first === '') continue;
    addToList(byFirstWord, first, { words, found: 0 });
  }
  if (byFirstWord.size === 0) return () => false;
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

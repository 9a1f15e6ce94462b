import { foldedName } from './people-finder.js';
import { bareName, type Named } from './person.js';

/** The same people; whoever has the name of another among them, but for accents, case and punctuation, is marked so. */
export function withSharedNames<T extends Named>(people: readonly T[]): T[] {
  const counts = new Map<string, number>();
  const names = people.map((person) => foldedName(bareName(person)));
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return people.map((person, at) => {
    const sharesName = (counts.get(names[at] ?? '') ?? 0) > 1;
    return sharesName === (person.sharesName ?? false) ? person : { ...person, sharesName };
  });
}

/**
 * Whether several of very many people, who are gone through rather than held, have a person's name. Asked of those alone who are
 * to be named: all others are only compared.
 */
export function nameSharing(
  named: Iterable<Named>,
  everyone: () => Iterable<Named>,
): (person: Named) => boolean {
  const counts = new Map<string, number>();
  for (const person of named) counts.set(foldedName(bareName(person)), 0);
  if (counts.size > 0) {
    for (const person of everyone()) {
      const name = foldedName(bareName(person));
      const count = counts.get(name);
      if (count !== undefined) counts.set(name, count + 1);
    }
  }
  return (person) => (counts.get(foldedName(bareName(person))) ?? 0) > 1;
}

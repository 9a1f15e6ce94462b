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

import { onceFor } from '../../domain/once-for.js';
import type { Person } from '../../domain/people/person.js';

/** The people by id. */
export const peopleById = onceFor((people: readonly Person[]): ReadonlyMap<number, Person> => {
  const byId = new Map<number, Person>();
  for (const person of people) byId.set(person.id, person);
  return byId;
});

/** The people in the order in which they were entered. */
export const peopleAsEntered = onceFor((people: readonly Person[]): readonly Person[] =>
  people.toSorted((a, b) => a.id - b.id),
);

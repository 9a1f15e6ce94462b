import { onceFor } from '../../domain/once-for.js';
import type { Person } from '../../domain/people/person.js';
import { nearest } from '../../domain/text/nearest.js';
import { ROSTER_COLUMNS, valuesOf } from '../criteria/person-values.js';
import type { MatchingInput } from './matching-input.js';

/** Every attribute, and every such column of the roster, of which somebody on record has a value. */
export function attributesOnRecord({ people }: Pick<MatchingInput, 'people'>): ReadonlySet<string> {
  return attributesAmong(people);
}

const attributesAmong = onceFor((people: readonly Person[]): ReadonlySet<string> => {
  const known = new Set<string>();
  for (const { attributes } of people)
    for (const [name, values] of attributes) if (values.length > 0) known.add(name);
  for (const column of ROSTER_COLUMNS)
    if (people.some((person) => valuesOf(person, column).length > 0)) known.add(column);
  return known;
});

/** What to do about an attribute that nobody has: the nearest one, or those there are. */
export function nearestAttribute(attribute: string, known: ReadonlySet<string>): string {
  const guess = nearest(attribute, known);
  if (guess !== undefined) return `Did you mean "${guess}"?`;
  return known.size === 0
    ? 'Nothing of the kind is on record yet.'
    : `On record are ${[...known].sort().join(', ')}.`;
}

import { counted } from '../text/counted.js';
import type { Meant } from './meant-people.js';
import type { NamedPerson } from './people-finder.js';
import { type Named, nameWithKey } from './person.js';

/** Candidates that are named one by one. */
const NAMED = 3;
/** More than so many are no help. */
const MOST_MEANT = 8;

/** `Did you mean Ada Okafor (0007)?` of a text that names nobody; undefined where nobody is near, or too many are. */
export function didYouMean<Found extends NamedPerson & Named>({ people }: Meant<Found>): string | undefined {
  if (people.length === 0 || people.length > MOST_MEANT) return undefined;
  const names = people.slice(0, NAMED).map(nameWithKey);
  const more = people.length - names.length;
  return `Did you mean ${names.join(' or ')}${more === 0 ? '' : ` or ${counted(more, 'other', 'others')}`}?`;
}

import type { Meant } from '../../domain/people/meant-people.js';
import { fullName, nameWithKey, type Person } from '../../domain/people/person.js';
import { counted } from '../../domain/text/counted.js';
import type { Notice } from '../round/notice.js';

/** A name that stands with a person: the manager's, an appraiser's, that of somebody to be kept apart. */
export interface NameOnRecord {
  readonly person: Person;
  readonly text: string;
  readonly meant: Meant<Person>;
}

/** How many names are told one by one. */
const MOST_TOLD = 10;
const MOST_CANDIDATES = 5;

function listed(names: readonly NameOnRecord[], tell: (name: NameOnRecord) => string): string {
  const told = names.slice(0, MOST_TOLD).map(tell).join('; ');
  return names.length > MOST_TOLD ? `${told}; and ${names.length - MOST_TOLD} more` : told;
}

function candidates({ meant: { people } }: NameOnRecord): string {
  const named = people.slice(0, MOST_CANDIDATES).map(nameWithKey).join(', ');
  return people.length > MOST_CANDIDATES ? `${named} and ${people.length - MOST_CANDIDATES} more` : named;
}

/**
 * What is to be told of names on which a rule depends: those that may mean several people or are only likely, who are all kept
 * apart; and those that mean nobody on record. `one` and `several`: what they are, `line manager` and `line managers`.
 */
export function gapsOfNames(
  names: readonly NameOnRecord[],
  { one, several }: { readonly one: string; readonly several: string },
): readonly Notice[] {
  const doubtful = names.filter(({ meant }) => !meant.isCertain && meant.people.length > 0);
  const unknown = names.filter(({ meant }) => !meant.isNone && meant.people.length === 0);
  const told = ({ person, text }: NameOnRecord) => `"${text}" (of ${fullName(person)})`;
  return [
    ...(doubtful.length === 0
      ? []
      : [
          {
            words: `${counted(doubtful.length, `${one} cannot`, `${several} cannot`)} be told for certain, so everyone who could be meant is kept apart: ${listed(doubtful, (name) => `${told(name)} may be ${candidates(name)}`)}.`,
            remedy: 'Name them by staff number or e-mail, then import again.',
            kind: 'fault' as const,
          },
        ]),
    ...(unknown.length === 0
      ? []
      : [
          {
            words: `${counted(unknown.length, `${one} is`, `${several} are`)} not among the people on record, so nobody is kept apart from them: ${listed(unknown, told)}.`,
            remedy: `Add them to the roster, or correct the ${unknown.length === 1 ? 'cell' : 'cells'}.`,
            kind: 'fault' as const,
          },
        ]),
  ];
}

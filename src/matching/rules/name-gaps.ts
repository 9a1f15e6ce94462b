import { groupedBy } from '../../domain/grouped-by.js';
import type { Meant } from '../../domain/people/meant-people.js';
import { fullName, nameWithKey, type Person } from '../../domain/people/person.js';
import { counted } from '../../domain/text/counted.js';
import type { Notice } from '../round/notice.js';

/** A name that stands with a person: the manager's, an appraiser's, that of somebody to be kept apart. */
export interface NameOnRecord {
  readonly person: Person;
  readonly text: string;
  /** `isOpen`: it also describes somebody of whom the record does not tell who that is. */
  readonly meant: Meant<Person> & { readonly isOpen?: boolean };
}

/** How many names are told one by one. */
const MOST_TOLD = 10;
const MOST_CANDIDATES = 5;

/** The first of them, each as it is told, and how many more there are. */
export function listed<Named>(names: readonly Named[], tell: (name: Named) => string): string {
  const told = names.slice(0, MOST_TOLD).map(tell).join('; ');
  return names.length > MOST_TOLD ? `${told}; and ${names.length - MOST_TOLD} more` : told;
}

function candidates({ meant: { people } }: NameOnRecord): string {
  const named = people.slice(0, MOST_CANDIDATES).map(nameWithKey).join(', ');
  return people.length > MOST_CANDIDATES ? `${named} and ${people.length - MOST_CANDIDATES} more` : named;
}

/** What the names are, `line manager` and `line managers`. */
interface WhatNamed {
  readonly one: string;
  readonly several: string;
  /** Who else cannot be seen where one of them is not on record, as the end of a sentence. */
  readonly andBeyond?: string;
}

function told({ person, text }: NameOnRecord): string {
  return `"${text}" (of ${fullName(person)})`;
}

/** The same name that stands with several people, once. */
function toldOfAll({ person, text }: NameOnRecord, others: readonly NameOnRecord[]): string {
  const and = others.length === 0 ? '' : ` and ${counted(others.length, 'other', 'others')}`;
  return `"${text}" (of ${fullName(person)}${and})`;
}

function doubtfulNames(names: readonly NameOnRecord[], { one, several }: WhatNamed): Notice {
  return {
    words: `${counted(names.length, `${one} cannot`, `${several} cannot`)} be told for certain, so everyone who could be meant is kept apart: ${listed(names, (name) => `${told(name)} may be ${candidates(name)}`)}.`,
    remedy: 'Name them by staff number or e-mail, then import again.',
    kind: 'fault',
  };
}

function openDescriptions(names: readonly NameOnRecord[], { one, several }: WhatNamed): Notice {
  const [is, who, because] = names.length === 1 ? ['is', 'that is', 'it'] : ['are', 'they are', 'them'];
  return {
    words: `${counted(names.length, one, several)} ${is} only described, and the record does not tell who ${who}, so nobody else is kept apart because of ${because}: ${listed(names, told)}.`,
    remedy:
      'Ask whom they mean, and record it: mentor rule never PERSON PERSON --reason "…", or several at once with mentor import rules.csv (mentor template rules).',
    kind: 'fault',
  };
}

function unknownNames(names: readonly NameOnRecord[], { one, several, andBeyond = '' }: WhatNamed): Notice {
  const each = [...groupedBy(names, ({ text }) => text.trim().toLowerCase()).values()];
  const words = each.flatMap(([first, ...others]) => (first === undefined ? [] : [toldOfAll(first, others)]));
  return {
    words: `${counted(each.length, `${one} is`, `${several} are`)} not among the people on record, so nobody is kept apart from them${andBeyond}: ${listed(words, (word) => word)}.`,
    remedy: `Add them to the roster, or correct the ${names.length === 1 ? 'cell' : 'cells'}.`,
    kind: 'fault',
  };
}

/**
 * What is to be told of names on which a rule depends: those that may mean several people or are only likely, who are all kept
 * apart; descriptions of whom the record does not tell; and those that mean nobody on record.
 */
export function gapsOfNames(names: readonly NameOnRecord[], what: WhatNamed): readonly Notice[] {
  const isOpen = ({ meant }: NameOnRecord) => meant.isOpen === true;
  const doubtful = names.filter(({ meant }) => !meant.isCertain && meant.people.length > 0);
  const open = names.filter(isOpen);
  const unknown = names.filter(
    (name) => !name.meant.isNone && name.meant.people.length === 0 && !isOpen(name),
  );
  return [
    ...(doubtful.length === 0 ? [] : [doubtfulNames(doubtful, what)]),
    ...(open.length === 0 ? [] : [openDescriptions(open, what)]),
    ...(unknown.length === 0 ? [] : [unknownNames(unknown, what)]),
  ];
}

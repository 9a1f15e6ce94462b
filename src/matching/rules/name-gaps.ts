import { groupedBy } from '../../domain/grouped-by.js';
import type { Meant } from '../../domain/people/meant-people.js';
import { fullName, nameWithKey, type Person } from '../../domain/people/person.js';
import { counted } from '../../domain/text/counted.js';
import { firstFew, firstFewAtLength } from '../../domain/text/first-few.js';
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
  return firstFewAtLength(names, MOST_TOLD, tell);
}

function candidates({ meant: { people } }: NameOnRecord): string {
  return firstFew(people, MOST_CANDIDATES, nameWithKey);
}

/** What the names are, `line manager` and `line managers`. */
interface WhatNamed {
  readonly one: string;
  readonly several: string;
  /** Who else cannot be seen where one of them is not on record, as the end of a sentence. */
  readonly andBeyond?: string;
  /** Whether people wrote it in confidence: then a name alone is repeated, and more than that is where their record is shown. */
  readonly isPrivate?: boolean;
}

/** `Sam Poe`, `S. O'Neil`, `Poe, Sam`, an address or a number: a name and nothing that is said of somebody. */
const NAME_ALONE = /^(?:[^\s@]+@[^\s@]+|\p{N}+|\p{Lu}[\p{L}.'’-]*(?:,?\s+\p{Lu}[\p{L}.'’-]*){0,3})$/u;

/** Whether a text names somebody and says nothing of them. */
export function isNameAlone(text: string): boolean {
  return NAME_ALONE.test(text.trim());
}

/** Where what somebody wrote in confidence can be read. */
export const WHERE_WORDS_ARE = 'Their words: mentor people show PERSON.';

/** What somebody wrote in quotes, and of whom it is; of what is private and more than a name, who wrote it alone. */
function written(text: string, of: string, { isPrivate = false }: Pick<WhatNamed, 'isPrivate'>): string {
  return isPrivate && !isNameAlone(text) ? `what ${of} wrote` : `"${text}" (of ${of})`;
}

function told({ person, text }: NameOnRecord, what: WhatNamed): string {
  return written(text, fullName(person), what);
}

/** The same name that stands with several people, once. */
function toldOfAll(
  { person, text }: NameOnRecord,
  { others, what }: { readonly others: readonly NameOnRecord[]; readonly what: WhatNamed },
): string {
  const and = others.length === 0 ? '' : ` and ${counted(others.length, 'other', 'others')}`;
  return written(text, `${fullName(person)}${and}`, what);
}

/** The remedy, and where to read what is not repeated. */
function withWords(remedy: string, { isPrivate }: WhatNamed): string {
  return isPrivate ? `${remedy} ${WHERE_WORDS_ARE}` : remedy;
}

function doubtfulNames(names: readonly NameOnRecord[], what: WhatNamed): Notice {
  const { one, several } = what;
  return {
    words: `${counted(names.length, `${one} cannot`, `${several} cannot`)} be told for certain, so everyone who could be meant is kept apart: ${listed(names, (name) => `${told(name, what)} may ${what.isPrivate === true ? 'mean' : 'be'} ${candidates(name)}`)}.`,
    remedy: withWords('Name them by staff number or e-mail, then import again.', what),
    kind: 'fault',
  };
}

function openDescriptions(names: readonly NameOnRecord[], what: WhatNamed): Notice {
  const { one, several } = what;
  const [is, who, because] = names.length === 1 ? ['is', 'that is', 'it'] : ['are', 'they are', 'them'];
  return {
    words: `${counted(names.length, one, several)} ${is} only described, and the record does not tell who ${who}, so nobody else is kept apart because of ${because}: ${listed(names, (name) => told(name, what))}.`,
    remedy: withWords(
      'Ask whom they mean, and record it: mentor rule never PERSON PERSON --reason "…", or several at once with mentor import rules.csv (mentor template rules).',
      what,
    ),
    kind: 'fault',
  };
}

function unknownNames(names: readonly NameOnRecord[], what: WhatNamed): Notice {
  const { one, several, andBeyond = '' } = what;
  const each = [...groupedBy(names, ({ text }) => text.trim().toLowerCase()).values()];
  const words = each.flatMap(([first, ...others]) =>
    first === undefined ? [] : [toldOfAll(first, { others, what })],
  );
  return {
    words: `${counted(each.length, `${one} is`, `${several} are`)} not among the people on record, so nobody is kept apart from them${andBeyond}: ${listed(words, (word) => word)}.`,
    remedy: withWords(
      `Add them to the roster, or correct the ${names.length === 1 ? 'cell' : 'cells'}.`,
      what,
    ),
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

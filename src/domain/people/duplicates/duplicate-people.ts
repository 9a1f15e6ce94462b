import { foldedName } from '../people-finder.js';
import { comparePeople, type Person, type PersonStatus } from '../person.js';
import {
  type ComparedField,
  type DuplicateProposal,
  type DuplicateRecord,
  likelyDuplicates,
} from './likely-duplicates.js';

/** Two people on the roster who are likely to be one. */
export interface DuplicatePeople extends Pick<DuplicateProposal, 'why' | 'score'> {
  /** The one to keep, if they are one: who works here now, else who comes first on the roster. */
  readonly keep: Person;
  readonly other: Person;
}

interface PersonField extends ComparedField {
  readonly valueFor: (person: Person) => string | null;
}

const ROSTER_FIELDS: readonly PersonField[] = [
  {
    whenSame: 'the same staff number',
    whenOneApart: 'staff numbers one character apart',
    worth: 0.5,
    valueFor: ({ staffNumber }) => staffNumber?.toLowerCase() ?? null,
  },
  {
    whenSame: 'the same e-mail before the @',
    worth: 1,
    valueFor: ({ email }) => (email === null ? null : mailbox(email)),
  },
  { whenSame: 'hired on the same day', worth: 0.5, valueFor: ({ hiredOn }) => hiredOn },
  { whenSame: 'the same manager', worth: 0.25, valueFor: managerOf },
  {
    whenSame: 'the same profession and unit',
    worth: 0.25,
    valueFor: ({ profession, unit }) =>
      profession === null || unit === null ? null : `${foldedName(profession)} / ${foldedName(unit)}`,
  },
];

/** How a value is compared that only a few people can have. */
interface PersonalAttribute {
  /** By a word of the attribute's name. */
  readonly words: RegExp;
  readonly read: (text: string) => string;
  /** Whether one wrong character is forgiven, as of numbers that somebody typed. */
  readonly forgivesOne: boolean;
}

const PERSONAL_ATTRIBUTES: readonly PersonalAttribute[] = [
  {
    words: /^(phone|telephone|tel|mobile|cell|cellphone|pager|bleep)$/u,
    read: lastDigits,
    forgivesOne: false,
  },
  { words: /^(birth|birthday|dob|born|birthdate)$/u, read: lettersAndDigits, forgivesOne: true },
  {
    words: /^(pin|nmc|gmc|hcpc|registration|licence|license|ssn)$/u,
    read: lettersAndDigits,
    forgivesOne: true,
  },
  // Of a whole town it is worth nothing: what many share counts the less for it.
  {
    words: /^(postcode|postal|zip|address|street|suburb|town)$/u,
    read: lettersAndDigits,
    forgivesOne: false,
  },
];

/** How many digits of a telephone number tell people apart, whether it is written with 0 or +44. */
const TELEPHONE_DIGITS = 9;

const STATUS_ORDER: readonly PersonStatus[] = ['active', 'on_leave', 'left'];

/** The people who are likely to be there twice, the surest first; the same whatever the order of the people. */
export function duplicatePeople(people: readonly Person[]): DuplicatePeople[] {
  const fields = [...ROSTER_FIELDS, ...attributeFields(people)];
  const records: DuplicateRecord[] = people.map((person) => ({
    id: person.id,
    givenName: person.givenName,
    familyName: person.familyName,
    values: fields.map(({ valueFor }) => valueFor(person)),
  }));
  const byId = new Map(people.map((person) => [person.id, person]));
  return likelyDuplicates(records, fields).flatMap(({ people: ids, why, score }) => {
    const [keep, other] = ids.flatMap((id) => byId.get(id) ?? []).sort(compareToKeep);
    return keep === undefined || other === undefined ? [] : [{ keep, other, why, score }];
  });
}

function compareToKeep(a: Person, b: Person): number {
  return STATUS_ORDER.indexOf(a.status) - STATUS_ORDER.indexOf(b.status) || comparePeople(a, b);
}

function attributeFields(people: readonly Person[]): PersonField[] {
  const names = [...new Set(people.flatMap(({ attributes }) => [...attributes.keys()]))].sort();
  return names.flatMap((name) => {
    const words = foldedName(name.replaceAll('_', ' ')).split(' ');
    const kind = PERSONAL_ATTRIBUTES.find((one) => words.some((word) => one.words.test(word)));
    if (kind === undefined) return [];
    const valueFor = ({ attributes }: Person) => kind.read((attributes.get(name) ?? []).join(' '));
    const whenOneApart = kind.forgivesOne ? { whenOneApart: `${name} one character apart` } : {};
    return [{ whenSame: `the same ${name}`, ...whenOneApart, worth: 1, valueFor }];
  });
}

/** The part before the @ without a `+tag`, dots and hyphens: what stays when the employer's address changes. */
function mailbox(email: string): string {
  return lettersAndDigits(email.split('@')[0]?.split('+')[0] ?? '');
}

function managerOf({ manager, managerId }: Person): string | null {
  if (managerId !== null) return `person ${managerId}`;
  return manager === null ? null : foldedName(manager);
}

function lettersAndDigits(text: string): string {
  return foldedName(text).replaceAll(' ', '');
}

function lastDigits(text: string): string {
  return text.replace(/\D+/gu, '').slice(-TELEPHONE_DIGITS);
}

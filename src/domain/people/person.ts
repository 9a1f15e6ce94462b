import type { IsoDate } from '../dates/iso-date.js';
import { compareText } from '../text/compare-text.js';
import type { EarlierSpell } from './same-spell.js';

export type PersonStatus = 'active' | 'on_leave' | 'left';

/** What is kept of a person beyond the roster's own columns: needs, strengths, languages …, each a list of values. */
export type Attributes = ReadonlyMap<string, readonly string[]>;

/** What a roster says of someone, before the store has given them an id. */
export interface PersonFacts {
  readonly staffNumber: string | null;
  readonly email: string | null;
  readonly givenName: string;
  readonly familyName: string;
  readonly profession: string | null;
  readonly band: string | null;
  readonly unit: string | null;
  readonly site: string | null;
  /** The line manager as the roster names them: a staff number, an e-mail or a name. */
  readonly manager: string | null;
  readonly hiredOn: IsoDate | null;
  /** The last day in post. */
  readonly leftOn: IsoDate | null;
  /** First and last day of a leave; absent or null where they are not known. */
  readonly leaveFrom?: IsoDate | null;
  readonly leaveUntil?: IsoDate | null;
  /** The roster's word; what holds on a day is asked of `presenceOn`. */
  readonly status: PersonStatus;
}

/** Of somebody about whom nothing is known yet but that they are in post. */
export const NO_FACTS: PersonFacts = {
  staffNumber: null,
  email: null,
  givenName: '',
  familyName: '',
  profession: null,
  band: null,
  unit: null,
  site: null,
  manager: null,
  hiredOn: null,
  leftOn: null,
  status: 'active',
};

/** The roster's column of each fact, by which diffs and the audit trail name it. */
export const COLUMN_OF_FACT: Readonly<Record<keyof PersonFacts, string>> = {
  staffNumber: 'staff_number',
  email: 'email',
  givenName: 'given_name',
  familyName: 'family_name',
  profession: 'profession',
  band: 'band',
  unit: 'unit',
  site: 'site',
  manager: 'manager',
  hiredOn: 'hired_on',
  leftOn: 'left_on',
  leaveFrom: 'leave_from',
  leaveUntil: 'leave_until',
  status: 'status',
};

/** Someone on the staff roster, keyed by staff number, else by e-mail. At least one of the two is known. */
export interface Person extends PersonFacts {
  readonly id: number;
  /** The line manager, when `manager` names one person on the roster. */
  readonly managerId: number | null;
  /** The day from which anything is known of them: that of their first roster. */
  readonly knownFrom?: IsoDate;
  /** Employments before the present one, the earliest first; absent where there were none, or nobody asked for them. */
  readonly earlierSpells?: readonly EarlierSpell[];
  /** Survey answers where there are any, else the roster's values. */
  readonly attributes: Attributes;
  /** Staff numbers and e-mails (in small letters) of records that were merged into this one: it is known by them too. */
  readonly formerKeys?: readonly string[];
  /** Another on record has the same name: it alone does not say who is meant. */
  readonly sharesName?: boolean;
}

/** What naming somebody takes. */
export type Named = Pick<PersonFacts, 'staffNumber' | 'email' | 'givenName' | 'familyName'> &
  Pick<Person, 'sharesName'>;

/** How others refer to a person in files: the staff number, or the e-mail where there is none. */
export function personKey(person: Pick<PersonFacts, 'staffNumber' | 'email'>): string {
  return person.staffNumber ?? person.email ?? '';
}

/** `Given Family`, or the key for someone whose name is not known: for columns that have the key beside them. */
export function bareName(person: Named): string {
  const name = `${person.givenName} ${person.familyName}`.trim();
  return name === '' ? personKey(person) : name;
}

/** How a person is named in words: `Ada Byron`; `Ada Byron (001893)` where another on record has that name. */
export function fullName(person: Named): string {
  return person.sharesName === true ? nameWithKey(person) : bareName(person);
}

/** The full name of somebody known by id; `person 7` for someone who is not among these. */
export function nameById(people: ReadonlyMap<number, Person>, id: number): string {
  const person = people.get(id);
  return person === undefined ? `person ${id}` : fullName(person);
}

/** `Ada Byron (001893)`, where a name alone may leave doubt. */
export function nameWithKey(person: Named): string {
  return `${bareName(person)} (${personKey(person)})`;
}

/** `001893 Ada Byron`, where it is the record that matters. */
export function keyWithName(person: Named): string {
  return `${personKey(person)} ${bareName(person)}`;
}

/** The values of one attribute; none when nothing is known. */
export function attributeValues(person: Pick<Person, 'attributes'>, name: string): readonly string[] {
  return person.attributes.get(name) ?? [];
}

/** E-mails are compared without regard to case. */
export function emailKey(email: string): string {
  return email.trim().toLowerCase();
}

/** Order by key, the same on every machine and in every locale. */
export function comparePeople(a: Person, b: Person): number {
  return compareText(personKey(a), personKey(b)) || a.id - b.id;
}

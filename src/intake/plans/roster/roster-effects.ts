import type { IsoDate } from '../../../domain/dates/iso-date.js';
import type { Pairing } from '../../../domain/pairings/pairing.js';
import { type AbsenceChange, absenceChanges } from '../../../domain/people/absence.js';
import { fullName, type Named, personKey } from '../../../domain/people/person.js';
import { lastDayOfMissing, type Presence } from '../../../domain/people/presence.js';
import type { PersonUpdate } from './compare-with-records.js';
import type { ManagerEffects } from './managers-after.js';
import type { FieldChange } from './person-changes.js';

/** How many new people are named. */
export const NAMED_NEW = 10;

/** Someone on record of whom the file says something new. */
export interface ChangedPerson {
  readonly personId: number;
  readonly line: number;
  readonly name: string;
  readonly changes: readonly FieldChange[];
}

/** Someone on record of whom a roster says nothing. */
export interface MissingPerson {
  readonly id: number;
  readonly key: string;
  readonly name: string;
}

/** A pairing that cannot go on as it is, in words too. */
export interface PairingEffect {
  readonly change: AbsenceChange;
  /** `Hodan Abdi with Lan Nguyễn`. */
  readonly two: string;
  /** Names of those of the two who are away. */
  readonly away: readonly string[];
}

/** What a roster changes beyond its counts. */
export interface RosterEffects {
  /** The first of those who are new, in the order of the file's keys. */
  readonly newNames: readonly string[];
  /** The first of those who change; the count of updates says how many there are. */
  readonly changed: readonly ChangedPerson[];
  /** How many on record and still there the file itself says have left, and how many it gives another name. */
  readonly leaving: number;
  readonly renamed: number;
  /** Everyone on record and still there whom the file leaves out. */
  readonly missing: readonly MissingPerson[];
  /** Those of partner organisations whom the file leaves out, as it is to: they stay. */
  readonly ofPartners: readonly MissingPerson[];
  /** Rejected rows that are about nobody on record: they may be some of the missing. */
  readonly unplaced: number;
  /** Open pairings of people who have left or are on leave, as they are after the import. */
  readonly pairings: readonly PairingEffect[];
  readonly managers: ManagerEffects;
}

/** Whether an update says that somebody has left. */
export function isLeaving({ changes }: Pick<PersonUpdate, 'changes'>): boolean {
  return changes.some(({ field, after }) => field === 'status' && after === 'left');
}

/** Whether an update gives somebody another name; one who had none gets a first. */
export function isRenamed({ changes }: Pick<PersonUpdate, 'changes'>): boolean {
  return changes.some(
    ({ field, before }) => (field === 'given_name' || field === 'family_name') && before !== '',
  );
}

/** Someone whom a roster leaves out. */
export function missingPerson(person: Named & { readonly id: number }): MissingPerson {
  return { id: person.id, key: personKey(person), name: fullName(person) };
}

/**
 * The open pairings that cannot go on after a roster.
 * @param known.people those on record before it, at least all who are in a pairing; `updated` what it says of them;
 * `leavers` those whom it leaves out and who have therefore left; `holdsFrom` the day of which it tells; `nameOf` what they are
 * called after it.
 */
export function pairingEffects(
  pairings: readonly Pairing[],
  known: {
    people: readonly (Presence & { readonly id: number })[];
    updated: ReadonlyMap<number, Presence>;
    leavers: readonly MissingPerson[];
    today: IsoDate;
    holdsFrom: IsoDate;
    nameOf: (id: number) => string;
  },
): PairingEffect[] {
  const { people, updated, leavers, today, holdsFrom, nameOf } = known;
  const presence = new Map<number, Presence>([
    ...people.map((person) => [person.id, person] as const),
    ...updated,
  ]);
  for (const { id } of leavers) {
    const before = presence.get(id) ?? { status: 'active', leftOn: null };
    presence.set(id, { ...before, status: 'left', leftOn: lastDayOfMissing(before, holdsFrom) });
  }
  return absenceChanges(pairings, (id) => presence.get(id), today).map((change) => ({
    change,
    two: `${nameOf(change.pairing.menteeId)} with ${nameOf(change.pairing.mentorId)}`,
    away: change.personIds.map(nameOf),
  }));
}

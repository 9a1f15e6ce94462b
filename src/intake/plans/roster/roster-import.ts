import type { IsoDate } from '../../../domain/dates/iso-date.js';
import type { Pairing } from '../../../domain/pairings/pairing.js';
import type { ManagedPerson } from '../../../domain/people/management.js';
import { isOfPartner } from '../../../domain/people/partner-organisation.js';
import { fullName, type Named, type Person, type PersonFacts } from '../../../domain/people/person.js';
import { isInPost } from '../../../domain/people/presence.js';
import { withSharedNames } from '../../../domain/people/shared-names.js';
import { rolesGivenUpInWords, type StatedPart } from '../survey/roles-given-up.js';
import { rolesSetByRoster, rolesSetInWords } from '../survey/roles-set.js';
import { WISHES, type Wish, wishesForNobodyInWords } from '../survey/wishes-for-nobody.js';
import { managersAfter } from './managers-after.js';
import {
  isLeaving,
  isRenamed,
  type MissingPerson,
  missingPerson,
  NAMED_NEW,
  pairingEffects,
  type RosterEffects,
} from './roster-effects.js';
import { planRoster, type RosterPlan, type RosterPlanInput } from './roster-plan.js';

/** What a roster is compared with, and whether those whom it leaves out have left. */
export interface RosterImportInput extends RosterPlanInput {
  readonly pairings: readonly Pairing[];
  readonly isComplete: boolean;
  /** The day from which what the file says holds; null: it was always so. */
  readonly holdsFrom: IsoDate | null;
}

/** Everything that importing a roster changes: people, leavers, and in `effects` managers and pairings that cannot go on. */
export interface RosterImport {
  readonly rows: RosterPlan;
  /** Those whom the file leaves out and who are therefore marked as left. */
  readonly leavers: readonly MissingPerson[];
  /** What is shown, and asked about, of all this. */
  readonly effects: RosterEffects;
}

/**
 * Compares a roster with what is on record and works out everything that follows; nothing is done.
 * @throws InputError when a column cannot be told, or no column says who people are.
 */
export function planRosterImport(input: RosterImportInput): RosterImport {
  const { people, pairings, isComplete, today, holdsFrom } = input;
  const rows = planRoster(input);
  const after = withSharedNames<ManagedPerson & Named>(peopleAfter(rows, people));
  const nameOf = new Map(after.map((person) => [person.id, fullName(person)]));
  const sharing = new Set(after.flatMap(({ id, sharesName }) => (sharesName === true ? [id] : [])));
  const named = (person: Person) => missingPerson({ ...person, sharesName: sharing.has(person.id) });
  const leftOut = missingFrom(rows, people, holdsFrom ?? today);
  const missing = leftOut.filter((person) => !isOfPartner(person)).map(named);
  const leavers = isComplete ? missing : [];
  const { updates, unplaced } = rows;
  const updated = new Map(updates.map(({ personId, facts }) => [personId, facts]));
  const notes = [
    ...wishesForNobodyInWords(wishesIn(rows, people), after),
    ...rolesSetInWords(rolesSetByRoster(rows)),
    ...rolesGivenUpInWords(partsStatedAnew(rows), pairings, (id) => nameOf.get(id) ?? ''),
  ];
  return {
    rows: { ...rows, notes: [...rows.notes, ...notes] },
    leavers,
    effects: {
      newNames: after.slice(people.length, people.length + NAMED_NEW).map(fullName),
      changed: updates.map(({ line, personId, changes }) => ({
        personId,
        line,
        name: nameOf.get(personId) ?? '',
        changes,
      })),
      leaving: updates.filter(isLeaving).length,
      renamed: updates.filter(isRenamed).length,
      missing,
      ofPartners: leftOut.filter(isOfPartner).map(named),
      unplaced,
      pairings: pairingEffects(pairings, {
        ...{ people, updated, leavers },
        today,
        holdsFrom: holdsFrom ?? today,
        nameOf: (id) => nameOf.get(id) ?? '',
      }),
      managers: managersAfter(after).effects,
    },
  };
}

/** Those on record to whom a roster gives another role than before, or none. */
function partsStatedAnew({ updates }: RosterPlan): StatedPart[] {
  return updates.flatMap(({ personId, participation, changes }) =>
    changes.some(({ field, before }) => field === 'role' && before !== '')
      ? [{ personId, role: participation?.role ?? null }]
      : [],
  );
}

/** Whom the people of a roster would like to be paired with; new people are numbered as in `peopleAfter`. */
function wishesIn({ creates, updates }: RosterPlan, people: readonly Person[]): Wish[] {
  const last = highestId(people);
  const all = [...updates, ...creates.map((create, at) => ({ ...create, personId: last + 1 + at }))];
  return all
    .toSorted((a, b) => a.line - b.line)
    .flatMap(({ personId, attributes }) =>
      (attributes.get(WISHES) ?? []).map((text) => ({ personId, text })),
    );
}

function highestId(people: readonly Person[]): number {
  return people.reduce((highest, { id }) => Math.max(highest, id), 0);
}

/** Whoever was in post on the day of which a roster tells, and is not in it. */
function missingFrom(plan: RosterPlan, people: readonly Person[], day: IsoDate): Person[] {
  const present = new Set(plan.present);
  return people.filter((person) => isInPost(person, day) && !present.has(person.id));
}

/** Everyone as they will be; new people are numbered as they would be. */
function peopleAfter({ creates, updates }: RosterPlan, people: readonly Person[]): ManagedPerson[] {
  const changed = new Map<number, PersonFacts>(updates.map(({ personId, facts }) => [personId, facts]));
  const last = highestId(people);
  return [
    ...people.map((person) => ({ ...person, ...changed.get(person.id) })),
    ...creates.map(({ facts }, index) => ({ ...facts, id: last + 1 + index })),
  ];
}

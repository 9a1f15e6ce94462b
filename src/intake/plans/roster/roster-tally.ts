import type { IsoDate } from '../../../domain/dates/iso-date.js';
import type { Pairing } from '../../../domain/pairings/pairing.js';
import type { ManagedPerson } from '../../../domain/people/management.js';
import type { Named, Person, PersonFacts } from '../../../domain/people/person.js';
import { contradictionIn, isInPost, type Presence } from '../../../domain/people/presence.js';
import { InputError } from '../../../errors.js';
import { type Reject, rejectAsComplaints } from '../../table/rejects.js';
import { rolesSetByRoster } from '../survey/roles-set.js';
import { WISHES, type Wish } from '../survey/wishes-for-nobody.js';
import { type AbsenceThatStays, absencesThatStayInWords } from './absences-that-stay.js';
import type { PersonCreate } from './compare-with-records.js';
import { contradictingStatuses } from './contradicting-statuses.js';
import { type MergedRow, mergedRowsInWords } from './former-keys.js';
import { type FurtherAssignment, furtherAssignmentsInWords } from './further-assignments.js';
import { isNameless, namelessInWords } from './name-notes.js';
import { type ChangedPerson, isLeaving, isRenamed, NAMED_NEW, type RosterEffects } from './roster-effects.js';
import type { RosterPlan } from './roster-plan.js';
import { type PresenceRead, presenceInWords } from './row-presence.js';
import { type RowOfNoPerson, rowsOfNoPersonInWords } from './rows-of-no-person.js';

/** Changes told of in particular; the counts are of all. */
const MOST_CHANGES = 1_000;
/** So many wishes are looked at; a programme has some hundreds. */
const MOST_WISHES = 10_000;
/** So many rejected rows are no matter of rows: the file is read wrongly. */
const MOST_REJECTS = 50_000;
const SHOWN_REJECTS = 100;

/** Adds up what the parts of a roster come to; of particulars it keeps only as many as are told. */
export class RosterTally {
  readonly counts = { created: 0, updated: 0, unchanged: 0, rejected: 0 };
  /** What the file says of people who are in a pairing. */
  readonly updated = new Map<number, Presence & Named>();
  /** Those who are in a pairing. */
  readonly paired: ReadonlySet<number>;
  readonly #source: string;
  readonly #newPeople: Named[] = [];
  readonly #changed: (Omit<ChangedPerson, 'name'> & { readonly person: Named })[] = [];
  readonly #wishes: (Wish & { readonly line: number })[] = [];
  readonly #wishing: (PersonFacts & { readonly id: number })[] = [];
  readonly #merged: MergedRow[] = [];
  readonly #nameless: number[] = [];
  readonly #nobodies: RowOfNoPerson[] = [];
  readonly #presenceRead: (PresenceRead & { readonly line: number })[] = [];
  readonly #stillAway: AbsenceThatStays[] = [];
  readonly #rejects: Reject[] = [];
  readonly #further: FurtherAssignment[] = [];
  /** By id, whether a row is about the person; people with a higher id are new. */
  readonly #isPresent: Uint8Array;
  readonly #today: IsoDate;
  readonly #day: IsoDate;
  /** The first of those whose status says something else than the days beside it. */
  readonly #contradicting: PersonFacts[] = [];
  #leaving = 0;
  #renamed = 0;
  #unplaced = 0;
  #rolesSet = 0;
  #nextId: number;

  /** @param known.day the day of which the roster tells. */
  constructor(
    source: string,
    known: { pairings: readonly Pairing[]; newestPerson: number; today: IsoDate; day: IsoDate },
  ) {
    this.#source = source;
    this.#today = known.today;
    this.#day = known.day;
    this.#nextId = known.newestPerson + 1;
    this.#isPresent = new Uint8Array(known.newestPerson + 1);
    this.paired = new Set(known.pairings.flatMap(({ menteeId, mentorId }) => [menteeId, mentorId]));
  }

  /** Rows so far. */
  get rows(): number {
    const { created, updated, unchanged, rejected } = this.counts;
    return created + updated + unchanged + rejected;
  }

  /** Rejected rows in the order of the file. */
  get rejects(): readonly Reject[] {
    return this.#rejects.toSorted((a, b) => a.line - b.line);
  }

  /** What is to be said of rows that were passed over. */
  get notes(): readonly string[] {
    return [
      ...mergedRowsInWords(this.#merged.toSorted(byLine)),
      ...furtherAssignmentsInWords(this.#further.toSorted(byLine)),
      ...rowsOfNoPersonInWords(this.#nobodies),
      ...presenceInWords(this.#presenceRead.toSorted(byLine)),
      ...absencesThatStayInWords(this.#stillAway),
      ...contradictingStatuses(this.#contradicting, this.#today),
      ...namelessInWords(this.#nameless),
    ];
  }

  /** Whether words beside names, or statuses in sentences, say who is there. */
  get saysWhoIsThere(): boolean {
    return this.#presenceRead.length > 0;
  }

  /** How many people get a role by the file. */
  get rolesSet(): number {
    return this.#rolesSet;
  }

  /** Whom people of the file would like to be paired with, and those people, as far as they are told of. */
  get wishes(): { readonly wishes: readonly Wish[]; readonly wishing: readonly ManagedPerson[] } {
    return { wishes: this.#wishes.toSorted(byLine), wishing: this.#wishing };
  }

  /** Everybody whom `effects` names, apart from those who are missing. */
  get named(): readonly Named[] {
    return [...this.#newPeople, ...this.#changed.map(({ person }) => person)];
  }

  /** @throws InputError where very many rows are rejected. */
  add({ creates, updates, unchanged, rejects, present, unplaced, ...told }: RosterPlan): void {
    this.counts.created += creates.length;
    this.counts.updated += updates.length;
    this.counts.unchanged += unchanged.length;
    this.counts.rejected += rejects.length;
    this.#unplaced += unplaced;
    this.#rolesSet += rolesSetByRoster({ creates, updates });
    for (const { line, furtherTo, sameAs, isMerged } of unchanged) {
      if (furtherTo !== undefined) this.#further.push({ line, furtherTo });
      if (isMerged && sameAs !== undefined) this.#merged.push({ line, sameAs, isMerged });
    }
    this.#presenceRead.push(...told.presenceRead.slice(0, MOST_CHANGES - this.#presenceRead.length));
    this.#nobodies.push(...told.nobodies);
    this.#stillAway.push(...told.stillAway);
    for (const id of present) this.#isPresent[id] = 1;
    for (const { facts } of [...creates, ...updates]) {
      if (this.#contradicting.length < MOST_CHANGES && contradictionIn(facts, this.#today) !== undefined)
        this.#contradicting.push(facts);
    }
    for (const { facts } of creates.slice(0, NAMED_NEW - this.#newPeople.length)) this.#newPeople.push(facts);
    for (const create of creates) {
      if (isNameless(create.facts)) this.#nameless.push(create.line);
      this.#addWishes(create, this.#nextId);
      this.#nextId += 1;
    }
    for (const update of updates) {
      const { personId, line, facts, changes } = update;
      if (this.#changed.length < MOST_CHANGES) this.#changed.push({ personId, line, person: facts, changes });
      this.#addWishes(update, personId);
      if (isLeaving(update)) this.#leaving += 1;
      if (isRenamed(update)) this.#renamed += 1;
      if (this.paired.has(personId)) this.updated.set(personId, presenceIn(facts));
    }
    this.#rejects.push(...rejects);
    if (this.#rejects.length > MOST_REJECTS) this.#refuse();
  }

  #addWishes({ line, facts, attributes }: PersonCreate, id: number): void {
    const own = attributes.get(WISHES) ?? [];
    if (own.length === 0 || this.#wishes.length >= MOST_WISHES) return;
    this.#wishing.push({ ...facts, id });
    for (const text of own) this.#wishes.push({ personId: id, text, line });
  }

  #refuse(): never {
    throw new InputError(
      `More than ${MOST_REJECTS.toLocaleString('en-GB')} rows of ${this.#source} would be rejected. Nothing was imported.`,
      this.#rejects.slice(0, SHOWN_REJECTS).flatMap((reject) => rejectAsComplaints(reject, this.#source)),
      'Single rows are not the fault: look at the columns with mentor import --inspect.',
    );
  }

  /** Everyone still there of whom no row tells, among people in the order of their ids; whoever is new comes after them. */
  missing(onRecord: Iterable<Omit<Person, 'attributes'>>): MissingFromRoster[] {
    const missing: MissingFromRoster[] = [];
    for (const person of onRecord) {
      if (person.id >= this.#isPresent.length) break;
      if (!isInPost(person, this.#day) || this.#isPresent[person.id] !== 0) continue;
      const { id, staffNumber, email, givenName, familyName } = person;
      missing.push({ id, staffNumber, email, givenName, familyName });
    }
    return missing;
  }

  /** What is shown of the people; `rest` is what follows from them. */
  effects(
    rest: Pick<RosterEffects, 'missing' | 'ofPartners' | 'pairings' | 'managers'>,
    nameOf: (person: Named) => string,
  ): RosterEffects {
    return {
      ...rest,
      newNames: this.#newPeople.map(nameOf),
      changed: this.#changed
        .map(({ person, ...change }) => ({ ...change, name: nameOf(person) }))
        .sort(byLine),
      leaving: this.#leaving,
      renamed: this.#renamed,
      unplaced: this.#unplaced,
    };
  }
}

/** Somebody of whom a roster says nothing, with what naming them takes. */
export type MissingFromRoster = Named & { readonly id: number };

function byLine(a: { readonly line: number }, b: { readonly line: number }): number {
  return a.line - b.line;
}

function presenceIn(facts: PersonFacts): Presence & Named {
  const { status, hiredOn, leftOn, leaveFrom = null, leaveUntil = null } = facts;
  const { staffNumber, email, givenName, familyName } = facts;
  return { status, hiredOn, leftOn, leaveFrom, leaveUntil, staffNumber, email, givenName, familyName };
}

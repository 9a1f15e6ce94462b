import type { IsoDate } from '../../../domain/dates/iso-date.js';
import type { Pairing } from '../../../domain/pairings/pairing.js';
import { fullName, type Person, type PersonFacts } from '../../../domain/people/person.js';
import { contradictionIn, isInPost, type Presence } from '../../../domain/people/presence.js';
import { InputError } from '../../../errors.js';
import { type Reject, rejectAsComplaints } from '../../table/rejects.js';
import { rolesSetByRoster, rolesSetInWords } from '../roles-set.js';
import { contradictingStatuses } from './contradicting-statuses.js';
import { type FurtherAssignment, furtherAssignmentsInWords } from './further-assignments.js';
import {
  type ChangedPerson,
  isLeaving,
  isRenamed,
  type MissingPerson,
  missingPerson,
  NAMED_NEW,
  type RosterEffects,
} from './roster-effects.js';
import type { RosterPlan } from './roster-plan.js';

/** Changes told of in particular; the counts are of all. */
const MOST_CHANGES = 1_000;
/** So many rejected rows are no matter of rows: the file is read wrongly. */
const MOST_REJECTS = 50_000;
const SHOWN_REJECTS = 100;

/** Adds up what the parts of a roster come to; of particulars it keeps only as many as are told. */
export class RosterTally {
  readonly counts = { created: 0, updated: 0, unchanged: 0, rejected: 0 };
  /** What the file says of people who are in a pairing. */
  readonly updated = new Map<number, Presence>();
  /** Those who are in a pairing. */
  readonly paired: ReadonlySet<number>;
  readonly #source: string;
  readonly #newNames: string[] = [];
  readonly #changed: ChangedPerson[] = [];
  readonly #rejects: Reject[] = [];
  readonly #further: FurtherAssignment[] = [];
  /** By id, whether a row is about the person; people with a higher id are new. */
  readonly #isPresent: Uint8Array;
  readonly #today: IsoDate;
  /** The first of those whose status says something else than the days beside it. */
  readonly #contradicting: PersonFacts[] = [];
  #leaving = 0;
  #renamed = 0;
  #unplaced = 0;
  #rolesSet = 0;

  constructor(source: string, known: { pairings: readonly Pairing[]; newestPerson: number; today: IsoDate }) {
    this.#source = source;
    this.#today = known.today;
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
      ...furtherAssignmentsInWords(this.#further),
      ...contradictingStatuses(this.#contradicting, this.#today),
      ...rolesSetInWords(this.#rolesSet),
    ];
  }

  /** @throws InputError where very many rows are rejected. */
  add({ creates, updates, unchanged, rejects, present, unplaced }: RosterPlan): void {
    this.counts.created += creates.length;
    this.counts.updated += updates.length;
    this.counts.unchanged += unchanged.length;
    this.counts.rejected += rejects.length;
    this.#unplaced += unplaced;
    this.#rolesSet += rolesSetByRoster({ creates, updates });
    for (const { line, furtherTo } of unchanged)
      if (furtherTo !== undefined) this.#further.push({ line, furtherTo });
    for (const id of present) this.#isPresent[id] = 1;
    for (const { facts } of [...creates, ...updates]) {
      if (this.#contradicting.length < MOST_CHANGES && contradictionIn(facts, this.#today) !== undefined)
        this.#contradicting.push(facts);
    }
    for (const { facts } of creates.slice(0, NAMED_NEW - this.#newNames.length))
      this.#newNames.push(fullName(facts));
    for (const update of updates) {
      const { personId, line, facts, changes } = update;
      if (this.#changed.length < MOST_CHANGES) this.#changed.push({ line, name: fullName(facts), changes });
      if (isLeaving(update)) this.#leaving += 1;
      if (isRenamed(update)) this.#renamed += 1;
      if (this.paired.has(personId)) this.updated.set(personId, presenceIn(facts));
    }
    this.#rejects.push(...rejects);
    if (this.#rejects.length > MOST_REJECTS) this.#refuse();
  }

  #refuse(): never {
    throw new InputError(
      `More than ${MOST_REJECTS.toLocaleString('en-GB')} rows of ${this.#source} would be rejected. Nothing was imported.`,
      this.#rejects.slice(0, SHOWN_REJECTS).flatMap((reject) => rejectAsComplaints(reject, this.#source)),
      'That is no matter of single rows: look at the columns with mentor import --inspect.',
    );
  }

  /** Everyone still there of whom no row tells, among people in the order of their ids; whoever is new comes after them. */
  missing(onRecord: Iterable<Omit<Person, 'attributes'>>): MissingPerson[] {
    const missing: MissingPerson[] = [];
    for (const person of onRecord) {
      if (person.id >= this.#isPresent.length) break;
      if (isInPost(person, this.#today) && this.#isPresent[person.id] === 0)
        missing.push(missingPerson(person));
    }
    return missing;
  }

  /** What is shown of the people; `rest` is what follows from them. */
  effects(rest: Pick<RosterEffects, 'missing' | 'pairings' | 'managers'>): RosterEffects {
    return {
      ...rest,
      newNames: this.#newNames,
      changed: this.#changed.toSorted((a, b) => a.line - b.line),
      leaving: this.#leaving,
      renamed: this.#renamed,
      unplaced: this.#unplaced,
    };
  }
}

function presenceIn({ status, hiredOn, leftOn, leaveFrom, leaveUntil }: PersonFacts): Presence {
  return { status, hiredOn, leftOn, leaveFrom: leaveFrom ?? null, leaveUntil: leaveUntil ?? null };
}

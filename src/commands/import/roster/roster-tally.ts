import { fullName, type PersonFacts, personKey } from '../../../domain/people/person.js';
import type { Presence } from '../../../domain/people/presence.js';
import type { DateOrder } from '../../../domain/settings/intake-settings.js';
import { InputError } from '../../../errors.js';
import {
  type FurtherAssignment,
  furtherAssignmentsInWords,
} from '../../../intake/plans/roster/further-assignments.js';
import type { RosterPlan } from '../../../intake/plans/roster/roster-plan.js';
import { type Reject, rejectAsComplaints } from '../../../intake/table/rejects.js';
import type { ReadHandle } from '../../../store/connection.js';
import { listPairings } from '../../../store/pairings.js';
import { everyPerson, newestPerson, peopleWithIds } from '../../../store/people-rows.js';
import {
  type ChangedPerson,
  countsOf,
  type ImportOutcome,
  type ManagerEffects,
  type MissingPerson,
} from '../import-outcome.js';
import { NAMED_NEW, pairingsAfter, type RosterWork } from './import-roster.js';

/** Changes told of in particular; the counts are of all. */
const MOST_CHANGES = 1_000;
/** So many rejected rows are no matter of rows: the file is read wrongly. */
const MOST_REJECTS = 50_000;
const SHOWN_REJECTS = 100;

/** Adds up what the parts of a roster come to; of particulars it keeps only as many as are told. */
export class RosterTally {
  readonly #db: ReadHandle;
  readonly #work: RosterWork;
  readonly #counts = { created: 0, updated: 0, unchanged: 0, rejected: 0 };
  readonly #newNames: string[] = [];
  readonly #changed: ChangedPerson[] = [];
  readonly #rejects: Reject[] = [];
  readonly #further: FurtherAssignment[] = [];
  readonly #updated = new Map<number, Presence>();
  readonly #paired: ReadonlySet<number>;
  /** By id, whether a row is about the person; people with a higher id are new. */
  readonly #isPresent: Uint8Array;
  #unplaced = 0;

  constructor(db: ReadHandle, work: RosterWork) {
    this.#db = db;
    this.#work = work;
    this.#isPresent = new Uint8Array(newestPerson(db) + 1);
    this.#paired = new Set(listPairings(db).flatMap(({ menteeId, mentorId }) => [menteeId, mentorId]));
  }

  /** Rows so far. */
  get rows(): number {
    const { created, updated, unchanged, rejected } = this.#counts;
    return created + updated + unchanged + rejected;
  }

  /** @throws InputError where very many rows are rejected. */
  add(plan: RosterPlan): void {
    const { created, updated, unchanged, rejected } = countsOf(plan);
    this.#counts.created += created;
    this.#counts.updated += updated;
    this.#counts.unchanged += unchanged;
    this.#counts.rejected += rejected;
    this.#unplaced += plan.unplaced;
    for (const { line, furtherTo } of plan.unchanged)
      if (furtherTo !== undefined) this.#further.push({ line, furtherTo });
    for (const id of plan.present) this.#isPresent[id] = 1;
    for (const { facts } of plan.creates.slice(0, NAMED_NEW - this.#newNames.length))
      this.#newNames.push(fullName(facts));
    for (const { personId, line, facts, changes } of plan.updates) {
      if (this.#changed.length < MOST_CHANGES) this.#changed.push({ line, name: fullName(facts), changes });
      if (this.#paired.has(personId)) this.#updated.set(personId, presenceIn(facts));
    }
    this.#rejects.push(...plan.rejects);
    if (this.#rejects.length > MOST_REJECTS) this.#refuse();
  }

  #refuse(): never {
    const { source } = this.#work.read.table;
    throw new InputError(
      `More than ${MOST_REJECTS.toLocaleString('en-GB')} rows of ${source} would be rejected. Nothing was imported.`,
      this.#rejects.slice(0, SHOWN_REJECTS).flatMap((reject) => rejectAsComplaints(reject, source)),
      'That is no matter of single rows: look at the columns with mentor import --inspect.',
    );
  }

  /** Everyone on record and still there of whom no row tells. */
  missing(): MissingPerson[] {
    const missing: MissingPerson[] = [];
    for (const person of everyPerson(this.#db)) {
      if (person.id >= this.#isPresent.length) break;
      if (person.status !== 'left' && this.#isPresent[person.id] === 0)
        missing.push({ id: person.id, key: personKey(person), name: fullName(person) });
    }
    return missing;
  }

  outcome(known: {
    notes: readonly string[];
    dateOrder: DateOrder | undefined;
    missing: readonly MissingPerson[];
    managers: ManagerEffects;
  }): ImportOutcome {
    const { notes, dateOrder, missing, managers } = known;
    return {
      kind: 'roster',
      counts: this.#counts,
      notes: [...notes, ...furtherAssignmentsInWords(this.#further)],
      rejects: this.#rejects.toSorted((a, b) => a.line - b.line),
      dateOrder,
      waves: [],
      roster: {
        newNames: this.#newNames,
        changed: this.#changed.toSorted((a, b) => a.line - b.line),
        missing,
        unplaced: this.#unplaced,
        pairings: pairingsAfter(this.#db, {
          people: peopleWithIds(this.#db, this.#paired),
          updated: this.#updated,
          missing,
          work: this.#work,
        }),
        managers,
      },
    };
  }
}

function presenceIn({ status, hiredOn, leftOn, leaveFrom, leaveUntil }: PersonFacts): Presence {
  return {
    status,
    hiredOn,
    leftOn,
    leaveFrom: leaveFrom ?? null,
    leaveUntil: leaveUntil ?? null,
  };
}

import type { Context } from '../../../context.js';
import type { IsoDate } from '../../../domain/dates/iso-date.js';
import { absenceChanges } from '../../../domain/people/absence.js';
import { fullName, type Person, personKey } from '../../../domain/people/person.js';
import { lastDayOfMissing, type Presence } from '../../../domain/people/presence.js';
import type { Settings } from '../../../domain/settings/settings.js';
import { planRoster, type RosterPlan } from '../../../intake/plans/roster/roster-plan.js';
import type { ReadHandle } from '../../../store/connection.js';
import { listPairings } from '../../../store/pairings.js';
import { listParticipations, participationsFrom } from '../../../store/participations.js';
import { peopleAsOf } from '../../../store/people-as-of.js';
import { listPeople, rosterAttributes } from '../../../store/people-rows.js';
import type { Writing } from '../../session/reading-and-changing.js';
import {
  countsOf,
  type ImportOutcome,
  type MissingPerson,
  type PairingEffect,
  type RosterEffects,
} from '../import-outcome.js';
import type { ReadFile } from '../plan-file.js';
import { roundIn } from '../round-of-import.js';
import { applyRosterPlan, markLeavers } from './apply-roster-plan.js';
import { managersOf, peopleAfter, settleManagers } from './managers-of-roster.js';

/** How many new people are named. */
export const NAMED_NEW = 10;

/** What a roster is taken in with. */
export interface RosterWork {
  readonly context: Context;
  readonly settings: Settings;
  readonly read: ReadFile;
  /** Whether those whom the file leaves out have left. */
  readonly isComplete: boolean;
  /** The day from which what the file says holds; null: it was always so. */
  readonly holdsFrom: IsoDate | null;
  /** Where it is written; null to look only. */
  readonly writing: Writing | null;
}

/** Compares a roster with what is on record and, unless it only looks, writes what is new; pairings are left alone. */
export function importRoster(db: ReadHandle, work: RosterWork): ImportOutcome {
  const { context, settings, read, writing, holdsFrom } = work;
  const round = roundIn(db, context);
  // What is stated of a day is compared with what held on it.
  const people = holdsFrom === null ? listPeople(db) : peopleAsOf(db, { on: holdsFrom });
  const plan = planRoster({
    table: read.table,
    mapping: read.mapping,
    people,
    settings,
    today: context.today,
    participations: round === undefined ? new Map() : participationsFrom(db, round.id, 'roster'),
    rosterAttributes: rosterAttributes(db),
    counting: round === undefined ? new Map() : listParticipations(db, round.id),
  });
  const missing = missingFrom(plan, people);
  if (writing !== null) {
    const writer = { writing, context, holdsFrom };
    applyRosterPlan(plan, writer);
    if (work.isComplete) markLeavers(missing, writer);
  }
  const updated = new Map<number, Presence>(plan.updates.map(({ personId, facts }) => [personId, facts]));
  const effects = {
    newNames: plan.creates.slice(0, NAMED_NEW).map(({ facts }) => fullName(facts)),
    changed: plan.updates.map(({ line, facts, changes }) => ({ line, name: fullName(facts), changes })),
    missing,
    unplaced: plan.unplaced,
    pairings: pairingsAfter(db, { people, updated, missing, work }),
    managers: writing === null ? managersOf(peopleAfter(plan, people)) : settleManagers(writing.db),
  } satisfies RosterEffects;
  return {
    kind: 'roster',
    counts: countsOf(plan),
    notes: plan.notes,
    rejects: plan.rejects,
    dateOrder: plan.dateOrder,
    roster: effects,
    waves: [],
  };
}

function missingFrom(plan: RosterPlan, people: readonly Person[]): MissingPerson[] {
  const present = new Set(plan.present);
  return people
    .filter(({ id, status }) => status !== 'left' && !present.has(id))
    .map((person) => ({ id: person.id, key: personKey(person), name: fullName(person) }));
}

/**
 * The open pairings that cannot go on after a roster.
 * @param known.people those on record before it, at least all who are in a pairing; `updated` what it says of them.
 */
export function pairingsAfter(
  db: ReadHandle,
  known: {
    people: readonly Omit<Person, 'attributes'>[];
    updated: ReadonlyMap<number, Presence>;
    missing: readonly MissingPerson[];
    work: RosterWork;
  },
): PairingEffect[] {
  const { people, updated, missing, work } = known;
  const { today } = work.context;
  const presence = new Map<number, Presence>([
    ...people.map((person) => [person.id, person] as const),
    ...updated,
  ]);
  if (work.isComplete) {
    for (const { id } of missing) {
      const known = presence.get(id) ?? { status: 'active', leftOn: null };
      const leftOn = lastDayOfMissing(known, work.holdsFrom ?? today);
      presence.set(id, { ...known, status: 'left', leftOn });
    }
  }
  const names = new Map(people.map((person) => [person.id, fullName(person)]));
  const nameOf = (id: number) => names.get(id) ?? `person ${id}`;
  return absenceChanges(listPairings(db), (id) => presence.get(id), today).map((change) => ({
    change,
    two: `${nameOf(change.pairing.menteeId)} with ${nameOf(change.pairing.mentorId)}`,
    away: change.personIds.map(nameOf),
  }));
}

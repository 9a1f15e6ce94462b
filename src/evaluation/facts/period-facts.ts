import { byDay } from '../../domain/dates/by-day.js';
import { daysBetween, type IsoDate } from '../../domain/dates/iso-date.js';
import type { Period } from '../../domain/dates/quarter.js';
import { groupedBy } from '../../domain/grouped-by.js';
import { onceFor } from '../../domain/once-for.js';
import { byPairing } from '../../domain/pairings/by-pairing.js';
import type { CheckIn } from '../../domain/pairings/check-in.js';
import type { Feedback } from '../../domain/pairings/pair-feedback.js';
import { isOpen, type Pairing, statusOn, wasActiveDuring } from '../../domain/pairings/pairing.js';
import { isMentee, isMentor, type Role } from '../../domain/people/participant.js';
import { comparePeople, type Person } from '../../domain/people/person.js';
import { peopleById } from './people-looked-up.js';
import type { ReportInput } from './report-input.js';
import { isOnStaff } from './staff-on-days.js';
import { takesPartDuring } from './taking-part.js';

/** What the numbers of one period are counted from. Nothing in it is later than the period's `until`. */
export interface PeriodFacts {
  readonly input: ReportInput;
  readonly period: Period;
  readonly personById: ReadonlyMap<number, Person>;
  /** Took part as mentee: in a round on a day of the period on which it was open and they were in post, or in a pairing active in it. */
  readonly mentees: readonly Person[];
  readonly mentors: readonly Person[];
  /** Mentees with a pairing active on any day of the period. */
  readonly matchedMentees: readonly Person[];
  /** Active on any day of the period. */
  readonly activeDuring: readonly Pairing[];
  /** Active on the period's last day. */
  readonly activeAt: readonly Pairing[];
  /** Active or paused on the period's last day. */
  readonly openAt: readonly Pairing[];
  /** Began in the period. */
  readonly begun: readonly Pairing[];
  /** On record by the period's last day, to begin after it. */
  readonly planned: readonly Pairing[];
  /** Completed or ended in the period. */
  readonly closed: readonly Pairing[];
  /** Every pairing of each mentee. */
  readonly pairingsOf: ReadonlyMap<number, readonly Pairing[]>;
  /** Check-ins of each pairing up to the period's end, oldest first. */
  readonly checkInsOf: ReadonlyMap<number, readonly CheckIn[]>;
  /** Check-ins held in the period. */
  readonly checkIns: readonly CheckIn[];
  /** The same by pairing. */
  readonly heldOf: ReadonlyMap<number, readonly CheckIn[]>;
  /** Feedback given in the period. */
  readonly feedback: readonly Feedback[];
}

/** Sorts what a report is made from by the period it is about. */
export function factsOf(input: ReportInput, period: Period): PeriodFacts {
  const { from, until } = period;
  const isWithin = (date: IsoDate) => date >= from && date <= until;
  const pairings = [...input.pairings].sort((a, b) => a.id - b.id);
  const activeDuring = pairings.filter((pairing) => wasActiveDuring(pairing, from, until));
  const personById = peopleById(input.people);
  const checkIns = input.checkIns.filter(({ heldOn }) => isWithin(heldOn));
  const mentees = takingPart(
    { input, period, personById },
    isMentee,
    activeDuring.map(({ menteeId }) => menteeId),
  );
  const matchedIds = new Set(activeDuring.map(({ menteeId }) => menteeId));
  return {
    input,
    period,
    personById,
    mentees,
    mentors: takingPart(
      { input, period, personById },
      isMentor,
      activeDuring.map(({ mentorId }) => mentorId),
    ),
    matchedMentees: mentees.filter(({ id }) => matchedIds.has(id)),
    activeDuring,
    activeAt: pairings.filter((pairing) => statusOn(pairing, until) === 'active'),
    openAt: pairings.filter((pairing) => isOpen(statusOn(pairing, until) ?? 'ended')),
    begun: pairings.filter(({ startedOn }) => isWithin(startedOn)),
    planned: pairings.filter(
      ({ startedOn, recordedOn = startedOn }) => startedOn > until && recordedOn <= until,
    ),
    closed: pairings.filter((pairing) => pairing.endedOn !== null && isWithin(pairing.endedOn)),
    pairingsOf: groupedBy(pairings, ({ menteeId }) => menteeId),
    checkInsOf: checkInsByPairing(input.checkIns, until),
    checkIns,
    heldOf: byPairing(checkIns),
    feedback: input.feedback.filter(({ givenOn }) => isWithin(givenOn)),
  };
}

/** On the staff on the period's last day. */
export const staffOf = onceFor(({ input, period }: PeriodFacts): readonly Person[] =>
  input.people.filter((person) => isOnStaff(person, period.until)).sort(comparePeople),
);

function takingPart(
  { input, period: { from, until }, personById }: Pick<PeriodFacts, 'input' | 'period' | 'personById'>,
  isRole: (role: Role) => boolean,
  pairedIds: readonly number[],
): Person[] {
  const ids = new Set<number>();
  for (const { round, participants } of input.rounds) {
    for (const participant of participants) {
      if (isRole(participant.role) && takesPartDuring(round, participant, { from, to: until }))
        ids.add(participant.person.id);
    }
  }
  for (const id of pairedIds) ids.add(id);
  return [...ids].flatMap((id) => personById.get(id) ?? []).sort(comparePeople);
}

function checkInsByPairing(
  checkIns: readonly CheckIn[],
  until: IsoDate,
): ReadonlyMap<number, readonly CheckIn[]> {
  return byPairing(checkIns.filter(({ heldOn }) => heldOn <= until).sort(byDay(({ heldOn }) => heldOn)));
}

/** Days from a pairing's start to its first check-in, at most, where that is one told by count; null while there is none. */
export function daysToFirstMeeting(facts: PeriodFacts, pairing: Pairing): number | null {
  const first = facts.checkInsOf.get(pairing.id)?.[0];
  return first === undefined ? null : daysBetween(pairing.startedOn, first.heldOn);
}

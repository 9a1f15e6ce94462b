import { addDays } from '../domain/dates/iso-date.js';
import { agreedCadence } from '../domain/pairings/agreed-cadence.js';
import { holdsFrom } from '../domain/pairings/agreement.js';
import { dayHeld } from '../domain/pairings/meetings-by-count.js';
import { activeDaysBetween } from '../domain/pairings/pairing-health.js';
import { plannedEndOn } from '../domain/pairings/planned-end.js';
import { compareText } from '../domain/text/compare-text.js';
import { changesOfStatus, type DayOfPairing, type PairingInCalendar } from './day-of-pairing.js';

/** By which day the two are to meet next: one entry of each pairing, which moves on as they meet. */
export function nextMeeting(known: PairingInCalendar): DayOfPairing[] {
  const { pairing, today, isOver, isResting } = known;
  const held = known.checkIns
    .filter(({ heldOn }) => heldOn <= today)
    .toSorted((a, b) => compareText(a.heldOn, b.heldOn));
  const last = held.at(-1);
  const { firstMeetingWithinDays, checkInEveryDays } = agreedCadence(pairing, today, known.cadence);
  const within = last === undefined ? firstMeetingWithinDays : checkInEveryDays;
  const from = last?.heldOn ?? pairing.startedOn;
  // Days of a pause do not count: they move it along.
  const day =
    from > today ? addDays(from, within) : addDays(today, within - activeDaysBetween(pairing, from, today));
  const end = plannedEndOn(pairing, today);
  return [
    {
      kind: 'meeting',
      number: pairing.id,
      day,
      what: last === undefined ? 'First meeting due' : 'Meeting due',
      details:
        last === undefined
          ? `The first meeting is to be held within ${within} days.`
          : `The last meeting was ${dayHeld(last)}; they meet about every ${within} days.`,
      sequence: held.length + changesOfStatus(known) + agreementsInForce(known) + renewals(known),
      isWithdrawn: isOver || isResting || (end !== null && day > end),
    },
  ];
}

function agreementsInForce({ pairing: { agreements = [] }, today }: PairingInCalendar): number {
  return agreements.filter((agreement) => (holdsFrom(agreement) ?? '9999') <= today).length;
}

function renewals({ pairing: { terms = [] }, today }: PairingInCalendar): number {
  return terms.filter(({ renewedOn }) => renewedOn <= today).length;
}

import { addDays, daysBetween, type IsoDate } from '../domain/dates/iso-date.js';
import { agreedCadence } from '../domain/pairings/agreed-cadence.js';
import type { CheckIn } from '../domain/pairings/check-in.js';
import { type FitCheck, fitAnswerOn } from '../domain/pairings/fit-check.js';
import { dayHeld, meetingsIn } from '../domain/pairings/meetings-by-count.js';
import { type Feedback, SIDES, type Side } from '../domain/pairings/pair-feedback.js';
import { type Pairing, statusOn } from '../domain/pairings/pairing.js';
import type { CadenceSettings } from '../domain/settings/settings.js';
import { compareText } from '../domain/text/compare-text.js';

/** What is looked at to know whether a side is to be asked how the two suit each other. */
export interface FirstMeetingToday {
  readonly pairing: Pairing;
  readonly checkIns: readonly CheckIn[];
  readonly feedback: readonly Feedback[];
  readonly today: IsoDate;
  readonly cadence: CadenceSettings;
}

/** A fit check that is due, as a finding of the pairing. */
export interface FitCheckDue {
  readonly kind: 'fit_check';
  readonly why: string;
  readonly since: IsoDate;
  /** Who is to be asked, where it is not both. */
  readonly side?: Side;
}

/**
 * Fit checks due, where neither side has said that it is no good fit: of each side that has said nothing since the first meeting, until the two have met again, which answers it, or their next
 * check-in is late, which is asked about instead; and of each that is deciding, some time after it said so.
 */
export function fitChecksDue(known: FirstMeetingToday): FitCheckDue[] {
  const { pairing, today } = known;
  const held = known.checkIns.filter(({ heldOn }) => heldOn <= today);
  const [first] = held.toSorted((a, b) => compareText(a.heldOn, b.heldOn));
  if (first === undefined || statusOn(pairing, today) !== 'active') return [];
  const answers = SIDES.map((side) => ({
    side,
    answer: fitAnswerOn(pairing.fitChecks ?? [], { side, day: today }),
  }));
  const deciding = answers.flatMap(({ answer }) =>
    answer?.answer === 'deciding' ? stillDeciding(answer, known) : [],
  );
  // Who says that it is none has answered for both: it is asked about a new match instead.
  if (answers.some(({ answer }) => answer?.answer === 'not_a_fit')) return [];
  const hasMetAgain = held.some((checkIn) => checkIn.heldOn > first.heldOn || meetingsIn(checkIn) > 1);
  const silent = answers.filter(
    ({ side, answer }) => answer === undefined && !hasSpoken(side, first.heldOn, known),
  );
  return hasMetAgain
    ? deciding
    : [
        ...deciding,
        ...unasked(
          silent.map(({ side }) => side),
          first,
          known,
        ),
      ];
}

/** Sides that have said nothing, once it is time to ask. */
function unasked(
  sides: readonly Side[],
  first: CheckIn,
  { pairing, today, cadence }: FirstMeetingToday,
): FitCheckDue[] {
  const days = daysBetween(first.heldOn, today);
  const { amberAfter, checkInEveryDays } = agreedCadence(pairing, today, cadence);
  if (sides.length === 0 || days < cadence.fitCheckAfterDays || days > amberAfter * checkInEveryDays)
    return [];
  const who = sides.length === SIDES.length ? 'neither of the two' : `the ${sides.join()}`;
  const said = sides.length === SIDES.length ? 'has said' : 'has not said';
  const why = `they met ${dayHeld(first)}, and ${who} ${said} whether it is a good fit`;
  const [side] = sides;
  const since = addDays(first.heldOn, cadence.fitCheckAfterDays);
  return [{ kind: 'fit_check', why, since, ...(sides.length > 1 || side === undefined ? {} : { side }) }];
}

function stillDeciding(
  { givenBy, givenOn: since }: FitCheck,
  { today, cadence }: FirstMeetingToday,
): FitCheckDue[] {
  if (daysBetween(since, today) < cadence.lookAgainAfterDays) return [];
  const why = `the ${givenBy} has been deciding since ${since}`;
  return [{ kind: 'fit_check', why, since: addDays(since, cadence.lookAgainAfterDays), side: givenBy }];
}

/** Feedback says how it goes, too. */
function hasSpoken(side: Side, first: IsoDate, { feedback, today }: FirstMeetingToday): boolean {
  return feedback.some(({ givenBy, givenOn }) => givenBy === side && givenOn >= first && givenOn <= today);
}

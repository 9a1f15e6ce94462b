import { addDays, daysBetween, type IsoDate } from '../domain/dates/iso-date.js';
import type { AgreementTerms } from '../domain/pairings/agreement.js';
import type { CheckIn } from '../domain/pairings/check-in.js';
import type { Pairing } from '../domain/pairings/pairing.js';
import { plannedEnds } from '../domain/pairings/planned-end.js';
import type { CadenceSettings } from '../domain/settings/settings.js';

/** What tells whether a day that was agreed is due. */
export interface AroundAgreedDays {
  readonly checkIns: readonly Pick<CheckIn, 'kind' | 'heldOn'>[];
  readonly today: IsoDate;
  readonly cadence: Pick<CadenceSettings, 'lookAheadDays'>;
}

/** A day that was agreed and has come, or comes near. */
export interface AgreedDayDue {
  readonly day: IsoDate;
  readonly why: string;
}

/** A review may be held so many days before or after the day that was agreed. */
const REVIEW_TOLERANCE = 14;

/** The latest review whose day has come or comes near, unless a formal review was held about then. */
export function reviewDue({ reviewsOn }: AgreementTerms, known: AroundAgreedDays): AgreedDayDue[] {
  const day = reviewsOn.findLast((each) => hasComeOrIsNear(each, known));
  if (day === undefined) return [];
  const from = addDays(day, -REVIEW_TOLERANCE);
  const isHeld = known.checkIns.some(
    ({ kind, heldOn }) => kind === 'formal' && heldOn >= from && heldOn <= known.today,
  );
  return isHeld ? [] : [{ day, why: `a review was agreed for ${day}` }];
}

/** The day until which it is meant to last, as agreed or renewed, once it has come or comes near. */
export function endReached(pairing: Pairing, known: AroundAgreedDays): AgreedDayDue[] {
  const end = plannedEnds(pairing, known.today).at(-1);
  if (end === undefined || end.day === null || !hasComeOrIsNear(end.day, known)) return [];
  const how = end.saidBy === 'agreement' ? 'agreed' : 'renewed';
  return [{ day: end.day, why: `it was ${how} until ${end.day}` }];
}

function hasComeOrIsNear(day: IsoDate, { today, cadence }: AroundAgreedDays): boolean {
  return day < today || daysBetween(today, day) <= cadence.lookAheadDays;
}

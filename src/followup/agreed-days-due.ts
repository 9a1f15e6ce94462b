import { addDays, daysBetween, type IsoDate } from '../domain/dates/iso-date.js';
import type { AgreementTerms } from '../domain/pairings/agreement.js';
import type { CheckIn } from '../domain/pairings/check-in.js';
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

/** The day until which it was agreed to last, once it has come or comes near. */
export function endReached({ endsOn }: AgreementTerms, known: AroundAgreedDays): AgreedDayDue[] {
  if (endsOn === null || !hasComeOrIsNear(endsOn, known)) return [];
  return [{ day: endsOn, why: `it was agreed until ${endsOn}` }];
}

function hasComeOrIsNear(day: IsoDate, { today, cadence }: AroundAgreedDays): boolean {
  return day < today || daysBetween(today, day) <= cadence.lookAheadDays;
}

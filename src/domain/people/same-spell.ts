import { daysBetween, type IsoDate } from '../dates/iso-date.js';

/** Whoever is hired again within so many days of their last had not left: it is the same spell of employment. */
export const SAME_SPELL_DAYS = 90;

/** What was said of somebody's employment over time. */
export interface EmploymentSaid {
  /** Each day of hiring that took the place of another. */
  readonly hiredAgain: readonly { readonly before: IsoDate; readonly on: IsoDate }[];
  /** Each last day that was said and is the last no more. */
  readonly lastDays: readonly IsoDate[];
}

/** The first day of the spell of somebody who was hired, to go by the records, on a day: an earlier one where they had hardly been gone. */
export function firstDayOfSpell(hiredOn: IsoDate, said: EmploymentSaid): IsoDate {
  const earlier = said.hiredAgain.find(
    ({ before, on }) =>
      on === hiredOn &&
      before < on &&
      said.lastDays.some((last) => last >= before && last < on && daysBetween(last, on) <= SAME_SPELL_DAYS),
  );
  return earlier === undefined ? hiredOn : firstDayOfSpell(earlier.before, said);
}

import { daysBetween, type IsoDate } from '../dates/iso-date.js';

/** Whoever is hired again within so many days of their last had not left: it is the same spell of employment. */
export const SAME_SPELL_DAYS = 90;

/** An employment that is over; no first day: nobody knows of one. */
export interface EarlierSpell {
  readonly from: IsoDate | null;
  readonly to: IsoDate;
}

/** What was said of somebody's employment over time. */
export interface EmploymentSaid {
  /** Each day of hiring that took the place of another, or of none. */
  readonly hiredAgain: readonly { readonly before: IsoDate | null; readonly on: IsoDate }[];
  /** Each last day that was said and is the last no more, in the order in which they were said. */
  readonly lastDays: readonly IsoDate[];
}

/** The first day of the present spell, and the spells before it, the earliest first. */
export interface Spells {
  readonly hiredOn: IsoDate | null;
  readonly earlierSpells: readonly EarlierSpell[];
}

/** The spells of somebody who was hired, to go by the records, on a day: an earlier day where they had hardly been gone. */
export function spellsOf(hiredOn: IsoDate | null, said: EmploymentSaid): Spells {
  for (const { before, on } of said.hiredAgain) {
    if (on !== hiredOn || (before !== null && before >= on)) continue;
    const to = said.lastDays.findLast((last) => (before === null || last >= before) && last < on);
    if (to === undefined) continue;
    const first = spellsOf(before, said);
    return daysBetween(to, on) <= SAME_SPELL_DAYS
      ? first
      : { hiredOn, earlierSpells: [...first.earlierSpells, { from: first.hiredOn, to }] };
  }
  return { hiredOn, earlierSpells: [] };
}

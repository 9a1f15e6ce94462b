import type { IsoDate } from '../../../domain/dates/iso-date.js';
import { compareText } from '../../../domain/text/compare-text.js';
import { isSamePerson } from './further-assignments.js';
import type { RosterRow } from './roster-row.js';

/** Of rows that hold from different days, the latest whose day has come is first; then those to come, the next one first. */
export function compareByDay(
  { effectiveOn: a }: RosterRow,
  { effectiveOn: b }: RosterRow,
  today: IsoDate,
): number {
  if (a === undefined || b === undefined || a === b) return 0;
  if (a > today !== b > today) return a > today ? 1 : -1;
  return a > today ? compareText(a, b) : compareText(b, a);
}

/** Whether a row says of the same person and post what held before the main row. */
export function isEarlier(row: RosterRow, main: RosterRow): boolean {
  if (row.effectiveOn === undefined || main.effectiveOn === undefined) return false;
  return row.effectiveOn < main.effectiveOn && row.assignment === main.assignment && isSamePerson(row, main);
}

/** From which day a row holds that is still to come; undefined where another row does not hold meanwhile. */
export function holdsLater(row: RosterRow, main: RosterRow, today: IsoDate): IsoDate | undefined {
  const { effectiveOn } = row;
  const isToCome = effectiveOn !== undefined && effectiveOn > today;
  return isToCome && main.effectiveOn !== undefined && main.effectiveOn < effectiveOn
    ? effectiveOn
    : undefined;
}

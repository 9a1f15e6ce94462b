import type { IsoDate } from '../dates/iso-date.js';
import type { Grade } from './ladder-standing.js';

/** A band and profession, and the day from which they held. */
export interface GradeSince extends Grade {
  /** Empty: as long as anything is known. */
  readonly from: IsoDate | '';
}

/** What held on a day, of grades in the order of their days: before the first day, the first. */
export function gradeOn(grades: readonly GradeSince[], day: IsoDate): Grade | undefined {
  return grades.findLast(({ from }) => from <= day) ?? grades[0];
}

import type { IsoDate } from '../dates/iso-date.js';

/** How a decision stands: it is still to be done, was done, or was given up. */
export type DecisionStatus = 'open' | 'done' | 'dropped';

/** What was decided about the programme, before the store has given it an id. Its words stand in reports. */
export interface DecisionFacts {
  readonly decidedOn: IsoDate;
  readonly text: string;
  /** What was found that asked for it; null where that was not said. */
  readonly finding: string | null;
}

/** How a decision stands from a day on. */
export interface DecisionChange {
  readonly on: IsoDate;
  readonly status: DecisionStatus;
  /** Who acts; null while nobody is named. */
  readonly actsNext: string | null;
  /** By which day. */
  readonly dueOn: IsoDate | null;
  /** What came of it. */
  readonly effect: string | null;
}

/** A decision with all that was noted of it, the earliest first; the first is of the day it was taken. */
export interface Decision extends DecisionFacts {
  readonly id: number;
  readonly changes: readonly DecisionChange[];
}

/** How a decision stood at the end of a day; undefined before it was taken. */
export function decisionOn({ changes }: Pick<Decision, 'changes'>, day: IsoDate): DecisionChange | undefined {
  return changes.findLast(({ on }) => on <= day);
}

/** Whether a decision is still to be done on a day after the one by which it was to be. */
export function isOverdue({ status, dueOn }: DecisionChange, day: IsoDate): boolean {
  return status === 'open' && dueOn !== null && dueOn < day;
}

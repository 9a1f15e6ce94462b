import type { IsoDate } from '../dates/iso-date.js';
import type { Side } from './pair-feedback.js';

export const GOAL_PURPOSES = [
  'clinical_skill',
  'leadership',
  'career',
  'wellbeing',
  'research',
  'other',
] as const;
/** What a goal is for. */
export type GoalPurpose = (typeof GOAL_PURPOSES)[number];

export const GOAL_OUTCOMES = ['met', 'partly', 'not_met', 'dropped'] as const;
/** How a goal was closed. Dropped: it no longer matters, which is no failure. */
export type GoalOutcome = (typeof GOAL_OUTCOMES)[number];

/** What is noted of a goal on a day: how far it has come, or how it was closed. */
export interface GoalChange {
  readonly on: IsoDate;
  /** 0 to 100 per cent; null where only words, or the outcome, were noted. */
  readonly progress: number | null;
  /** null while it goes on. */
  readonly outcome: GoalOutcome | null;
  readonly note: string | null;
}

/** One step of a goal. */
export interface GoalAction {
  readonly id: number;
  readonly goalId: number;
  readonly text: string;
  /** Who takes it. */
  readonly owner: Side;
  /** A course, a document, a person that helps. */
  readonly resource: string | null;
  readonly dueOn: IsoDate | null;
  readonly doneOn: IsoDate | null;
}

/** What is to be achieved: specific in words, with a measure and a day, as SMART goals have them. */
export interface GoalFacts {
  readonly pairingId: number;
  readonly text: string;
  readonly purpose: GoalPurpose | null;
  /** By what the two will know that it is met. */
  readonly measure: string | null;
  readonly setOn: IsoDate;
  readonly dueOn: IsoDate | null;
}

/** A goal of a pairing with all that was noted of it, the earliest first. */
export interface Goal extends GoalFacts {
  readonly id: number;
  readonly changes: readonly GoalChange[];
  readonly actions: readonly GoalAction[];
}

/** How a goal stood at the end of a day: its outcome, `open`, or null before it was set. */
export function goalStatusOn(
  goal: Pick<Goal, 'setOn' | 'changes'>,
  day: IsoDate,
): GoalOutcome | 'open' | null {
  if (goal.setOn > day) return null;
  return goal.changes.findLast(({ on, outcome }) => outcome !== null && on <= day)?.outcome ?? 'open';
}

/** How far it had come at the end of a day, 0 to 100 per cent; null where nobody said. A goal that was met is there. */
export function goalProgressOn(goal: Pick<Goal, 'setOn' | 'changes'>, day: IsoDate): number | null {
  if (goalStatusOn(goal, day) === 'met') return 100;
  return goal.changes.findLast(({ on, progress }) => progress !== null && on <= day)?.progress ?? null;
}

import type { IsoDate } from '../domain/dates/iso-date.js';
import type { CheckIn } from '../domain/pairings/check-in.js';
import type { Goal } from '../domain/pairings/goal.js';
import type { Feedback } from '../domain/pairings/pair-feedback.js';
import type { Pairing } from '../domain/pairings/pairing.js';
import type { Resource } from '../domain/pairings/resource.js';
import type { AnswersByPerson } from '../domain/pairings/surveys-due.js';
import type { ProgrammeMilestone } from '../domain/settings/milestone-settings.js';
import type { CadenceSettings } from '../domain/settings/settings.js';

/** What a day in the calendar is about. */
export type CalendarKind =
  | 'meeting'
  | 'review'
  | 'end'
  | 'milestone'
  | 'goal'
  | 'step'
  | 'event'
  | 'course'
  | 'survey';

/** A day of a pairing that its two and the coordinator want to see in their calendars. */
export interface DayOfPairing {
  readonly kind: CalendarKind;
  /** Which of its kind: the number of the goal, step or event, which review of the pairing, which milestone. With kind and number it stays the same entry as it moves. */
  readonly number: number;
  readonly day: IsoDate;
  readonly what: string;
  readonly details: string;
  /** How often what the entry says has changed by today: grows with every change, for calendars keep the higher one. */
  readonly sequence: number;
  /** It was to be so and no longer is: calendars that have it are to take it out. */
  readonly isWithdrawn: boolean;
}

/** One pairing, and how it stands today. */
export interface PairingInCalendar {
  readonly pairing: Pairing;
  readonly today: IsoDate;
  readonly cadence: CadenceSettings;
  /** Those that every pairing is to reach. */
  readonly milestones: readonly ProgrammeMilestone[];
  /** The day on which the mentee was hired; null where nobody knows. */
  readonly hiredOn: IsoDate | null;
  /** Of this pairing. */
  readonly checkIns: readonly CheckIn[];
  readonly goals: readonly Goal[];
  readonly resources: readonly Resource[];
  readonly feedback: readonly Feedback[];
  /** To surveys of a wave. */
  readonly answers: AnswersByPerson;
  /** It has been completed or has ended, or one of the two has left. */
  readonly isOver: boolean;
  /** It is paused, or one of the two is on leave: nobody expects them to meet. */
  readonly isResting: boolean;
}

/** How often it has been paused, taken up again or ended by today: part of the sequence of what rests with it. */
export function changesOfStatus({ pairing, today }: PairingInCalendar): number {
  return pairing.changes.slice(1).filter(({ since }) => since <= today).length;
}

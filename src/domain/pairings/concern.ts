import type { IsoDate } from '../dates/iso-date.js';

export const CONCERN_SEVERITIES = ['low', 'medium', 'high'] as const;
/** How grave a concern is. */
export type ConcernSeverity = (typeof CONCERN_SEVERITIES)[number];

export const CONCERN_TOPICS = [
  'conflict',
  'language',
  'communication',
  'culture',
  'time',
  'commitment',
  'expectations',
  'wellbeing',
  'safety',
  'other',
] as const;
/** What a concern is about; language, communication, culture and time are what stands between the two. */
export type ConcernTopic = (typeof CONCERN_TOPICS)[number];

export const CONCERN_STATUSES = ['open', 'in_hand', 'closed'] as const;
/** How a concern stands: nobody has taken it up, somebody acts, or it is settled. */
export type ConcernStatus = (typeof CONCERN_STATUSES)[number];

const NEXT_STATUSES: Readonly<Record<ConcernStatus, readonly ConcernStatus[]>> = {
  open: ['in_hand', 'closed'],
  in_hand: ['open', 'closed'],
  // What comes up again is the same concern: its story goes on.
  closed: ['open'],
};

/** Whether a concern may go over from one status to another. */
export function canConcernBecome(from: ConcernStatus, to: ConcernStatus): boolean {
  return NEXT_STATUSES[from].includes(to);
}

export const RAISED_BY = ['mentee', 'mentor', 'coordinator', 'somebody_else'] as const;
/** Who raised a concern. */
export type RaisedBy = (typeof RAISED_BY)[number];

/** What is raised, before the store has given it an id. Its words are private: they stand in no list unless asked for. */
export interface ConcernFacts {
  readonly pairingId: number;
  readonly raisedOn: IsoDate;
  readonly raisedBy: RaisedBy;
  readonly topic: ConcernTopic;
  readonly text: string;
}

/** What is so of a concern from a day on. */
export interface ConcernState {
  readonly status: ConcernStatus;
  readonly severity: ConcernSeverity;
  /** Who acts; null while nobody is named. */
  readonly actsNext: string | null;
  /** By which day. */
  readonly dueOn: IsoDate | null;
}

/** What was noted of a concern on a day, with how it stood from then on. The note is private, too. */
export interface ConcernChange extends ConcernState {
  readonly on: IsoDate;
  readonly note: string | null;
}

/** A concern with all that was noted of it, the earliest first; the first is of the day it was raised. */
export interface Concern extends ConcernFacts {
  readonly id: number;
  readonly changes: readonly ConcernChange[];
}

/** How a concern stood at the end of a day; undefined before it was raised. */
export function concernOn({ changes }: Pick<Concern, 'changes'>, day: IsoDate): ConcernChange | undefined {
  return changes.findLast(({ on }) => on <= day);
}

/** A concern that asks somebody to act. */
export interface OpenConcern {
  readonly concern: Concern;
  readonly state: ConcernState;
}

/** The concerns that were not closed at the end of a day, the gravest first, then the oldest. */
export function openConcernsOn(concerns: readonly Concern[], day: IsoDate): readonly OpenConcern[] {
  const gravity = ({ state }: OpenConcern) => CONCERN_SEVERITIES.indexOf(state.severity);
  return concerns
    .flatMap((concern) => {
      const state = concernOn(concern, day);
      return state === undefined || state.status === 'closed' ? [] : [{ concern, state }];
    })
    .toSorted((a, b) => gravity(b) - gravity(a) || a.concern.id - b.concern.id);
}

/** `concern 3, safety, high: Sister Ward by 2026-11-02`: without its own words. */
export function concernInWords({ concern: { id, topic }, state }: OpenConcern): string {
  const { severity, actsNext, dueOn } = state;
  const by = dueOn === null ? 'no day is set' : `by ${dueOn}`;
  return `concern ${id}, ${topic}, ${severity}: ${actsNext ?? 'nobody is named'}, ${by}`;
}

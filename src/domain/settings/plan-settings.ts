import type { IsoDate } from '../dates/iso-date.js';

/** What of the programme can be counted towards its plan: each from its beginning on, whatever became of it later. */
export const PLAN_COUNTS = [
  'rounds_opened',
  'mentees_joined',
  'mentees_matched',
  'pairings_begun',
  'pairings_met',
  'check_ins_held',
  'pairings_completed',
] as const;
export type PlanCount = (typeof PLAN_COUNTS)[number];

/** Something the programme means to reach by a day. */
export interface Milestone {
  /** In the programme's own words: they are printed. */
  readonly what: string;
  /** The last day on which it is in time. */
  readonly by: IsoDate;
  /** What is counted; null: an event, which the program cannot see and is told of. */
  readonly count: PlanCount | null;
  /** How many are planned; of an event 1. */
  readonly atLeast: number;
  /** Of an event the day on which it happened; null: not yet. */
  readonly doneOn: IsoDate | null;
}

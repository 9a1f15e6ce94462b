import { type Milestone, PLAN_COUNTS } from '../../../src/domain/settings/plan-settings.js';

/** So many of each thing that can be counted by the end of June, and two events, of which one has happened. */
export const PLAN: readonly Milestone[] = [
  ...PLAN_COUNTS.map((count, at) => ({
    what: `Goal ${at + 1}`,
    by: '2026-06-30',
    count,
    atLeast: 3,
    doneOn: null,
  })),
  { what: 'Approved', by: '2026-03-31', count: null, atLeast: 1, doneOn: '2026-03-20' },
  { what: 'Handbook printed', by: '2026-12-31', count: null, atLeast: 1, doneOn: null },
];

import type { Field } from '../../../domain/files/file-fields.js';

/** Headings of lists of milestones, beside those that say whose they are. */
export const MILESTONE_SYNONYMS: Readonly<Partial<Record<Field, readonly string[]>>> = {
  milestone: [
    'milestone, milestone name, name of milestone, name of the milestone, milestone reached, benchmark',
  ],
  due_on: [
    'due on, due, due date, due by, target date, planned for, planned date, to be reached by, reach by, deadline',
  ],
  reached_on: [
    `reached on, reached, date reached, day reached, achieved on, achieved, date achieved, completed on, date completed, completion date,
      met on, date met, done on, signed off on, date signed off, sign off date`,
  ],
  confirmed_by: [
    'confirmed by, who confirmed it, signed off by, verified by, witnessed by, assessed by, assessor',
  ],
};

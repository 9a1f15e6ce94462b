import type { Field } from '../../../domain/files/file-fields.js';

type Synonyms = Readonly<Partial<Record<Field, readonly string[]>>>;

/** Headings of lists of what sides say of the fit, beside those that say whose they are. */
export const FIT_SYNONYMS: Synonyms = {
  given_by: ['given by, by, said by, who says it, who said it, side, answered by, respondent'],
  given_on: ['given on, said on, answered on, answer date, date, date of answer'],
  fit: ['fit, fit check, good fit, is it a good fit, a good fit, is this a good fit, fit answer'],
  note: ['note, notes, comment, comments, remark, remarks'],
};

/** Headings of lists of who signed an agreement. */
export const SIGNATURE_SYNONYMS: Synonyms = {
  signed_by_mentee_on: [
    'mentee signed, mentee signed on, signed by mentee on, signed by mentee, mentee signature date',
  ],
  signed_by_mentor_on: [
    'mentor signed, mentor signed on, signed by mentor on, signed by mentor, mentor signature date',
  ],
  version: ['version, agreement version'],
};

/** Headings of lists of goals. */
export const GOAL_SYNONYMS: Synonyms = {
  text: ['goal, goal in words, smart goal, objective, to achieve, what is the goal, goal text'],
  purpose: ['purpose, purpose of the goal, goal purpose'],
  measure: [
    'measure, measured by, how it is measured, success measure, measure of success, success criterion',
  ],
  set_on: ['set on, date set, goal set on, set'],
  due_on: ['due on, due, due date, due by, target date, deadline, to be met by'],
  outcome: ['outcome, how it ended, result, goal outcome, status'],
  closed_on: ['closed on, closed, date closed, ended on, achieved on, met on'],
  note: ['note, notes, comment, comments, remark, remarks'],
};

/** Headings of lists of concerns. */
export const CONCERN_SYNONYMS: Synonyms = {
  text: ['concern, concern in words, in words, what is the concern, issue, concern text'],
  topic: ['topic, about, what it is about, concern topic'],
  severity: ['severity, how serious, how grave, seriousness'],
  raised_by: ['raised by, who raised it'],
  raised_on: ['raised on, raised, date raised'],
  acts_next: ['acts next, who acts, acts, owner, action owner'],
  due_on: ['due on, due, due date, due by, by, deadline'],
  closed_on: ['closed on, closed, date closed, resolved on, settled on'],
  note: ['note, notes, comment, comments, resolution'],
};

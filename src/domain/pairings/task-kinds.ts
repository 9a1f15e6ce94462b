/** What a coordinator may have to do, those of the health of a pairing among them. */
export const TASK_KINDS = [
  'rule_broken',
  'someone_left',
  'change_requested',
  'low_rating',
  'nothing_recorded',
  'first_meeting_late',
  'silent',
  'check_in_very_late',
  'rating_fell',
  'sides_disagree',
  'someone_on_leave',
  'someone_leaving',
  'back_from_leave',
  'pause_long',
  'end_reached',
  'review_due',
  'agreement_unsigned',
  'goal_due',
  'check_in_late',
  'first_meeting_due',
  'leave_ending',
  'planned_start',
  'proposal_waits',
  'mentees_wait',
] as const;
/** Every cause for which a pairing needs attention is a kind of task, by the same name. */
export type TaskKind = (typeof TASK_KINDS)[number];

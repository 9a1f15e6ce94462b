/** Why a mentee is left over, as kinds that can be counted. */
export const LEFT_OVER_CLASSES = ['no_place', 'cap', 'rules', 'on_leave', 'no_mentor'] as const;
export type LeftOverClass = (typeof LEFT_OVER_CLASSES)[number];

/** Said of a mentee who is on leave. */
export const ON_LEAVE_SO_LEFT_OVER = 'On leave, so not matched in this run.';
/** Said where nobody but the mentee takes part as mentor. */
export const NO_MENTOR_TAKES_PART = 'No mentor takes part in this round.';
/** Of mentors a mentee may have who have no place: `3 full`. */
export const FULL = 'full';
/** Of mentors a mentee may have, and who have a place, whose group may have no more. */
export const FOR_WHOM_CAPPED = 'for whom a cap is reached';

/**
 * Of what kind a reason is, by the words in which runs keep it: for lack of a place with a mentor the mentee may have; because of a cap; or because
 * rules leave no mentor at all.
 */
export function leftOverClassOf(reason: string): LeftOverClass {
  if (reason.endsWith(ON_LEAVE_SO_LEFT_OVER)) return 'on_leave';
  if (reason.endsWith(NO_MENTOR_TAKES_PART)) return 'no_mentor';
  if (new RegExp(`\\bmentors? considered: \\d+ ${FULL}\\b`).test(reason)) return 'no_place';
  return reason.includes(FOR_WHOM_CAPPED) ? 'cap' : 'rules';
}

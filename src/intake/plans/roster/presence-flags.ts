import type { PersonStatus } from '../../../domain/people/person.js';
import type { RowValues } from '../../columns/row-values.js';
import { parsePresence } from '../../values/presence-words.js';
import { remembered } from '../../values/remembered.js';

/** What columns of yes and no say of somebody's presence: `On Leave`, `Terminated`, `Active`. */
export interface FlaggedPresence {
  /** undefined where they only say what somebody is not, or nothing. */
  readonly status: PersonStatus | undefined;
  /** What they say that somebody is not: it ends a leave that is on record, and says nothing else. */
  readonly denied: readonly PersonStatus[];
}

const readActive = remembered((text) => parsePresence('is_active', text));
const readOnLeave = remembered((text) => parsePresence('is_on_leave', text));
const readLeft = remembered((text) => parsePresence('has_left', text));

/** What a row says of presence by yes and no; that somebody is active and has left is complained of. */
export function flaggedPresence(values: RowValues): FlaggedPresence {
  const isActive = values.read('is_active', readActive);
  const isOnLeave = values.read('is_on_leave', readOnLeave);
  const hasLeft = values.read('has_left', readLeft);
  const said = [isActive, isOnLeave, hasLeft];
  if (isActive === 'active' && hasLeft === 'left')
    values.complain('has_left', 'They have left, and are active.', 'Correct one of the two columns.');
  const denied: PersonStatus[] = [];
  if (isOnLeave === 'no') denied.push('on_leave');
  if (hasLeft === 'no' || isActive === 'active') denied.push('left');
  if (said.includes('left')) return { status: 'left', denied };
  if (said.includes('on_leave')) return { status: 'on_leave', denied };
  // Who is not active and not said to be on leave is gone: systems that call a leave inactive have a column for it.
  return { status: isActive === 'no' ? 'left' : undefined, denied };
}

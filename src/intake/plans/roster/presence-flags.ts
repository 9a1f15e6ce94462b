import type { PersonStatus } from '../../../domain/people/person.js';
import type { RowValues } from '../../columns/row-values.js';
import type { PresenceField } from '../../values/presence/presence-words.js';
import type { StatedPresence } from '../../values/presence/stated-presence.js';
import type { Reading } from '../../values/reading.js';

/** What columns of yes and no say of somebody's presence: `On Leave`, `Terminated`, `Active`. */
export interface FlaggedPresence {
  /** undefined where they only say what somebody is not, or nothing. */
  readonly presence: StatedPresence | undefined;
  /** The cell that says it, as written. */
  readonly said: string | undefined;
  /** What they say that somebody is not: it ends a leave that is on record, and says nothing else. */
  readonly denied: readonly PersonStatus[];
}

/** How cells of such columns are read. */
export type FlagReader = (field: PresenceField, text: string) => Reading<StatedPresence | 'no'>;

/** What a row says of presence by yes and no; that somebody is active and has left is complained of. */
export function flaggedPresence(values: RowValues, read: FlagReader): FlaggedPresence {
  const said = (field: PresenceField) => values.read(field, (text) => read(field, text));
  const [isActive, isOnLeave, hasLeft] = [said('is_active'), said('is_on_leave'), said('has_left')];
  const isGone = statusIn(hasLeft) === 'left';
  const isThere = statusIn(isActive) === 'active';
  if (isThere && isGone)
    values.complain('has_left', 'They have left, and yet are active.', 'Correct one of the two columns.');
  const denied: PersonStatus[] = [];
  if (isOnLeave === 'no') denied.push('on_leave');
  if (hasLeft === 'no' || isThere) denied.push('left');
  const found = (['left', 'on_leave'] as const).flatMap((status) =>
    (['has_left', 'is_on_leave', 'is_active'] as const).filter((field) => statusIn(said(field)) === status),
  )[0];
  const dated = (['has_left', 'is_on_leave', 'is_active'] as const).find((field) => isTold(said(field)));
  const field = found ?? dated;
  if (field !== undefined) {
    const presence = said(field);
    return { presence: presence === 'no' ? undefined : presence, said: values.text(field), denied };
  }
  // Who is not active and not said to be on leave is gone: systems that call a leave inactive have a column for it.
  return { presence: isActive === 'no' ? { status: 'left' } : undefined, said: undefined, denied };
}

function statusIn(said: StatedPresence | 'no' | undefined): PersonStatus | undefined {
  return said === 'no' ? undefined : said?.status;
}

/** Whether a cell says days: `Active: Yes (leaving 31/08/2026)`. */
function isTold(said: StatedPresence | 'no' | undefined): boolean {
  return said !== 'no' && said?.readAs !== undefined;
}

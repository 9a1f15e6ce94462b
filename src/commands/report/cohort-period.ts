import { addMonths, type IsoDate } from '../../domain/dates/iso-date.js';
import { customPeriod, type Period } from '../../domain/dates/quarter.js';
import type { ReadHandle } from '../../store/database/connection.js';
import { listInvitations } from '../../store/people/invitations.js';
import { findRound } from '../../store/rounds/rounds.js';

/** How long after a round its people are followed. */
const MONTHS_AFTER = 12;

/**
 * The life of a round: from its first invitation or its opening, whichever is earlier, to twelve months after it was closed; of a round that is open, to
 * today. @throws StateError for a round nobody has opened, UsageError for one that opens on a later day.
 */
export function cohortPeriod(db: ReadHandle, name: string, today: IsoDate): Period {
  const { id, openedOn, closedOn } = findRound(db, name);
  const [firstAsked = openedOn] = listInvitations(db, id).map(({ on }) => on);
  const isOver = closedOn !== null && closedOn <= today;
  return customPeriod(
    firstAsked < openedOn ? firstAsked : openedOn,
    isOver ? addMonths(closedOn, MONTHS_AFTER) : today,
    today,
  );
}

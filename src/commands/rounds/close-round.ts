import type { Context } from '../../context.js';
import { StateError, UsageError } from '../../errors.js';
import { closeRound, findRound } from '../../store/rounds.js';
import { changingAndTelling } from '../session/reading-and-changing.js';

/** Closes a round; its pairings go on. @throws StateError when it is closed already. */
export async function closeOpenRound(context: Context, name: string | undefined): Promise<void> {
  if (name !== undefined && context.round !== undefined)
    throw new UsageError('The round is named twice.', 'Leave --round out.');
  const round = await changingAndTelling(context, (db, note) => {
    const found = findRound(db, name ?? context.round);
    if (found.closedOn !== null) {
      throw new StateError(
        `Round "${found.name}" was closed on ${found.closedOn}.`,
        'mentor round list shows every round.',
      );
    }
    if (context.today < found.openedOn) {
      throw new StateError(
        `${context.today} is before round "${found.name}" was opened (${found.openedOn}).`,
        'Leave out --as-of, or name a later day.',
      );
    }
    closeRound(db, found.id, context.today);
    note({ what: 'round', action: 'closed', ids: [found.id] });
    return found;
  });
  context.note(`Closed round "${round.name}". Its pairings go on until they are completed or ended.`);
}

import type { Context } from '../../context.js';
import { UsageError } from '../../errors.js';
import { openRound } from '../../store/rounds.js';
import { changingAndTelling } from '../session/reading-and-changing.js';

/** Opens a round; people take part in it once a roster or survey says so. */
export async function openNewRound(context: Context, name: string): Promise<void> {
  if (name.trim() === '')
    throw new UsageError('A round needs a name.', 'For example: mentor round open "Spring 2027"');
  const round = await changingAndTelling(context, (db, note) => {
    const opened = openRound(db, name.trim(), context.today);
    note({ what: 'round', action: 'opened', ids: [opened.id] });
    return opened;
  });
  context.note(
    `Opened round "${round.name}" on ${round.openedOn}. Commands now use it unless --round names another.`,
  );
  context.note('Next: mentor import the roster, and the answers of those who take part.');
}

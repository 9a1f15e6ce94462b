import type { Context } from '../../context.js';
import type { RoundKind } from '../../domain/rounds/round.js';
import { UsageError } from '../../errors.js';
import { openRound } from '../../store/rounds/rounds.js';
import { changingAndTelling } from '../session/loading/reading-and-changing.js';

export interface OpenRoundOptions {
  readonly kind?: RoundKind;
}

/** Opens a round; people take part in it once a roster or survey says so. */
export async function openNewRound(
  context: Context,
  name: string,
  { kind }: OpenRoundOptions,
): Promise<void> {
  if (name.trim() === '')
    throw new UsageError('A round needs a name.', 'For example: mentor round open "Spring 2027"');
  const isReverse = kind === 'reverse';
  const round = await changingAndTelling(context, (db, note) => {
    const facts = { name: name.trim(), openedOn: context.today };
    const opened = openRound(db, isReverse ? { ...facts, kind } : facts);
    note({ what: 'round', action: 'opened', ids: [opened.id] });
    return opened;
  });
  if (!isReverse) {
    context.note(
      `Opened round "${round.name}" on ${round.openedOn}. Commands now use it unless --round names another.`,
    );
    context.note('Next: mentor import the roster, and the answers of those who take part.');
    return;
  }
  context.note(
    `Opened round "${round.name}" of reverse mentoring on ${round.openedOn}: there the junior is the mentor, and guides the senior. Commands use it only where --round names it.`,
  );
  context.note(
    `Next: mentor people edit PERSON --role mentor --round "${round.name}", or import who takes part, with --round.`,
  );
}

import type { Context } from '../../context.js';
import type { IsoDate } from '../../domain/dates/iso-date.js';
import { isShared } from '../../domain/pairings/reflection.js';
import { StateError } from '../../errors.js';
import { listReflections, shareReflection } from '../../store/reflections.js';
import { changingAndTelling } from '../session/reading-and-changing.js';

/**
 * Lets others read reflections, or takes that back: all of them, or none.
 * @throws StateError for one that there is not, or that stands so already.
 */
export async function shareReflections(
  context: Context,
  { numbers, isToBeShared }: { readonly numbers: readonly number[]; readonly isToBeShared: boolean },
): Promise<void> {
  const { today } = context;
  const sharedOn: IsoDate | null = isToBeShared ? today : null;
  const ids = [...new Set(numbers)];
  await changingAndTelling(context, (db, note) => {
    const all = new Map(listReflections(db).map((each) => [each.id, each]));
    for (const id of ids) {
      const found = all.get(id);
      if (found === undefined)
        throw new StateError(
          `There is no reflection ${id}.`,
          'Its number was said when it was added; mentor reflection export PERSON tells it, too.',
        );
      if (isShared(found, today) === isToBeShared)
        throw new StateError(
          `Reflection ${id} is ${isToBeShared ? `shared, since ${found.sharedOn}` : 'private to the two'} already.`,
        );
      shareReflection(db, id, sharedOn);
    }
    note({ what: 'reflection', action: isToBeShared ? 'shared' : 'made private', ids });
  });
  for (const id of ids)
    context.note(
      isToBeShared ? `Reflection ${id} is shared from ${today}.` : `Reflection ${id} is private to the two.`,
    );
}

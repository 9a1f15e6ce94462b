import type { Context } from '../../context.js';
import type { IsoDate } from '../../domain/dates/iso-date.js';
import { isShared, type Reflection } from '../../domain/pairings/reflection.js';
import { StateError, UsageError } from '../../errors.js';
import { listReflections, shareReflection } from '../../store/pairings/reflections.js';
import { changingAndTelling } from '../session/loading/reading-and-changing.js';

/**
 * Lets others read reflections, or takes that back: all of them, or none.
 * @throws StateError for one that there is not, or that stands so already, UsageError for a day on which one was not written yet.
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
      refuseToShare(all.get(id), { id, isToBeShared, today });
      shareReflection(db, id, sharedOn);
    }
    note({ what: 'reflection', action: isToBeShared ? 'shared' : 'made private', ids });
  });
  for (const id of ids)
    context.note(
      isToBeShared ? `Reflection ${id} is shared from ${today}.` : `Reflection ${id} is private to the two.`,
    );
}

function refuseToShare(
  found: Reflection | undefined,
  {
    id,
    isToBeShared,
    today,
  }: { readonly id: number; readonly isToBeShared: boolean; readonly today: IsoDate },
): void {
  if (found === undefined)
    throw new StateError(
      `There is no reflection ${id}.`,
      'Its number was said when it was added; mentor reflection export PERSON --json shows it, too.',
    );
  if (isShared(found, today) === isToBeShared)
    throw new StateError(
      isToBeShared
        ? `Reflection ${id} has been shared since ${found.sharedOn}.`
        : `Reflection ${id} is private to the two already.`,
    );
  if (isToBeShared && today < found.writtenOn)
    throw new UsageError(
      `${today} is before reflection ${id} was written (${found.writtenOn}).`,
      'Give a later day with --as-of.',
    );
}

import type { Context } from '../../context.js';
import { StateError } from '../../errors.js';
import { forgetKeysOf } from '../../store/privacy/erased-keys.js';
import { changingAndTelling } from '../session/loading/reading-and-changing.js';

/**
 * Lets somebody who was erased come back, by any staff number or e-mail they had.
 * @throws StateError where nobody with that key was erased.
 */
export async function readmitPerson(context: Context, key: string): Promise<void> {
  await changingAndTelling(context, (db, note) => {
    const id = forgetKeysOf(db, key);
    if (id === undefined)
      throw new StateError(
        `Nobody who was known as "${key}" was erased.`,
        'Name them by a staff number or an e-mail they had: names are not kept.',
      );
    note({ what: 'person', action: 're-admitted', ids: [id] });
  });
  context.note('They may come back: the next roster that names them adds them as somebody new.');
}

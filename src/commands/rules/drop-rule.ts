import type { Context } from '../../context.js';
import { StateError } from '../../errors.js';
import { dropNamedRule } from '../../store/rounds/named-rules.js';
import { changingAndTelling } from '../session/loading/reading-and-changing.js';

/** Lets a rule no longer hold; it stays on record. @throws StateError when there is none of that number. */
export async function dropRule(context: Context, id: number): Promise<void> {
  await changingAndTelling(context, (db, note) => {
    if (!dropNamedRule(db, id, context)) {
      throw new StateError(
        `No rule ${id} is in force.`,
        'mentor rule list shows the rules and their numbers.',
      );
    }
    note({ what: 'rule', action: 'dropped', ids: [id] });
  });
  context.note(`Rule ${id} is no longer in force. Next: mentor match --dry-run shows what that changes.`);
}

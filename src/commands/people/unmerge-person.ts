import type { Context } from '../../context.js';
import { keyWithName, type Person } from '../../domain/people/person.js';
import { StateError } from '../../errors.js';
import type { ReadHandle } from '../../store/database/connection.js';
import { latestMergeInto, type PersonMerge } from '../../store/merges/person-merges.js';
import { takeBackMerge } from '../../store/merges/take-back-merge.js';
import { listPeople } from '../../store/people/people-rows.js';
import { changingAndTelling, reading } from '../session/loading/reading-and-changing.js';
import { personNamed } from '../session/naming/person-named.js';

export interface UnmergeOptions {
  readonly dryRun?: boolean;
  /** Taken as by other commands that change something; nothing is asked here. */
  readonly yes?: boolean;
}

/**
 * Takes the latest merge into a person back: the merged record is there again with all that was its own; what was recorded
 * since stays with the kept one.
 * @throws StateError when nobody was merged into the person.
 */
export async function unmergePerson(context: Context, text: string, options: UnmergeOptions): Promise<void> {
  if (options.dryRun === true) {
    const { person, merge } = await reading(context, (db) => mergeInto(db, text));
    context.note(`${mergedInWords(merge)} would be taken out of ${keyWithName(person)} again.`);
    context.note('Nothing was written. Next: the same without --dry-run.');
    return;
  }
  const { merge, left } = await changingAndTelling(context, (db, note) => {
    const found = mergeInto(db, text);
    takeBackMerge(db, found.merge, context);
    note({ what: 'person', action: 'unmerged', ids: [found.merge.keptId, found.merge.mergedId] });
    return { ...found, left: latestMergeInto(db, found.person.id) };
  });
  context.note(`${mergedInWords(merge)} is a person of their own again.`);
  context.note(
    left === undefined
      ? 'Next: mentor people duplicates'
      : `${mergedInWords(left)} is still merged into them; the same call again takes that back too.`,
  );
}

function mergeInto(db: ReadHandle, text: string): { person: Person; merge: PersonMerge } {
  const person = personNamed(text, listPeople(db));
  const merge = latestMergeInto(db, person.id);
  if (merge === undefined) {
    throw new StateError(
      `Nobody was merged into ${keyWithName(person)}.`,
      'mentor log --help shows how to read what was changed when.',
    );
  }
  return { person, merge };
}

function mergedInWords({ record: { merged } }: PersonMerge): string {
  return `${merged.staff_number ?? merged.email ?? ''} ${merged.given_name} ${merged.family_name}`.trim();
}

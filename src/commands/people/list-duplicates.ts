import type { Context } from '../../context.js';
import { duplicatePeople } from '../../domain/people/duplicates/duplicate-people.js';
import { areDistinct } from '../../domain/people/duplicates/known-distinct.js';
import { personKey } from '../../domain/people/person.js';
import { isErased } from '../../domain/privacy/erased-person.js';
import { duplicatesTable } from '../../rendering/tables/people/duplicates-table.js';
import { listDistinctPeople } from '../../store/merges/distinct-people-rows.js';
import { listPeople } from '../../store/people/people-rows.js';
import { type OutputOptions, showTable } from '../output/show-table.js';
import { loadSettings } from '../session/loading/load-settings.js';
import { reading } from '../session/loading/reading-and-changing.js';

export interface ListDuplicatesOptions extends OutputOptions {
  /** Those of whom was said that they are two people, instead of the others. */
  readonly dismissed?: boolean;
}

/** Lists the people who are likely to be on the roster twice, the surest first. Nothing is merged. */
export async function listDuplicates(context: Context, options: ListDuplicatesOptions): Promise<void> {
  const settings = await loadSettings(context);
  const { people, distinct } = await reading(context, (db) => ({
    people: listPeople(db),
    distinct: listDistinctPeople(db),
  }));
  const isDismissed = options.dismissed === true;
  const every = duplicatePeople(people.filter((person) => !isErased(person)));
  const shown = every.filter(({ keep, other }) => areDistinct(distinct, keep.id, other.id) === isDismissed);
  showTable(context, duplicatesTable(shown), {
    schema: 'mentor/duplicates',
    title: 'People who may be there twice',
    generatedFor: settings.programmeName,
    byteOrderMark: settings.exports.byteOrderMark,
    important: [
      'person',
      'other',
      'person_name',
      'reasons',
      'other_name',
      'score',
      'other_status',
      'person_status',
    ],
    whenEmpty: isDismissed
      ? 'Nobody has been marked as two different people.'
      : 'Nobody seems to be on the roster twice.',
    options,
  });
  const [first] = shown;
  if (!isDismissed && shown.length < every.length)
    context.note(`Marked as two people, and left out: ${every.length - shown.length} (--dismissed).`);
  if (first === undefined) return;
  const two = `${personKey(first.keep)} ${personKey(first.other)}`;
  if (isDismissed) context.note(`To have them proposed again: mentor people distinct ${two} --undo`);
  else {
    context.note(`If two are one person: mentor people merge ${two} keeps the first.`);
    context.note(`If they are two: mentor people distinct ${two}`);
  }
}

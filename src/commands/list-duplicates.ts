import type { Context } from '../context.js';
import { duplicatePeople } from '../domain/duplicates/duplicate-people.js';
import { personKey } from '../domain/person.js';
import { duplicatesTable } from '../rendering/tables/duplicates-table.js';
import { loadProgramme } from './steps/load-programme.js';
import { type OutputOptions, showTable } from './steps/show-table.js';

/** Lists the people who are likely to be on the roster twice, the surest first. Nothing is merged. */
export async function listDuplicates(context: Context, options: OutputOptions): Promise<void> {
  const { settings, people } = await loadProgramme(context);
  const duplicates = duplicatePeople(people);
  showTable(context, duplicatesTable(duplicates), {
    schema: 'mentor/duplicates',
    title: 'People who may be there twice',
    generatedFor: settings.programmeName,
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
    whenEmpty: 'Nobody seems to be on the roster twice.',
    options,
  });
  const [first] = duplicates;
  if (first === undefined) return;
  context.note(
    `If two are one person: mentor people merge ${personKey(first.keep)} ${personKey(first.other)} keeps the first.`,
  );
}

import type { Context } from '../../context.js';
import type { Role } from '../../domain/people/participant.js';
import { isErased } from '../../domain/privacy/erased-person.js';
import { withoutSensitive } from '../../domain/settings/sensitive-settings.js';
import { termAttributes } from '../../intake/columns/attribute-values.js';
import { peopleTable } from '../../rendering/tables/people/people-table.js';
import { type OutputOptions, showTable } from '../output/show-table.js';
import { loadProgramme } from '../session/loading/load-programme.js';
import { sayLeftOut, undeclaredColumns } from '../session/loading/sensitive-held.js';

export interface ListPeopleOptions extends OutputOptions {
  readonly role?: Role;
  readonly site?: string;
  readonly withSensitive?: boolean;
}

/** Lists the people of the roster, with how each takes part in the round. */
export async function listPeopleInRound(context: Context, options: ListPeopleOptions): Promise<void> {
  const { settings, people, participations } = await loadProgramme(context);
  const site = options.site?.toLowerCase();
  const wanted = people.filter(
    (person) =>
      !isErased(person) &&
      (options.role === undefined || participations.get(person.id)?.role === options.role) &&
      (site === undefined || person.site?.toLowerCase() === site),
  );
  const shown = options.withSensitive === true ? wanted : withoutSensitive(wanted, settings.sensitive);
  showTable(context, peopleTable(shown, { participations, terms: termAttributes(settings) }), {
    schema: 'mentor/people',
    title: 'People',
    generatedFor: settings.programmeName,
    byteOrderMark: settings.exports.byteOrderMark,
    important: [
      'staff_number',
      'family_name',
      'given_name',
      'role',
      'capacity',
      'status',
      'profession',
      'site',
      'band',
      'unit',
      'email',
    ],
    whenEmpty:
      people.length === 0 ? 'Nobody is on the roster yet. Next: mentor import roster.csv' : 'Nobody matches.',
    options,
  });
  if (options.withSensitive !== true) sayLeftOut(context, undeclaredColumns(wanted, settings));
}

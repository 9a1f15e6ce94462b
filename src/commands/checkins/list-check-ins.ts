import type { Context } from '../../context.js';
import { checkInsTable } from '../../rendering/tables/pairings/check-ins-table.js';
import { type OutputOptions, showTable } from '../output/show-table.js';
import { loadProgramme, peopleById } from '../session/load-programme.js';
import { ofRoundOrPairing } from '../session/pairings-asked-for.js';

export interface ListCheckInsOptions extends OutputOptions {
  readonly pairing?: string;
}

/** Lists the check-ins of the round, or of one pairing. */
export async function showCheckIns(context: Context, options: ListCheckInsOptions): Promise<void> {
  const programme = await loadProgramme(context);
  const pairings = ofRoundOrPairing(programme, options.pairing);
  const wanted = programme.checkIns.filter(({ pairingId }) => pairings.has(pairingId));
  showTable(context, checkInsTable(wanted, { pairings, people: peopleById(programme.people) }), {
    schema: 'mentor/check-ins',
    title: 'Check-ins',
    generatedFor: programme.settings.programmeName,
    byteOrderMark: programme.settings.exports.byteOrderMark,
    important: ['pairing', 'mentee', 'mentor', 'held_on', 'minutes', 'mode', 'kind', 'topics', 'count'],
    whenEmpty: 'No check-ins yet. Record one: mentor checkin add PAIRING --on DATE',
    options,
  });
}

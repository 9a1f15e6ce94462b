import type { Context } from '../../context.js';
import { checkInsTable } from '../../rendering/tables/pairings/check-ins-table.js';
import { listCheckIns } from '../../store/pairings/check-ins.js';
import { type OutputOptions, showTable } from '../output/show-table.js';
import { peopleById, programmeIn } from '../session/loading/load-programme.js';
import { loadSettings } from '../session/loading/load-settings.js';
import { reading } from '../session/loading/reading-and-changing.js';
import { ofRoundOrPairing } from '../session/naming/pairings-asked-for.js';

export interface ListCheckInsOptions extends OutputOptions {
  readonly pairing?: string;
}

/** Lists the check-ins of the round, or of one pairing: as they were told, so that the list can be imported again. */
export async function showCheckIns(context: Context, options: ListCheckInsOptions): Promise<void> {
  const settings = await loadSettings(context);
  const { programme, checkIns } = await reading(context, (db) => ({
    programme: programmeIn(db, context, settings),
    checkIns: listCheckIns(db),
  }));
  const pairings = ofRoundOrPairing(programme, options.pairing);
  const wanted = checkIns.filter(({ pairingId }) => pairings.has(pairingId));
  showTable(context, checkInsTable(wanted, { pairings, people: peopleById(programme.people) }), {
    schema: 'mentor/check-ins',
    title: 'Check-ins',
    generatedFor: programme.settings.programmeName,
    byteOrderMark: programme.settings.exports.byteOrderMark,
    important: [
      'pairing',
      'mentee_name',
      'mentor_name',
      'held_on',
      'minutes',
      'kind',
      'mode',
      'count',
      'topics',
    ],
    whenEmpty: 'No check-ins yet. Record one: mentor checkin add PAIRING --on DATE',
    options,
  });
}

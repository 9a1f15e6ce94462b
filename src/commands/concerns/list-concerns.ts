import type { Context } from '../../context.js';
import { concernOn } from '../../domain/pairings/concern.js';
import { concernsTable } from '../../rendering/tables/pairings/concerns-table.js';
import { listConcerns } from '../../store/pairings/concerns.js';
import { type OutputOptions, showTable } from '../output/show-table.js';
import { peopleById, programmeIn } from '../session/loading/load-programme.js';
import { loadSettings } from '../session/loading/load-settings.js';
import { reading } from '../session/loading/reading-and-changing.js';
import { ofRoundOrPairing } from '../session/naming/pairings-asked-for.js';

export interface ListConcernsOptions extends OutputOptions {
  readonly pairing?: string;
  /** Only those that are not closed. */
  readonly open?: boolean;
  /** With the private words of each. */
  readonly withText?: boolean;
}

/** Lists concerns of the round, and those not closed of any other; or of one pairing. */
export async function showConcerns(context: Context, options: ListConcernsOptions): Promise<void> {
  const settings = await loadSettings(context);
  const { programme, concerns } = await reading(context, (db) => ({
    programme: programmeIn(db, context, settings),
    concerns: listConcerns(db),
  }));
  const { today } = context;
  const asked = ofRoundOrPairing(programme, options.pairing);
  const isOpen = (status: string | undefined) => status !== undefined && status !== 'closed';
  const isElsewhere = options.pairing === undefined && !programme.isRoundNamed;
  const wanted = concerns.filter((concern) => {
    const open = isOpen(concernOn(concern, today)?.status);
    return (asked.has(concern.pairingId) || (isElsewhere && open)) && (options.open !== true || open);
  });
  const pairings = new Map(programme.pairings.map((pairing) => [pairing.id, pairing]));
  const known = {
    pairings,
    people: peopleById(programme.people),
    today,
    withText: options.withText === true,
  };
  showTable(context, concernsTable(wanted, known), {
    schema: 'mentor/concerns',
    title: 'Concerns',
    generatedFor: settings.programmeName,
    byteOrderMark: settings.exports.byteOrderMark,
    important: [
      'concern',
      'severity',
      'topic',
      'status',
      'acts_next',
      'due_on',
      'text',
      'mentee_name',
      'mentor_name',
    ],
    whenEmpty: concerns.length === 0 ? 'No concerns are on record.' : 'No concern fits.',
    options,
  });
}

import type { Context } from '../../context.js';
import type { HealthLevel } from '../../domain/pairings/health-level.js';
import { isOpen, type Pairing, type PairingStanding, standingOn } from '../../domain/pairings/pairing.js';
import { UsageError } from '../../errors.js';
import { pairingsTable } from '../../rendering/tables/pairings/pairings-table.js';
import { type OutputOptions, showTable } from '../output/show-table.js';
import { loadProgramme, peopleById } from '../session/loading/load-programme.js';
import { healthOfPairings } from '../session/standing/health-of-pairings.js';
import { lettersOfPairings, tellWhoHasNoEmail } from '../session/standing/letters-of-pairings.js';

export interface ListPairingsOptions extends OutputOptions {
  readonly status?: PairingStanding;
  readonly health?: HealthLevel;
  readonly allRounds?: boolean;
}

/** Lists the pairings of the round, and unless the round was named, those of earlier rounds that go on. */
export async function showPairings(context: Context, options: ListPairingsOptions): Promise<void> {
  const programme = await loadProgramme(context);
  const { settings, round, isRoundNamed, pairings, people, checkIns } = programme;
  if (isRoundNamed && options.allRounds === true)
    throw new UsageError('Of one round, or of every round?', 'Leave out --round or --all-rounds.');
  const goesOn = (pairing: Pairing) => !isRoundNamed && isOpen(pairing.status);
  const healthOf = healthOfPairings(programme);
  const wanted = pairings.filter(
    (pairing) =>
      (options.allRounds === true || pairing.roundId === round.id || goesOn(pairing)) &&
      (options.status === undefined || standingOn(pairing, context.today) === options.status) &&
      (options.health === undefined || healthOf(pairing)?.level === options.health),
  );
  const known = { people: peopleById(people), checkIns, today: context.today };
  const table = pairingsTable(wanted, { ...known, healthOf, wordsFor: lettersOfPairings(programme) });
  showTable(context, table, {
    schema: 'mentor/pairs',
    title: 'Pairings',
    generatedFor: settings.programmeName,
    byteOrderMark: settings.exports.byteOrderMark,
    important: [
      'pairing',
      'mentee_name',
      'mentor_name',
      'status',
      'health',
      'started_on',
      'last_check_in_on',
      'mentee_email',
      'mentor_email',
      'check_ins',
    ],
    whenEmpty: pairings.length === 0 ? 'No pairings yet. Next: mentor match' : 'No pairing matches.',
    options,
  });
  tellWhoHasNoEmail(context, wanted, programme);
}

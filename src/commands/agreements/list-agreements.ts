import type { Context } from '../../context.js';
import { isOpen } from '../../domain/pairings/pairing.js';
import { agreementsTable } from '../../rendering/tables/pairings/agreements-table.js';
import { type OutputOptions, showTable } from '../output/show-table.js';
import { loadProgramme, peopleById } from '../session/loading/load-programme.js';

export interface ListAgreementsOptions extends OutputOptions {
  /** Only pairings that go on and whose latest agreement is not signed by both. */
  readonly unsigned?: boolean;
}

/** Lists the agreements of the round's pairings, every version, and pairings that go on without one. */
export async function listAgreements(context: Context, options: ListAgreementsOptions): Promise<void> {
  const { settings, round, isRoundNamed, pairings, people } = await loadProgramme(context);
  const ofRound = pairings.filter(
    ({ roundId, status, agreements = [] }) =>
      (roundId === round.id || (!isRoundNamed && isOpen(status))) &&
      (isOpen(status) || agreements.length > 0),
  );
  const table = agreementsTable(ofRound, {
    people: peopleById(people),
    today: context.today,
    onlyUnsigned: options.unsigned === true,
  });
  showTable(context, table, {
    schema: 'mentor/agreements',
    title: 'Agreements',
    generatedFor: settings.programmeName,
    byteOrderMark: settings.exports.byteOrderMark,
    important: ['pairing', 'mentee_name', 'mentor_name', 'agreement', 'version', 'holds_from', 'ends_on'],
    whenEmpty: 'No agreement matches. Draft one: mentor agreement draft PAIRING',
    options,
  });
}

import type { Context } from '../../context.js';
import { feedbackTable } from '../../rendering/tables/surveys/feedback-table.js';
import { type OutputOptions, showTable } from '../output/show-table.js';
import { loadProgramme, peopleById } from '../session/loading/load-programme.js';
import { ofRoundOrPairing } from '../session/naming/pairings-asked-for.js';

export interface ListFeedbackOptions extends OutputOptions {
  readonly pairing?: string;
}

/** Lists the feedback of the round, or on one pairing. */
export async function showFeedback(context: Context, options: ListFeedbackOptions): Promise<void> {
  const programme = await loadProgramme(context);
  const pairings = ofRoundOrPairing(programme, options.pairing);
  const wanted = programme.feedback.filter(({ pairingId }) => pairings.has(pairingId));
  showTable(context, feedbackTable(wanted, { pairings, people: peopleById(programme.people) }), {
    schema: 'mentor/feedback',
    title: 'Feedback',
    generatedFor: programme.settings.programmeName,
    byteOrderMark: programme.settings.exports.byteOrderMark,
    important: [
      'pairing',
      'mentee_name',
      'mentor_name',
      'given_by',
      'given_on',
      'rating',
      'wants_change',
      'helpful',
      'to_improve',
    ],
    whenEmpty: 'No feedback yet. Record some: mentor feedback add PAIRING --by mentee --rating 4',
    options,
  });
}

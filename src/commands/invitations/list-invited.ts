import type { Context } from '../../context.js';
import {
  type InvitedPerson,
  invitationFunnel,
  standingOfInvited,
} from '../../domain/recruiting/invitation.js';
import { invitedTable } from '../../rendering/tables/people/invited-table.js';
import { peopleAsOf } from '../../store/people/people-as-of.js';
import { findRound } from '../../store/rounds/rounds.js';
import { type OutputOptions, showTable } from '../output/show-table.js';
import { peopleById } from '../session/loading/load-programme.js';
import { loadSettings } from '../session/loading/load-settings.js';
import { reading } from '../session/loading/reading-and-changing.js';
import { invitedInRound } from '../session/standing/invited-in-round.js';

export interface ListInvitedOptions extends OutputOptions {
  /** Only those who have not answered. */
  readonly open?: boolean;
}

/** Lists who was invited to the round and how far each has come; says how many reached each step. */
export async function listInvited(context: Context, options: ListInvitedOptions): Promise<void> {
  const settings = await loadSettings(context);
  const { round, people, invited } = await reading(context, (db) => {
    const meant = findRound(db, context.round);
    return {
      round: meant,
      people: peopleAsOf(db, { on: context.today }),
      invited: invitedInRound(db, meant.id, context.today),
    };
  });
  const wanted = invited.filter(
    (person) => options.open !== true || standingOfInvited(person) === 'no_answer',
  );
  showTable(context, invitedTable(wanted, { people: peopleById(people), today: context.today }), {
    schema: 'mentor/invited',
    title: `Invited to ${round.name}`,
    generatedFor: settings.programmeName,
    byteOrderMark: settings.exports.byteOrderMark,
    important: [
      'name',
      'standing',
      'invited_on',
      'days_since',
      'invited_as',
      'joined_on',
      'matched_on',
      'email',
    ],
    whenEmpty:
      invited.length === 0
        ? `Nobody was invited to round "${round.name}". Next: mentor invite --where "profession=…", or mentor import invitations.csv`
        : 'Everybody who was invited has answered.',
    options,
  });
  if (invited.length > 0) context.note(funnelInWords(invited));
}

function funnelInWords(invited: readonly InvitedPerson[]): string {
  const funnel = invitationFunnel(invited);
  return `Invited ${funnel.invited}; joined ${funnel.joined} (matched ${funnel.matched}, withdrawn ${funnel.withdrawn}); said no ${funnel.declined}; no answer yet ${funnel.noAnswer}.`;
}

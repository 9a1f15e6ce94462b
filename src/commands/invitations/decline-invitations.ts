import type { Context } from '../../context.js';
import type { IsoDate } from '../../domain/dates/iso-date.js';
import { fullName } from '../../domain/people/person.js';
import { inARow } from '../../domain/text/in-a-row.js';
import { StateError, UsageError } from '../../errors.js';
import { recordInvitation } from '../../store/people/invitations.js';
import { peopleAsOf } from '../../store/people/people-as-of.js';
import { findRound } from '../../store/rounds/rounds.js';
import { textOrNull } from '../session/asking/text-or-null.js';
import { changingAndTelling } from '../session/loading/reading-and-changing.js';
import { personToChange } from '../session/naming/person-named.js';
import { invitedInRound } from '../session/standing/invited-in-round.js';

export interface DeclineOptions {
  readonly people: readonly string[];
  readonly reason?: string;
  readonly on?: IsoDate;
}

/**
 * Records that people said no to their invitation: of all of them, or of none.
 * @throws StateError for somebody who was not invited, takes part, or has said no already.
 */
export async function declineInvitations(context: Context, options: DeclineOptions): Promise<void> {
  const { today } = context;
  const on = options.on ?? today;
  if (on > today) throw new UsageError(`${on} is after today (${today}).`, 'Record it when they say so.');
  const declined = await changingAndTelling(context, (db, note) => {
    const round = findRound(db, context.round);
    const people = peopleAsOf(db, { on: today });
    const invited = new Map(invitedInRound(db, round.id, today).map((each) => [each.personId, each]));
    const meant = new Map(
      options.people.map((text) => {
        const person = personToChange(text, people);
        return [person.id, person] as const;
      }),
    );
    for (const person of meant.values()) {
      const known = invited.get(person.id);
      if (known === undefined)
        throw new StateError(
          `${fullName(person)} was not invited to round "${round.name}".`,
          'mentor invite list shows who was.',
        );
      if (known.joinedOn !== null && known.joinedOn <= on && known.withdrawnOn === null)
        throw new StateError(
          `${fullName(person)} has taken part since ${known.joinedOn}.`,
          'For somebody who stops taking part: mentor people edit PERSON --role none',
        );
      if (known.declinedOn !== null)
        throw new StateError(`${fullName(person)} already said no on ${known.declinedOn}.`);
      if (on < known.lastInvitedOn)
        throw new UsageError(
          `${on} is before the invitation of ${fullName(person)} (${known.lastInvitedOn}).`,
        );
    }
    const reason = textOrNull(options.reason);
    const ids = [...meant.keys()].map((personId) =>
      recordInvitation(
        db,
        { roundId: round.id, personId, event: 'declined', on, invitedAs: null, reason },
        context,
      ),
    );
    note({ what: 'invitation', action: 'declined', ids });
    return [...meant.values()];
  });
  context.note(
    `${inARow(declined.map(fullName))} said no on ${on}: no rule invites them to this round again.`,
  );
}

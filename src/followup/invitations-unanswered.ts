import { addDays, daysBetween, type IsoDate } from '../domain/dates/iso-date.js';
import { nameById, type Person } from '../domain/people/person.js';
import { isAtWork } from '../domain/people/presence.js';
import { type InvitedPerson, standingOfInvited } from '../domain/recruiting/invitation.js';
import { compareText } from '../domain/text/compare-text.js';
import type { Found } from './findings-of-pairing.js';

/** What tells who was invited to a round that is open, and has not answered. */
export interface InvitationsOfDay {
  readonly today: IsoDate;
  readonly invited: readonly InvitedPerson[];
  readonly people: ReadonlyMap<number, Person>;
  /** An invitation is answered within so many days. */
  readonly answerWithinDays: number;
}

/** One finding for all who have not answered in time, and are at work to do so; a later invitation gives them time again. */
export function invitationsUnanswered({
  today,
  invited,
  people,
  answerWithinDays,
}: InvitationsOfDay): Found[] {
  const late = invited
    .filter((each) => {
      const person = people.get(each.personId);
      const isDue = daysBetween(each.lastInvitedOn, today) >= answerWithinDays;
      return (
        isDue && standingOfInvited(each) === 'no_answer' && person !== undefined && isAtWork(person, today)
      );
    })
    .toSorted((a, b) => compareText(a.lastInvitedOn, b.lastInvitedOn));
  const [first] = late;
  if (first === undefined) return [];
  const name = nameById(people, first.personId);
  const why =
    late.length === 1
      ? `${name} was invited on ${first.lastInvitedOn} and has not answered`
      : `${late.length} people were invited and have not answered; the first was ${name}, invited on ${first.lastInvitedOn}`;
  return [{ kind: 'invitations_unanswered', why, since: addDays(first.lastInvitedOn, answerWithinDays) }];
}

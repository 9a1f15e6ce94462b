import type { Context } from '../../../context.js';
import { isMentor } from '../../../domain/people/participant.js';
import { fullName } from '../../../domain/people/person.js';
import { withAcceptedMentors } from '../../../domain/recruiting/application.js';
import { firstFew } from '../../../domain/text/first-few.js';
import { participantsOf } from '../../../store/people/participations.js';
import type { Programme } from '../loading/load-programme.js';

/** How many people are named. */
const NAMED = 10;

/** Names the mentors of the round whom no matching pairs, as their application is not accepted. */
export function sayNotAccepted(
  context: Context,
  { people, participations, applicants, settings }: Programme,
): void {
  const mentors = participantsOf(people, participations).filter(({ role }) => isMentor(role));
  const accepted = new Set(
    withAcceptedMentors(mentors, applicants, settings.applications)
      .filter(({ role }) => isMentor(role))
      .map(({ person }) => person.id),
  );
  const others = mentors.filter(({ person }) => !accepted.has(person.id));
  if (others.length === 0) return;
  const names = firstFew(others, NAMED, ({ person }) => fullName(person));
  context.note(
    `Not matched as ${others.length === 1 ? 'a mentor' : 'mentors'}, because no application of theirs has been accepted: ${names}. mentor application list shows how each stands.`,
  );
}

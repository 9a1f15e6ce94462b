import type { Context } from '../../../context.js';
import { type Pairing, standingOn } from '../../../domain/pairings/pairing.js';
import { nameWithKey, type Person } from '../../../domain/people/person.js';
import { counted } from '../../../domain/text/counted.js';
import { firstFew } from '../../../domain/text/first-few.js';
import { wordsForPeople } from '../../../matching/answers/words-for-people.js';
import { type Programme, peopleById } from '../loading/load-programme.js';

type Known = Pick<Programme, 'people' | 'settings' | 'today'>;

/** Whether letters go out to the two: the pairing goes on, or is to begin. */
function isWrittenTo(pairing: Pairing, { today }: Known): boolean {
  const standing = standingOn(pairing, today);
  return standing === 'active' || standing === 'planned';
}

/** What the two of a pairing are told of each other, as things stand on the day; null where it does not go on. */
export function lettersOfPairings(known: Known) {
  const people = peopleById(known.people);
  return (pairing: Pairing): { readonly toMentee: string; readonly toMentor: string } | null => {
    const [mentee, mentor] = [people.get(pairing.menteeId), people.get(pairing.mentorId)];
    if (mentee === undefined || mentor === undefined || !isWrittenTo(pairing, known)) return null;
    const { toMentee, toMentor } = wordsForPeople({ mentee, mentor }, known.settings, known.today);
    return { toMentee: toMentee.join(' '), toMentor: toMentor.join(' ') };
  };
}

const MOST_NAMED = 20;

/** Names whoever of these pairings a letter cannot reach by e-mail. */
export function tellWhoHasNoEmail(context: Context, pairings: readonly Pairing[], known: Known): void {
  const people = peopleById(known.people);
  const written = pairings.filter((pairing) => isWrittenTo(pairing, known));
  const ids = new Set(written.flatMap(({ menteeId, mentorId }) => [menteeId, mentorId]));
  const without = [...ids].flatMap((id): Person[] => {
    const person = people.get(id);
    return person === undefined || person.email !== null ? [] : [person];
  });
  if (without.length === 0) return;
  context.note(
    `No e-mail address is on record for ${counted(without.length, 'person', 'people')}: ${firstFew(without, MOST_NAMED, nameWithKey)}.`,
  );
}

import { fullName } from '../../domain/people/person.js';
import { presenceOn } from '../../domain/people/presence.js';
import { counted } from '../../domain/text/counted.js';
import { firstFew } from '../../domain/text/first-few.js';
import type { MatchingInput } from '../round/matching-input.js';
import type { Notice } from '../round/notice.js';

/** How many people are named. */
const MOST_TOLD = 10;

/** People of the round who are hired for a later day: they are in no list of who is matched or left over, and would be missed. */
export function notHereYet({ participants, onDate }: MatchingInput): readonly Notice[] {
  const people = participants.flatMap(({ person }) =>
    presenceOn(person, onDate) === 'not_yet' ? [person] : [],
  );
  if (people.length === 0) return [];
  const told = firstFew(people, MOST_TOLD, (person) => `${fullName(person)} (from ${person.hiredOn})`);
  const [take, are] = people.length === 1 ? ['takes', 'is'] : ['take', 'are'];
  return [
    {
      words: `${counted(people.length, 'person', 'people')} who ${take} part ${are} not here yet on ${onDate}, and not matched: ${told}.`,
      remedy: 'Match again when they are, or correct the day of hiring and import again.',
      kind: 'remark',
    },
  ];
}

import { isMentee } from '../../domain/people/participant.js';
import { counted } from '../../domain/text/counted.js';
import { attributeWords, firstNumberIn, valuesOf } from '../criteria/person-values.js';
import type { MatchingInput } from '../round/matching-input.js';
import type { Notice } from '../round/notice.js';

/** What a column is called in which mentees say how many mentors they want. */
const ASKS_HOW_MANY =
  /^(?:(?:no|number|count|how_many)_(?:of_)?mentors?(?:_.*)?|mentors?_(?:wanted|needed|requested|wished_for|required)|(?:wanted|desired|preferred)_mentors)$/u;

/** Mentees who say that they want another number of mentors than everybody is to have, in a column that no setting names. */
export function mentorsWantedUnread({ participants, settings }: MatchingInput): readonly Notice[] {
  const { mentorsWantedAttribute, mentorsPerMentee = 1 } = settings;
  if (mentorsWantedAttribute !== undefined) return [];
  const mentees = participants.flatMap(({ person, role }) => (isMentee(role) ? [person] : []));
  const columns = new Set(mentees.flatMap(({ attributes }) => [...attributes.keys()]));
  return [...columns]
    .filter((column) => ASKS_HOW_MANY.test(column))
    .flatMap((column): Notice[] => {
      const others = mentees.filter((person) => {
        const wanted = firstNumberIn(valuesOf(person, column)[0] ?? '');
        return wanted !== undefined && wanted !== mentorsPerMentee;
      });
      if (others.length === 0) return [];
      const want = others.length === 1 ? 'wants' : 'want';
      const usual = counted(mentorsPerMentee, 'mentor', 'mentors');
      return [
        {
          words: `${counted(others.length, 'mentee', 'mentees')} ${want} another number of mentors by ${attributeWords(column)}, which no setting names: everybody is to have ${usual}.`,
          remedy: `To go by it, add to mentor.yaml under matching: mentors_wanted_attribute: ${column}`,
          kind: 'fault',
        },
      ];
    });
}

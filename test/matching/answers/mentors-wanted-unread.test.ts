import { expect, it } from 'vitest';
import { mentorsWantedUnread } from '../../../src/matching/answers/mentors-wanted-unread.js';
import { participant, personOf, roundOf, settingsOf } from '../round/round-of.js';

const round = (column: string, cells: readonly string[], parts: Parameters<typeof settingsOf>[0] = {}) =>
  roundOf({
    participants: [
      ...cells.map((cell, at) =>
        participant(personOf(at + 1, { attributes: cell === '' ? {} : { [column]: [cell] } }), 'mentee'),
      ),
      participant(personOf(9, { attributes: { [column]: ['4'] } }), 'mentor'),
    ],
    settings: settingsOf(parts),
  });
const told = (...args: Parameters<typeof round>) => mentorsWantedUnread(round(...args));

it('tells of mentees who want another number of mentors in a column that no setting names', () => {
  expect(told('mentors_wanted', ['2', '1', '', '3'])).toEqual([
    {
      words:
        '2 mentees want another number of mentors by mentors wanted, which no setting names: everybody is to have 1 mentor.',
      remedy: 'To go by it, add to mentor.yaml under matching: mentors_wanted_attribute: mentors_wanted',
      kind: 'fault',
    },
  ]);
  expect(told('number_of_mentors', ['1'], { mentorsPerMentee: 2 })[0]?.words).toContain(
    '1 mentee wants another number of mentors by number of mentors, which no setting names: everybody is to have 2 mentors.',
  );
});

it('is silent where the column is named, says what holds anyway, or asks something else', () => {
  expect(told('mentors_wanted', ['2'], { mentorsWantedAttribute: 'mentors_wanted' })).toEqual([]);
  expect(told('mentors_wanted', ['1', ''])).toEqual([]);
  expect(told('mentors_met', ['2'])).toEqual([]);
  expect(told('wants_a_mentor', ['2'])).toEqual([]);
});

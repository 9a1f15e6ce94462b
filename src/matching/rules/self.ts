import { forbiddenPairs } from './forbidden-pairs.js';
import { always, type Rule } from './rule.js';

/** Nobody mentors themself. */
export const self: Rule = {
  name: 'self',
  binding: 'fact',
  holds: always,
  forbids: (context) =>
    forbiddenPairs(
      context,
      'yourself',
      context.mentees.map(({ id }) => ({
        menteeId: id,
        mentorId: id,
        words: 'Nobody can be their own mentor',
      })),
    ),
};

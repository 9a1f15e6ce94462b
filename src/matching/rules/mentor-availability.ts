import { fullName } from '../../domain/people/person.js';
import { presenceOn } from '../../domain/people/presence.js';
import { forbiddenMentors } from './forbidden-pairs.js';
import { always, type Rule } from './rule.js';

/** A mentor who is hired only for a later day takes nobody before it. */
const notYetHere: Rule = {
  name: 'not yet here',
  binding: 'fact',
  holds: always,
  forbids: (context) =>
    forbiddenMentors(context, {
      counted: 'not here yet',
      excludes: ({ person }) => presenceOn(person, context.input.onDate) === 'not_yet',
      words: ({ person }) => `${fullName(person)} begins on ${person.hiredOn}`,
    }),
};

/** A mentor who has left the organisation takes nobody from the day after their last day in post. */
const left: Rule = {
  name: 'left',
  binding: 'fact',
  endsPairings: true,
  holds: always,
  forbids: (context) =>
    forbiddenMentors(context, {
      counted: 'no longer here',
      excludes: ({ person }) => presenceOn(person, context.input.onDate) === 'left',
      words: ({ person }) =>
        `${fullName(person)} has left${person.leftOn === null ? '' : ` (${person.leftOn})`}`,
    }),
};

/** A mentor on leave takes nobody for now. */
const onLeave: Rule = {
  name: 'on leave',
  binding: 'fact',
  holds: always,
  forbids: (context) =>
    forbiddenMentors(context, {
      counted: 'on leave',
      excludes: ({ person }) => presenceOn(person, context.input.onDate) === 'on_leave',
      words: ({ person }) => `${fullName(person)} is on leave`,
    }),
};

/** Capacity 0 means none. */
const noCapacity: Rule = {
  name: 'no capacity',
  binding: 'fact',
  holds: always,
  forbids: (context) =>
    forbiddenMentors(context, {
      counted: 'with a capacity of 0',
      excludes: ({ capacity }) => capacity === 0,
      words: ({ person }) => `${fullName(person)} has a capacity of 0`,
    }),
};

/** A mentor whose pairings that may go on are more than their capacity now takes nobody new. */
const overCapacity: Rule = {
  name: 'over capacity',
  binding: 'fact',
  holds: ({ rematching }) => rematching !== undefined,
  forbids: (context) =>
    forbiddenMentors(context, {
      counted: 'with more mentees than they would take now',
      excludes: ({ isOverfull }) => isOverfull,
      words: ({ person, capacity }) =>
        `${fullName(person)} has more mentees already than the ${capacity} they take now`,
    }),
};

/** What a mentor's own situation forbids, in the order in which it speaks. */
export const MENTOR_AVAILABILITY: readonly Rule[] = [notYetHere, left, onLeave, noCapacity, overCapacity];

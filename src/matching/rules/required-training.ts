import { fullName } from '../../domain/people/person.js';
import { valuesOf } from '../criteria/person-values.js';
import type { MentorPlaces } from '../round/lineup.js';
import { forbiddenMentors } from './forbidden-pairs.js';
import { type Rule, switchedOffBy } from './rule.js';

/** A mentor must have every training asked for among the values of their attribute `training`. */
export const requiredTraining: Rule = {
  name: 'training',
  binding: 'chosen',
  holds: ({ settings }) => (settings.rules.requiredTraining ?? []).length > 0,
  switch: switchedOffBy({ requiredTraining: [] }),
  forbids: (context) => {
    const required = context.input.settings.rules.requiredTraining ?? [];
    const missingFor = ({ person }: MentorPlaces): readonly string[] => {
      const had = new Set(valuesOf(person, 'training').map((each) => context.terms.idOf(each)));
      return required.filter((each) => !had.has(context.terms.idOf(each)));
    };
    return forbiddenMentors(context, {
      counted: 'without the training asked for',
      excludes: (mentor) => missingFor(mentor).length > 0,
      words: (mentor) => `${fullName(mentor.person)} has not done: ${missingFor(mentor).join(', ')}`,
    });
  },
};

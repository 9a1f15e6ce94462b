import { fullName } from '../../domain/people/person.js';
import { valuesOf } from '../criteria/person-values.js';
import type { MentorPlaces } from '../round/lineup.js';
import { type PairRule, type RuleContext, ruleOnMentors } from './pair-rule.js';

/** A mentor must have every training asked for among the values of their attribute `training`. */
export function requiredTrainingRule(context: RuleContext, required: readonly string[]): PairRule {
  const missingFor = ({ person }: MentorPlaces): readonly string[] => {
    const had = new Set(valuesOf(person, 'training').map((each) => context.terms.idOf(each)));
    return required.filter((each) => !had.has(context.terms.idOf(each)));
  };
  return ruleOnMentors(context, {
    name: 'training',
    counted: 'without the training asked for',
    excludes: (mentor) => missingFor(mentor).length > 0,
    words: (mentor) => `${fullName(mentor.person)} has not done: ${missingFor(mentor).join(', ')}`,
  });
}

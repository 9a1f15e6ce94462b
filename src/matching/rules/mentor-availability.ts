import { fullName } from '../../domain/people/person.js';
import { type PairRule, type RuleContext, ruleOnMentors } from './pair-rule.js';

/** A mentor who has left the organisation takes nobody. */
export function leftRule(context: RuleContext): PairRule {
  return ruleOnMentors(context, {
    name: 'left',
    counted: 'no longer here',
    excludes: ({ person }) => person.status === 'left',
    words: ({ person }) =>
      `${fullName(person)} has left${person.leftOn === null ? '' : ` (${person.leftOn})`}`,
  });
}

/** A mentor on leave takes nobody for now. */
export function onLeaveRule(context: RuleContext): PairRule {
  return ruleOnMentors(context, {
    name: 'on leave',
    counted: 'on leave',
    excludes: ({ person }) => person.status === 'on_leave',
    words: ({ person }) => `${fullName(person)} is on leave`,
  });
}

/** A mentor whose pairings that may go on are more than their capacity now takes nobody new. */
export function overfullRule(context: RuleContext): PairRule {
  return ruleOnMentors(context, {
    name: 'over capacity',
    counted: 'with more mentees than they would take now',
    excludes: ({ isOverfull }) => isOverfull,
    words: ({ person, capacity }) =>
      `${fullName(person)} has more mentees already than the ${capacity} they take now`,
  });
}

/** Capacity 0 means none. */
export function noCapacityRule(context: RuleContext): PairRule {
  return ruleOnMentors(context, {
    name: 'no capacity',
    counted: 'with a capacity of 0',
    excludes: ({ capacity }) => capacity === 0,
    words: ({ person }) => `${fullName(person)} has a capacity of 0`,
  });
}

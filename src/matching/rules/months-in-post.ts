import { monthsBetween } from '../../domain/dates/iso-date.js';
import { fullName } from '../../domain/people/person.js';
import { type PairRule, type RuleContext, ruleOnMentors } from './pair-rule.js';

/** A mentor must have been in post for so many months; one whose start is not known cannot show it. */
export function monthsInPostRule(context: RuleContext): PairRule {
  const asked = context.input.settings.rules.minimumMonthsInPost;
  const { onDate } = context.input;
  return ruleOnMentors(context, {
    name: 'months in post',
    counted: `not known to be ${asked} months in post`,
    excludes: ({ person }) => person.hiredOn === null || monthsBetween(person.hiredOn, onDate) < asked,
    words: ({ person }) =>
      person.hiredOn === null
        ? `${fullName(person)}'s start is not known, and ${asked} months in post are asked of a mentor`
        : `${fullName(person)} is ${monthsBetween(person.hiredOn, onDate)} months in post; ${asked} are asked of a mentor`,
  });
}

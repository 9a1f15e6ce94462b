import { type PairRule, type RuleContext, ruleOnPairs } from './pair-rule.js';

/** Nobody mentors themself. */
export function selfRule(context: RuleContext): PairRule {
  const pairs = context.mentees.map(({ id }) => ({
    menteeId: id,
    mentorId: id,
    words: 'Nobody can be their own mentor',
  }));
  return ruleOnPairs(context, { name: 'self', counted: 'yourself', pairs });
}

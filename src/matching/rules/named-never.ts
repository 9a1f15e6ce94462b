import type { NamedRule } from '../../domain/rounds/named-rule.js';
import { type ForbiddenPair, type PairRule, type RuleContext, ruleOnPairs } from './pair-rule.js';

function bothWays(rule: NamedRule): readonly ForbiddenPair[] {
  const words = `Rule ${rule.id} says never${rule.because === '' ? '' : `: ${rule.because}`}`;
  return [
    { menteeId: rule.menteeId, mentorId: rule.mentorId, words },
    { menteeId: rule.mentorId, mentorId: rule.menteeId, words },
  ];
}

/** Named pairs that must not be: `never` rules, whichever of the two would be the mentor, and what a supposition forbids. */
export function namedNeverRule(context: RuleContext): PairRule {
  const rules = context.input.namedRules.filter(({ kind }) => kind === 'never').flatMap(bothWays);
  const vetoes = context.input.vetoed.map(({ menteeId, mentorId, because }) => ({
    menteeId,
    mentorId,
    words: `Vetoed${because === null || because === '' ? '' : `: ${because}`}`,
  }));
  return ruleOnPairs(context, { name: 'vetoed', counted: 'vetoed', pairs: [...rules, ...vetoes] });
}

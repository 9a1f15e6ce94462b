import type { PairRule, RuleContext } from './pair-rule.js';
import { sharedTermsRule } from './shared-terms-rule.js';

/** Forbids a pair without a common language, where both named their languages. */
export function sharedLanguageRule(context: RuleContext): PairRule {
  return sharedTermsRule(context, {
    name: 'no shared language',
    counted: 'without a language in common',
    attribute: 'languages',
    atLeast: 1,
    words: ({ own, theirs }) => `No language in common: ${own.join(', ')} and ${theirs.join(', ')}`,
  });
}

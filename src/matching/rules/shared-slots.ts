import type { PairRule, RuleContext } from './pair-rule.js';
import { sharedTermsRule } from './shared-terms-rule.js';

/** Forbids a pair with fewer slots of `availability` in common than asked, where both named theirs. */
export function sharedSlotsRule(context: RuleContext, atLeast: number): PairRule {
  return sharedTermsRule(context, {
    name: 'availability',
    counted: 'without enough times in common',
    attribute: 'availability',
    atLeast,
    words: ({ own, theirs, shared }) =>
      `${shared} of ${atLeast} times in common: ${own.join(', ')} and ${theirs.join(', ')}`,
  });
}

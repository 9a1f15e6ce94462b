import type { PairRule } from './pair-rule.js';

/** Forbids pairs with a lower fit, 0–1. It needs the fit, so the problem applies it itself once a row is scored. */
export function minimumFitRule(minimum: number): PairRule {
  return {
    name: 'minimum fit',
    counted: `below the minimum fit of ${minimum}`,
    excludes: () => [],
    words: () => `Their fit is below the minimum of ${minimum}`,
  };
}

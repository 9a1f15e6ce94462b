import { always, type Rule, switchedOffBy } from './rule.js';

/** Forbids pairs with a lower fit, 0–1. It needs the fit, so the problem applies it itself once a row is scored. */
export const minimumFit: Rule = {
  name: 'minimum fit',
  binding: 'chosen',
  holds: always,
  switch: switchedOffBy({ minimumFit: 0 }),
  forbids: ({ input }) => {
    const minimum = input.settings.rules.minimumFit;
    return {
      counted: `below the minimum fit of ${minimum}`,
      excludes: () => [],
      words: () => `Their fit is below the minimum of ${minimum}`,
    };
  },
};

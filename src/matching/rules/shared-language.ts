import { type Rule, switchedOffBy } from './rule.js';
import { tooFewShared } from './too-few-shared.js';

/** Forbids a pair without a common language, where both named their languages. */
export const sharedLanguage: Rule = {
  name: 'no shared language',
  binding: 'chosen',
  looksAt: () => ['languages'],
  holds: ({ settings }) => settings.rules.sharedLanguage,
  switch: switchedOffBy({ sharedLanguage: false }),
  forbids: (context) =>
    tooFewShared(context, {
      counted: 'without a language in common',
      attribute: 'languages',
      atLeast: 1,
      words: ({ own, theirs }) => `No language in common: ${own.join(', ')} and ${theirs.join(', ')}`,
    }),
};

import type { MatchingSettings } from '../../domain/settings/matching-settings.js';
import { type Rule, type RuleSwitch, switchedOffBy } from './rule.js';
import { tooFewShared } from './too-few-shared.js';

function slotsAsked({ rules }: MatchingSettings): number {
  return rules.minimumSharedSlots ?? 0;
}

const oneLess: RuleSwitch['looser'] = (settings) => {
  const slots = slotsAsked(settings) - 1;
  if (slots < 1) return undefined;
  return {
    settings: { ...settings, rules: { ...settings.rules, minimumSharedSlots: slots } },
    words: `With ${slots} ${slots === 1 ? 'time' : 'times'} in common asked for instead of ${slots + 1}`,
  };
};

/** Forbids a pair with fewer slots of `availability` in common than asked, where both named theirs. */
export const sharedSlots: Rule = {
  name: 'availability',
  binding: 'chosen',
  looksAt: () => ['availability'],
  holds: ({ settings }) => slotsAsked(settings) > 0,
  switch: { ...switchedOffBy({ minimumSharedSlots: 0 }), looser: oneLess },
  forbids: (context) => {
    const atLeast = slotsAsked(context.input.settings);
    return tooFewShared(context, {
      counted: 'without enough times in common',
      attribute: 'availability',
      atLeast,
      words: ({ own, theirs, shared }) =>
        `${shared} of ${atLeast} times in common: ${own.join(', ')} and ${theirs.join(', ')}`,
    });
  },
};

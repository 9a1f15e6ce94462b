import { monthsBetween } from '../../domain/iso-date.js';
import { isOpen, type Pairing } from '../../domain/pairing.js';
import type { NamedRule } from '../../domain/rule.js';
import { type PairRule, type RuleContext, ruleOnPairs } from './pair-rule.js';

/** Two people with a pairing that still goes on, in whatever round and whichever way round, are not paired again. */
export function pairedNowRule(context: RuleContext): PairRule {
  const pairs = context.input.pairings
    .filter(({ status }) => isOpen(status))
    .flatMap(({ menteeId, mentorId, startedOn }) => {
      const words = `The two are a pair already, since ${startedOn}`;
      return [
        { menteeId, mentorId, words },
        { menteeId: mentorId, mentorId: menteeId, words },
      ];
    });
  return ruleOnPairs(context, { name: 'paired now', counted: 'paired with you already', pairs });
}

/**
 * A mentee is not given a mentor they had before, in an earlier round or earlier in this one; with a freeze, not for so many
 * months after their pairing ended.
 */
export function pairedBeforeRule(context: RuleContext): PairRule {
  const { pairings, settings, onDate } = context.input;
  const { freezeMonths = 0 } = settings.rules;
  const isOver = ({ endedOn }: Pairing) =>
    freezeMonths > 0 && endedOn !== null && monthsBetween(endedOn, onDate) >= freezeMonths;
  const frozen = freezeMonths > 0 ? `, less than ${freezeMonths} months ago` : '';
  const pairs = pairings
    .filter((pairing) => !isOpen(pairing.status) && !isOver(pairing))
    .map(({ menteeId, mentorId, startedOn, endedOn }) => ({
      menteeId,
      mentorId,
      words: `The two were a pair before, from ${startedOn}${endedOn === null ? '' : ` to ${endedOn}${frozen}`}`,
    }));
  return ruleOnPairs(context, { name: 'paired before', counted: 'paired with you before', pairs });
}

/** Whether the pair a `must` names came about after the rule was made. */
export function wasPairedSince(pairings: readonly Pairing[], rule: NamedRule): boolean {
  return pairings.some(
    (pairing) =>
      pairing.menteeId === rule.menteeId &&
      pairing.mentorId === rule.mentorId &&
      pairing.startedOn >= rule.recordedAt.slice(0, 10),
  );
}

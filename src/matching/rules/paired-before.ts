import { monthsBetween } from '../../domain/dates/iso-date.js';
import { isOpen, type Pairing } from '../../domain/pairings/pairing.js';
import type { NamedRule } from '../../domain/rounds/named-rule.js';
import { type PairRule, type RuleContext, ruleOnPairs } from './pair-rule.js';

/**
 * Two people with a pairing that still goes on, in whatever round and whichever way round, are not paired again; nor are two
 * whom an earlier stage of the same matching has made a pair.
 */
export function pairedNowRule(context: RuleContext): PairRule {
  const { pairings, stage } = context.input;
  const bothWays = (menteeId: number, mentorId: number, words: string) => [
    { menteeId, mentorId, words },
    { menteeId: mentorId, mentorId: menteeId, words },
  ];
  const pairs = [
    ...pairings
      .filter(({ status }) => isOpen(status))
      .flatMap(({ menteeId, mentorId, startedOn }) =>
        bothWays(menteeId, mentorId, `The two are a pair already, since ${startedOn}`),
      ),
    ...(stage?.given ?? []).flatMap(({ menteeId, mentorId }) =>
      bothWays(menteeId, mentorId, 'The two are to be a pair already, by this same matching'),
    ),
  ];
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

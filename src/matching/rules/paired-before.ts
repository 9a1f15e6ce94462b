import { monthsBetween } from '../../domain/dates/iso-date.js';
import { isOpen, type Pairing } from '../../domain/pairings/pairing.js';
import type { NamedRule } from '../../domain/rounds/named-rule.js';
import type { MatchingInput } from '../round/matching-input.js';
import { bothWays, type ForbiddenPair, forbiddenPairs } from './forbidden-pairs.js';
import { always, type Rule, switchedOffBy } from './rule.js';

function* pairsNow({ pairings, stage, onDate }: MatchingInput): Generator<ForbiddenPair> {
  for (const { status, menteeId, mentorId, startedOn } of pairings) {
    if (isOpen(status))
      yield* bothWays(
        [menteeId, mentorId],
        startedOn > onDate
          ? `The two are to be a pair already, from ${startedOn}`
          : `The two are a pair already, since ${startedOn}`,
      );
  }
  for (const { menteeId, mentorId } of stage?.given ?? [])
    yield* bothWays([menteeId, mentorId], 'The two are to be a pair already, by this same matching');
}

/**
 * Two people with a pairing that still goes on, in whatever round and whichever way round, are not paired again; nor are two
 * whom an earlier stage of the same matching has made a pair.
 */
export const pairedNow: Rule = {
  name: 'paired now',
  binding: 'fact',
  holds: always,
  forbids: (context) => forbiddenPairs(context, 'paired with them already', pairsNow(context.input)),
};

function pairsBefore({ pairings, settings, onDate }: MatchingInput): ForbiddenPair[] {
  const { freezeMonths = 0 } = settings.rules;
  const isOver = ({ endedOn }: Pairing) =>
    freezeMonths > 0 && endedOn !== null && monthsBetween(endedOn, onDate) >= freezeMonths;
  const frozen = freezeMonths > 0 ? `, less than ${freezeMonths} months ago` : '';
  return pairings
    .filter((pairing) => !isOpen(pairing.status) && pairing.status !== 'cancelled' && !isOver(pairing))
    .map(({ menteeId, mentorId, startedOn, endedOn }) => ({
      menteeId,
      mentorId,
      words: `The two were a pair before, from ${startedOn}${endedOn === null ? '' : ` to ${endedOn}${frozen}`}`,
    }));
}

/**
 * A mentee is not given a mentor they had before, in an earlier round or earlier in this one; with a freeze, not for so many
 * months after their pairing ended.
 */
export const pairedBefore: Rule = {
  name: 'paired before',
  binding: 'chosen',
  holds: ({ settings }) => settings.rules.pairedBefore,
  switch: switchedOffBy({ pairedBefore: false }),
  forbids: (context) => forbiddenPairs(context, 'paired with them before', pairsBefore(context.input)),
};

/** Whether the pair a `must` names came about after the rule was made. */
export function wasPairedSince(pairings: readonly Pairing[], rule: NamedRule): boolean {
  return pairings.some(
    (pairing) =>
      pairing.menteeId === rule.menteeId &&
      pairing.mentorId === rule.mentorId &&
      pairing.startedOn >= rule.recordedOn,
  );
}

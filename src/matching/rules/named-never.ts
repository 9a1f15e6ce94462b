import type { MatchingInput } from '../round/matching-input.js';
import { bothWays, type ForbiddenPair, forbiddenPairs } from './forbidden-pairs.js';
import { always, type Rule } from './rule.js';

function* pairsOf({ namedRules, vetoed }: MatchingInput): Generator<ForbiddenPair> {
  for (const { kind, id, because, menteeId, mentorId } of namedRules) {
    if (kind !== 'never') continue;
    yield* bothWays([menteeId, mentorId], `Rule ${id} says never${because === '' ? '' : `: ${because}`}`);
  }
  for (const { menteeId, mentorId, because } of vetoed)
    yield { menteeId, mentorId, words: `Vetoed${because === null || because === '' ? '' : `: ${because}`}` };
}

/** Named pairs that must not be: `never` rules, whichever of the two would be the mentor, and what a supposition forbids. */
export const namedNever: Rule = {
  name: 'vetoed',
  binding: 'protective',
  endsPairings: true,
  holds: always,
  forbids: (context) => forbiddenPairs(context, 'vetoed', pairsOf(context.input)),
};

import fc from 'fast-check';
import type { Pairing } from '../../../src/domain/pairings/pairing.js';
import { isMentee, isMentor } from '../../../src/domain/people/participant.js';
import type { ChangesAllowed } from '../../../src/domain/settings/matching-settings.js';
import type { MatchingInput } from '../../../src/matching/round/matching-input.js';
import { aProgramme } from './a-programme.js';
import { pairingOf } from './pairing-of.js';

/** Pairings of the round's own people, a mentee in one at most and nobody with their own mentee; a few are paused. */
function existingIn({ participants }: MatchingInput): fc.Arbitrary<readonly Pairing[]> {
  const mentors = participants.filter(({ role }) => isMentor(role)).map(({ person }) => person.id);
  const mentees = participants.filter(({ role }) => isMentee(role)).map(({ person }) => person.id);
  if (mentors.length === 0) return fc.constant([]);
  const choice = fc.record({
    mentor: fc.constantFrom(null, ...mentors, ...mentors),
    isPaused: fc.constantFrom(false, false, false, false, true),
  });
  return fc.tuple(...mentees.map(() => choice)).map((choices) => {
    const mentorOf = new Map<number, number>();
    return choices.flatMap(({ mentor, isPaused }, at): Pairing[] => {
      const mentee = mentees[at] ?? 0;
      if (mentor === null || mentor === mentee || mentorOf.get(mentor) === mentee) return [];
      mentorOf.set(mentee, mentor);
      return [pairingOf([mentee, mentor], { status: isPaused ? 'paused' : 'active' })];
    });
  });
}

/** A small programme in the middle of a round, any pairing of which may change. */
export function aRunningRound(
  mayChange: ChangesAllowed,
  switchingCosts: readonly number[] = [0, 0.02, 0.1, 0.5],
): fc.Arbitrary<MatchingInput> {
  return aProgramme
    .filter(({ participants }) => participants.length > 4)
    .chain((input) =>
      fc.record({
        input: fc.constant(input),
        existing: existingIn(input),
        switchingCost: fc.constantFrom(...switchingCosts),
        objective: fc.constantFrom('coverage' as const, 'coverage' as const, 'fit' as const),
      }),
    )
    .map(({ input, existing, switchingCost, objective }) => ({
      ...input,
      pairings: [...input.pairings.filter(({ roundId }) => roundId !== 1), ...existing],
      settings: { ...input.settings, switchingCost, objective, priceOfLeavingOut: 0.2 },
      rematching: { mayChange, pairingIds: existing.map(({ id }) => id) },
    }));
}

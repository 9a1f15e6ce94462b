import fc from 'fast-check';
import { OBJECTIVES } from '../../../src/domain/settings/matching-settings.js';
import type { MatchingInput } from '../../../src/matching/round/matching-input.js';
import { aProgramme } from './a-programme.js';
import { aRunningRound } from './a-running-round.js';

const ids = fc.integer({ min: 1, max: 9 });
const decided = fc.array(
  fc
    .tuple(ids, ids)
    .filter(([menteeId, mentorId]) => menteeId !== mentorId)
    .map(([menteeId, mentorId]) => ({ menteeId, mentorId, because: null })),
  { maxLength: 2 },
);

const settings = fc.record({
  objective: fc.constantFrom(...OBJECTIVES),
  mentorsPerMentee: fc.constantFrom(1, 2, 3),
  menteesForEveryMentor: fc.constantFrom(undefined, 1, 2),
  priorityAttribute: fc.constantFrom(undefined, 'years_experience'),
  priceOfLeavingOut: fc.constantFrom(0, 0.2, 3),
});

/**
 * A small round with everything at once: any objective, several mentors, a minimum load, pairings that may change, a waiting
 * list, locks, vetoes, and people who are both. Some contradict themselves, and are refused.
 */
export const aFullRound: fc.Arbitrary<MatchingInput> = fc
  .record({
    input: fc.oneof(aProgramme, aRunningRound('any'), aRunningRound('one')),
    locked: decided,
    vetoed: decided,
    settings,
    arePeers: fc.boolean(),
  })
  .map(({ input, locked, vetoed, settings: own, arePeers }) => {
    const { menteesForEveryMentor, priorityAttribute, ...others } = own;
    return {
      ...input,
      participants: input.participants.map((each) => (arePeers ? { ...each, role: 'both' as const } : each)),
      locked,
      vetoed,
      settings: {
        ...input.settings,
        ...others,
        ...(menteesForEveryMentor === undefined ? {} : { menteesForEveryMentor }),
        ...(priorityAttribute === undefined ? {} : { priorityAttribute }),
      },
    };
  });

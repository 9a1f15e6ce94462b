import { describe, expect, it } from 'vitest';
import { verifyStable } from '../../../src/matching/proof/verify-stable.js';

// Mentor 0 has one place, mentor 1 two. Everybody likes mentor 0 better; mentor 0 likes mentee 2 best. Mentee 2 cannot have mentor 1.
const PROBLEM = {
  mentees: 3,
  capacities: Int32Array.of(1, 2),
  rowStart: Int32Array.of(0, 2, 4, 5),
  mentor: Int32Array.of(0, 1, 0, 1, 0),
  menteeScore: Int32Array.of(5, 3, 5, 3, 5),
  mentorScore: [1, 1, 2, 2, 3],
};
const verdictOf = (...partner: number[]) => verifyStable(PROBLEM, Int32Array.from(partner));

describe('verifyStable', () => {
  it('accepts what nobody would leave, and claims no more than that', () => {
    expect(verdictOf(1, 1, 0)).toEqual({ proven: true, gap: 0, peopleGap: 0, reasons: [] });
  });

  it.each([
    ['with two who would rather have each other', [0, 1, -1], '2 pairs would both rather have each other'],
    [
      'with somebody left out while there is a place',
      [-1, 1, 0],
      '1 pairs would both rather have each other',
    ],
    ['with a pair that cannot be', [1, 1, 1], 'mentee 2 cannot be paired with mentor 1'],
    ['with a mentor who is none', [1, 2, 0], 'mentee 1 cannot be paired with mentor 2'],
    ['with one too many at a mentor', [0, 1, 0], 'mentor 0 has too many mentees'],
    ['with two too many at a mentor, said once', [0, 0, 0], 'mentor 0 has too many mentees'],
    ['with a mentee too few', [1, 1], 'mentors are missing'],
  ])('refuses one %s', (_what, partner, reason) => {
    expect(verdictOf(...partner)).toEqual({ proven: false, gap: 0, peopleGap: 0, reasons: [reason] });
  });
});

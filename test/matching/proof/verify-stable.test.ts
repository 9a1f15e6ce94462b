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

  it('has nobody leave for somebody they like no better', () => {
    // Both mentees and both mentors are of one mind about everybody.
    const equal = {
      mentees: 2,
      capacities: Int32Array.of(1, 1),
      rowStart: Int32Array.of(0, 2, 4),
      mentor: Int32Array.of(0, 1, 0, 1),
      menteeScore: Int32Array.of(3, 3, 3, 3),
      mentorScore: [2, 2, 2, 2],
    };
    for (const partner of [Int32Array.of(0, 1), Int32Array.of(1, 0)])
      expect(verifyStable(equal, partner).proven).toBe(true);
    // The mentees would rather change, and neither mentor would.
    const keen = { ...equal, menteeScore: Int32Array.of(1, 3, 3, 1) };
    expect(verifyStable(keen, Int32Array.of(0, 1)).proven).toBe(true);
    // The mentors would rather change, and neither mentee would.
    const wanted = { ...equal, mentorScore: [1, 2, 2, 1] };
    expect(verifyStable(wanted, Int32Array.of(0, 1)).proven).toBe(true);
  });
});

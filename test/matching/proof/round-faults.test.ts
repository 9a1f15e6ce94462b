import { describe, expect, it } from 'vitest';
import { matchRound } from '../../../src/matching/match-round.js';
import { roundFaults } from '../../../src/matching/proof/round-faults.js';
import { namedRule, participant, personOf, roundOf } from '../round/round-of.js';

const mentee = (id: number, ...needs: string[]) =>
  participant(personOf(id, { attributes: { needs } }), 'mentee');
const mentor = (id: number, capacity: number, ...strengths: string[]) =>
  participant(personOf(id, { attributes: { strengths } }), 'mentor', capacity);

// Mentees 1 to 3; mentor 8 has two places, mentor 9 one. Mentee 3 must go to mentor 9, mentee 1 may not.
const input = roundOf({
  participants: [
    mentee(1, 'audit'),
    mentee(2, 'triage'),
    mentee(3, 'audit'),
    mentor(8, 2, 'audit', 'triage'),
    mentor(9, 1, 'audit'),
  ],
  namedRules: [namedRule(1, 'must', [3, 9]), namedRule(2, 'never', [1, 9])],
});

describe('what is wrong with a solution of a round', () => {
  const { solution } = matchRound(input);
  const faultsOf = (change: Partial<{ partner: number[]; matched: number; total: number }>) => {
    const { partner, matched, total } = { ...solution, ...change };
    return roundFaults(solution.problem, { partner: Int32Array.from(partner), matched, total });
  };

  it('is nothing, as it was found', () => {
    expect([...solution.partner]).toEqual([0, 0, 1]);
    expect(faultsOf({})).toEqual([]);
  });

  it.each([
    ['a sum that is not that of the fits', { total: solution.total + 1 }, `the total is ${solution.total}`],
    ['a count that is not that of the pairs', { matched: 2 }, '3 mentees are matched, not 2'],
    ['a settled pair that is gone', { partner: [0, 0, -1] }, 'the settled pair of mentee 2 is not there'],
    ['a forbidden pair', { partner: [1, 0, 1] }, 'mentee 0 cannot be paired with mentor 1'],
    ['more mentees than places', { partner: [0, 1, 1] }, 'mentor 1 has 1 mentees too many'],
    ['a mentor who is none', { partner: [0, 2, 1] }, 'mentee 1 cannot be paired with mentor 2'],
    ['a mentee who is missing', { partner: [0, 0] }, 'mentors are missing'],
  ])('is %s', (_what, change, words) => {
    expect(faultsOf(change).join('; ')).toContain(words);
  });

  const PAIR = { mentee: 0, mentor: 0, menteeId: 1, mentorId: 8, settledBy: 'a lock' };

  it('is nothing where somebody is left out', () => {
    const { total, problem } = solution;
    const left = total - Math.max(0, problem.scores.at(0, 0));
    expect(faultsOf({ partner: [-1, 0, 1], matched: 2, total: left })).toEqual([]);
  });

  it('is a mentor whose place is reserved', () => {
    const reserving = (...mentors: number[]) =>
      roundFaults(
        { ...solution.problem, reserved: mentors.map((mentor) => ({ ...PAIR, mentor })) },
        solution,
      );
    expect([reserving(0), reserving(1)]).toEqual([
      ['mentor 0 has 1 mentees too many'],
      ['mentor 1 has 1 mentees too many'],
    ]);
    expect(reserving(0, 0)).toEqual(['mentor 0 has 2 mentees too many']);
  });

  it('is no settled pair that the rules forbid, whose fit then counts for nothing', () => {
    const { problem } = solution;
    const forbidden = problem.scores.at(2, 0);
    const fixed = [{ ...PAIR, mentee: 2 }];
    const total = solution.total - problem.scores.at(0, 0) - Math.max(0, problem.scores.at(2, 1));
    const claim = { partner: Int32Array.of(-1, 0, 0), matched: 2, total: total + Math.max(0, forbidden) };
    expect(forbidden).toBeLessThan(0);
    expect(roundFaults({ ...problem, fixed }, claim)).toEqual([]);
    expect(roundFaults({ ...problem, fixed: [] }, claim)).toEqual([
      'mentee 2 cannot be paired with mentor 0',
    ]);
  });

  it('is a mentor below that of nobody', () => {
    expect(faultsOf({ partner: [-2, 0, 1] })).toContain('mentee 0 cannot be paired with mentor -2');
  });
});

import { describe, expect, it } from 'vitest';
import { fitByCriteria } from '../../../src/matching/answers/fit-by-criteria.js';
import { matchRound } from '../../../src/matching/match-round.js';
import { participant, personOf, roundOf } from '../round/round-of.js';

const mentee = participant(personOf(1, { attributes: { needs: ['audit', 'rota'] } }), 'mentee');
const mentor = participant(personOf(8, { attributes: { strengths: ['audit'] } }), 'mentor', 1);
const pair = { menteeId: 1, mentorId: 8, fit: 0.9, parts: [], decision: 'accepted' as const };

describe('fitByCriteria', () => {
  it('gives the fit that the matching itself gives', () => {
    const input = roundOf({ participants: [mentee, mentor] });
    const [proposed] = matchRound(input).run.pairs;
    expect(proposed?.fit).toBe(0.5);
    expect(fitByCriteria(input, [pair])(pair)).toBe(0.5);
  });

  it('measures people who do not take part any more, and leaves out those who are gone', () => {
    const input = roundOf({ participants: [mentor], people: [mentee.person, mentor.person] });
    expect(fitByCriteria(input, [pair])(pair)).toBe(0.5);
    const gone = { ...pair, mentorId: 77 };
    expect(fitByCriteria(input, [pair, gone])(gone)).toBeNull();
  });
});

import { describe, expect, it } from 'vitest';
import { weightSensitivity } from '../../../src/matching/answers/weight-sensitivity.js';
import { participant, personOf, roundOf } from '../round/round-of.js';

describe('weightSensitivity', () => {
  it('says which weights move people, at what loss, and which do not matter', () => {
    // Needs (weight 4) and site (weight 1) pull the one mentee to different mentors.
    const participants = [
      participant(personOf(1, { site: 'East', attributes: { needs: ['audit', 'triage'] } }), 'mentee'),
      participant(personOf(8, { site: 'West', attributes: { strengths: ['audit', 'triage'] } }), 'mentor'),
      participant(personOf(9, { site: 'East', attributes: { strengths: ['audit'] } }), 'mentor'),
    ];
    // With 8: 4/5 = 0.8; with 9: (4 × 0.5 + 1)/5 = 0.6. Needs halved: 2/3 against 2/3, a tie that the lower number wins.
    const found = weightSensitivity(roundOf({ participants }));
    const needs = found.find(({ criterion }) => criterion === 'needs');
    expect(needs?.trials).toEqual([
      { factor: 0, moved: 1, loss: 0.2 },
      { factor: 0.5, moved: 0, loss: 0 },
      { factor: 2, moved: 0, loss: 0 },
    ]);
    expect(found.filter(({ isIdle }) => isIdle).map(({ criterion }) => criterion)).toEqual([
      'language',
      'availability',
      'experience',
      'site',
    ]);
  });
});

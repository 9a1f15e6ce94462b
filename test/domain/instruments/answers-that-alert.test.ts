import { describe, expect, it } from 'vitest';
import { answersThatAlert, mayAlert } from '../../../src/domain/instruments/answers-that-alert.js';
import { BUILT_IN_INSTRUMENTS } from '../../../src/domain/instruments/built-in-instruments.js';
import type { SurveyResponse } from '../../../src/domain/surveys/survey-response.js';
import { pairing } from '../../evaluation/facts/reported-programme.js';
import { answered, answersTo } from '../../evaluation/instruments/answered-instruments.js';

const known = {
  instruments: BUILT_IN_INSTRUMENTS,
  pairings: [pairing(1, '2026-04-10'), pairing(2, '2026-04-10', { mentorId: 101 })],
  today: '2026-09-01',
};
const alerts = (...responses: readonly SurveyResponse[]) => answersThatAlert(responses, known);
const respect = (points: number) => answersTo('respect', [points, points, points]);

describe('answers that ask for a look', () => {
  it('are those about the partner that are low, with whose and when', () => {
    expect(alerts(answered(1, 'midpoint', respect(2)), answered(2, 'midpoint', respect(3)))).toEqual([
      {
        pairingId: 1,
        saidBy: 'mentee',
        scale: 'Respect',
        called: 'low',
        wave: 'midpoint',
        saidOn: '2026-06-20',
      },
    ]);
  });

  it('begin at the limit: 2.5 of five', () => {
    // Two of three items: 2.5; and a little more.
    expect(alerts(answered(1, 'end', answersTo('respect', [2, 3, null])))).toHaveLength(1);
    expect(alerts(answered(1, 'end', answersTo('respect', [2, 3, 3])))).toHaveLength(0);
  });

  it('are taken back by later ones, whichever was imported first', () => {
    const [before, after] = [answered(1, 'midpoint', respect(1)), answered(1, 'end', respect(4))];
    expect(alerts(before, after)).toEqual([]);
    expect(alerts(after, before)).toEqual([]);
    expect(alerts(answered(1, 'midpoint', respect(4)), answered(1, 'end', respect(1)))).toHaveLength(1);
  });

  it('are never those of somebody who did not say who they are', () => {
    const low = answered(1, 'end', respect(1));
    expect(alerts({ ...low, personId: null, code: ['MA', '12'] })).toEqual([]);
    expect(alerts({ ...low, personId: null, token: 'abc' })).toEqual([]);
  });

  it('are none where it is not certain which pairing is meant', () => {
    // Mentor 101 has two mentees.
    expect(alerts(answered(101, 'end', respect(1)))).toEqual([]);
    const over = { ...known, pairings: [pairing(1, '2026-04-10', { endedOn: '2026-05-01' })] };
    expect(answersThatAlert([answered(1, 'end', respect(1))], over)).toEqual([]);
  });

  it('are not known before they were given', () => {
    const before = { ...known, today: '2026-08-09' };
    expect(answersThatAlert([answered(1, 'end', respect(1))], before)).toEqual([]);
  });

  it('are about the partner alone: what is said of the unit asks nobody to look at a pairing', () => {
    expect(alerts(answered(1, 'end', answersTo('safe_to_raise', [1, 1, 1, 5])))).toEqual([]);
    const asked = (...questions: readonly string[]) => mayAlert(questions, BUILT_IN_INSTRUMENTS);
    expect(asked('What else?', 'My mentoring partner respects my time.')).toBe(true);
    // Kept as its form numbered it, before the question was known.
    expect(asked('3. My mentoring partner respects my time')).toBe(true);
    expect(asked('What else?', 'I can be myself at work.')).toBe(false);
  });
});

import { describe, expect, it } from 'vitest';
import { StateError } from '../../../src/errors.js';
import { explanationsOf } from '../../../src/matching/answers/explain-why.js';
import { matchRound } from '../../../src/matching/match-round.js';
import type { MatchingInput } from '../../../src/matching/round/matching-input.js';
import { pairingOf } from '../round/pairing-of.js';
import { namedRule, participant, personOf, roundOf } from '../round/round-of.js';

const needing = (id: number, ...needs: string[]) =>
  participant(personOf(id, { attributes: { needs } }), 'mentee');
const offering = (id: number, ...strengths: string[]) =>
  participant(personOf(id, { attributes: { strengths } }), 'mentor', 1);

function explain(input: MatchingInput) {
  return explanationsOf(matchRound(input).solution);
}

describe('explanationsOf', () => {
  const participants = [
    needing(1, 'audit', 'triage'),
    needing(2, 'audit'),
    offering(8, 'audit', 'triage'),
    offering(9, 'triage'),
  ];

  it('names the price of an alternative and who would have to move', () => {
    // 1–9 and 2–8: 0.5 + 1. Forced 1–8: 1 + 0.
    const why = explain(roundOf({ participants })).whyPair(1, 8);
    expect(why).toMatchObject({ isPaired: false, fit: 1, forbiddenBy: null });
    expect(why.words).toBe(
      'The programme as a whole would lose 0.500 of fit. Given002 Family002 would go from Given008 Family008 to Given009 Family009.',
    );
  });

  it('names the rule that forbids a pair', () => {
    const why = explain(roundOf({ participants, namedRules: [namedRule(3, 'never', [1, 8])] })).whyPair(1, 8);
    expect(why).toMatchObject({
      forbiddenBy: 'vetoed',
      words: 'Rule 3 says never: agreed.',
      change: undefined,
    });
  });

  it('says how firm a pair is, and what the alternatives cost', () => {
    const why = explain(roundOf({ participants })).whyMentee(2);
    expect(why.own?.mentor.id).toBe(8);
    expect(why.words).toBe(
      'Without this pair the programme as a whole would lose 0.500 of fit. Given002 Family002 would go from Given008 Family008 to Given009 Family009; Given001 Family001 would go from Given009 Family009 to Given008 Family008.',
    );
    expect(why.alternatives.map(({ mentor, fit, words }) => [mentor.id, fit, words])).toEqual([
      [9, 0, 'the programme as a whole would lose 0.500 of fit'],
    ]);
  });

  it('says when another matching is just as good', () => {
    const alike = [needing(1, 'audit'), needing(2, 'audit'), offering(8, 'audit'), offering(9, 'audit')];
    const why = explain(roundOf({ participants: alike })).whyMentee(1);
    expect(why.words).toMatch(/^Another matching is just as good without this pair/);
    expect(why.alternatives[0]?.words).toBe('it would cost the programme nothing');
  });

  it('says why someone is left over, and whom each alternative would displace', () => {
    const short = [needing(1, 'audit'), needing(2, 'audit'), offering(8, 'audit')];
    const explanations = explain(roundOf({ participants: short }));
    const why = explanations.whyMentee(2);
    expect(why.words).toMatch(/2 people compete for the one place of Given008 Family008/);
    expect(why.competitors?.mentees.map(({ id }) => id)).toEqual([1, 2]);
    expect(why.competitors?.mentors.map(({ id }) => id)).toEqual([8]);
    expect(explanations.whyPair(2, 8).words).toBe(
      'It would cost the programme nothing. Given001 Family001 would lose Given008 Family008 and be left over.',
    );
  });

  it('says what settled a pair', () => {
    const explanations = explain(roundOf({ participants, namedRules: [namedRule(3, 'must', [1, 8])] }));
    expect(explanations.whyMentee(1).words).toBe('Settled by rule 3.');
    expect(explanations.whyPair(1, 9)).toMatchObject({ forbiddenBy: 'settled' });
    expect(explanations.whyPair(2, 8).words).toBe(
      'Given008 Family008 has no place left beside what is settled already.',
    );
  });

  it('refuses people who could not be matched, and says why', () => {
    const away = participant(personOf(3, { status: 'on_leave' }), 'mentee');
    const explanations = explain(
      roundOf({ participants: [...participants, away], pairings: [pairingOf([2, 9])] }),
    );
    expect(() => explanations.whyMentee(2)).toThrow(
      'Given002 Family002 has Given009 Family009 already, since 2026-01-05.',
    );
    expect(() => explanations.whyMentee(3)).toThrow('Given003 Family003 is on leave, so not matched.');
    expect(() => explanations.whyPair(1, 3)).toThrow(StateError);
  });
});

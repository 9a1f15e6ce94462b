import { describe, expect, it } from 'vitest';
import { solutionFigures } from '../../../src/matching/answers/solution-figures.js';
import { matchRound } from '../../../src/matching/match-round.js';
import { namedRule, participant, personOf, roundOf, settingsOf } from '../round/round-of.js';

const needing = (id: number, ...needs: string[]) =>
  participant(personOf(id, { attributes: { needs } }), 'mentee');
const offering = (id: number, ...strengths: string[]) =>
  participant(personOf(id, { attributes: { strengths } }), 'mentor', 1);

describe('solutionFigures', () => {
  it('counts what a result is judged by', () => {
    // 1 would rather have 8, and 8 rather 1 than 2 — but 2 may have nobody else.
    const participants = [
      needing(1, 'audit'),
      needing(2, 'audit', 'rota'),
      offering(8, 'audit'),
      offering(9, 'triage'),
      offering(7),
    ];
    const namedRules = [
      namedRule(1, 'never', [2, 9]),
      namedRule(2, 'never', [1, 7]),
      namedRule(3, 'never', [2, 7]),
    ];
    const { solution } = matchRound(roundOf({ participants, namedRules }));
    expect(solutionFigures(solution)).toEqual({
      matched: 2,
      judged: 2,
      totalFit: 0.5,
      meanFit: 0.25,
      worstFit: 0,
      mentorsByLoad: [1, 2],
      wishing: 0,
      choicesMet: [],
      blockingPairs: 1,
    });
  });

  it('counts no pair that only a cap keeps apart', () => {
    const at = (site: string, id: number, role: 'mentee' | 'mentor', ...terms: string[]) =>
      participant(
        personOf(id, { site, attributes: { [role === 'mentee' ? 'needs' : 'strengths']: terms } }),
        role,
        1,
      );
    const participants = [
      at('East', 1, 'mentee', 'audit'),
      at('East', 2, 'mentee', 'audit'),
      at('North', 8, 'mentor', 'audit'),
      at('North', 9, 'mentor', 'audit'),
      at('South', 7, 'mentor', 'rota'),
    ];
    const counted = (most: number) => {
      const caps = { groups: [{ of: 'mentors', attribute: 'site', value: 'North', most }] } as const;
      const { solution, run } = matchRound(roundOf({ participants, settings: settingsOf({ caps }) }));
      return [run.pairs.map(({ mentorId }) => mentorId).sort(), solutionFigures(solution).blockingPairs];
    };
    expect(counted(2)).toEqual([[8, 9], 0]);
    // Whoever has 7 would rather have the one who is free at North, and may not.
    expect(counted(1)).toEqual([[7, 8], 0]);
    expect(counted(0)).toEqual([[7], 0]);
  });

  it('takes mean and worst fit of the pairs that could be judged', () => {
    const participants = [needing(1, 'audit'), needing(2), offering(8, 'audit'), offering(9)];
    const { solution, run } = matchRound(
      roundOf({ participants, settings: settingsOf({ unknown: 'share' }) }),
    );
    expect(run.pairs.map(({ menteeId, mentorId, fit }) => [menteeId, mentorId, fit])).toEqual([
      [1, 8, 1],
      [2, 9, null],
    ]);
    expect(solutionFigures(solution)).toMatchObject({
      matched: 2,
      judged: 1,
      totalFit: 1,
      meanFit: 1,
      worstFit: 1,
    });
  });

  it('counts who got which of their wishes', () => {
    const wishing = (id: number, ...prefers: string[]) =>
      participant(personOf(id, { attributes: { prefers } }), 'mentee');
    const participants = [
      wishing(1, 'P009', 'P008'),
      wishing(2, 'P008'),
      wishing(3, 'P777'),
      needing(4),
      offering(8),
      offering(9),
      offering(7),
    ];
    const locked = [
      { menteeId: 1, mentorId: 8, because: null },
      { menteeId: 2, mentorId: 9, because: null },
    ];
    const { solution } = matchRound(roundOf({ participants, locked }));
    expect(solutionFigures(solution)).toMatchObject({ wishing: 3, choicesMet: [0, 1] });
  });

  it('has no mean of nobody', () => {
    const { solution } = matchRound(roundOf({ participants: [needing(1)] }));
    expect(solutionFigures(solution)).toMatchObject({
      matched: 0,
      meanFit: null,
      worstFit: null,
      mentorsByLoad: [0],
    });
  });
});

import { describe, expect, it } from 'vitest';
import { matchRound } from '../../src/matching/match-round.js';
import { forbiddingRule } from '../../src/matching/problem/problem.js';
import { scoredPairs } from '../../src/matching/problem/scored-pairs.js';
import { fingerprintText } from '../../src/matching/round/fingerprint-text.js';
import type { MatchingInput } from '../../src/matching/round/matching-input.js';
import { pairingOf } from './round/pairing-of.js';
import { namedRule, participant, personOf, roundOf, settingsOf } from './round/round-of.js';

const needing = (id: number, ...needs: string[]) =>
  participant(personOf(id, { attributes: { needs } }), 'mentee');
const offering = (id: number, capacity: number | null, ...strengths: string[]) =>
  participant(personOf(id, { attributes: { strengths } }), 'mentor', capacity);

function pairsOf(input: MatchingInput): readonly string[] {
  return matchRound(input).run.pairs.map(({ menteeId, mentorId }) => `${menteeId}-${mentorId}`);
}

describe('matchRound', () => {
  it('matches most people first, then by total fit, with a proof', () => {
    // 1 fits 8 perfectly, but 2 may have nobody else than 8.
    const participants = [
      needing(1, 'audit'),
      needing(2, 'triage'),
      offering(8, 1, 'audit'),
      offering(9, 1, 'rota'),
    ];
    const { run } = matchRound(roundOf({ participants, namedRules: [namedRule(1, 'never', [2, 9])] }));
    expect(run.pairs.map(({ menteeId, mentorId, fit }) => [menteeId, mentorId, fit])).toEqual([
      [1, 9, 0],
      [2, 8, 0],
    ]);
    expect(run).toMatchObject({
      menteeCount: 2,
      mentorCount: 2,
      placeCount: 2,
      totalFit: 0,
      certificate: { proven: true, gap: 0, reasons: [] },
      leftOver: [],
    });
  });

  it('explains each pair by its parts, with the weight of what could not be judged shared out', () => {
    const { run } = matchRound(
      roundOf({ participants: [needing(1, 'ECMO', 'audit'), offering(9, 1, 'ecmo')] }),
    );
    expect(run.pairs[0]?.fit).toBe(0.5);
    expect(run.pairs[0]?.parts.map(({ criterion, score, weight }) => [criterion, score, weight])).toEqual([
      ['needs', 0.5, 1],
      ['language', null, 0],
      ['availability', null, 0],
      ['experience', null, 0],
      ['site', null, 0],
    ]);
  });

  it('gives the places that are left, to those without an open pairing', () => {
    const participants = [needing(1), needing(2), needing(3), offering(8, 2), offering(9, 0)];
    const { run } = matchRound(roundOf({ participants, pairings: [pairingOf([1, 8])] }));
    expect(run.menteeCount).toBe(2);
    expect(run.placeCount).toBe(1);
    expect(run.pairs.map(({ menteeId, mentorId }) => [menteeId, mentorId])).toEqual([[2, 8]]);
    expect(run.leftOver).toEqual([
      {
        menteeId: 3,
        reason:
          '2 mentors considered: 1 full, 1 with a capacity of 0. 2 people compete for the one place of Given008 Family008.',
      },
    ]);
  });

  it('counts every mentor under one reason', () => {
    const participants = [
      participant(personOf(1, { managerId: 4 }), 'both', 0),
      needing(2, 'audit'),
      participant(personOf(4, { managerId: 5 }), 'mentor'),
      participant(personOf(5), 'mentor'),
      offering(6, 1, 'audit'),
      offering(7, 1),
    ];
    const nevers = [1, 2].map((mentee) => namedRule(mentee, 'never', [mentee, 7]));
    const others = [namedRule(3, 'never', [2, 4]), namedRule(4, 'never', [2, 5])];
    const { run } = matchRound(roundOf({ participants, namedRules: [...nevers, ...others] }));
    expect(run.pairs.map(({ menteeId, mentorId }) => [menteeId, mentorId])).toEqual([[2, 6]]);
    expect(run.leftOver).toEqual([
      {
        menteeId: 1,
        reason:
          '4 mentors considered: 1 full, 1 vetoed, 2 in their management chain. 2 people compete for the one place of Given006 Family006.',
      },
    ]);
  });

  it('says when there is nobody to ask, and sets people on leave aside', () => {
    const away = participant(personOf(2, { status: 'on_leave' }), 'mentee');
    const gone = participant(personOf(3, { status: 'left' }), 'mentee');
    const { run } = matchRound(roundOf({ participants: [participant(personOf(1), 'both'), away, gone] }));
    expect(run.leftOver).toEqual([
      { menteeId: 1, reason: 'No mentor takes part in this round.' },
      { menteeId: 2, reason: 'On leave, so not matched in this run.' },
    ]);
    expect(run.menteeCount).toBe(2);
  });

  it('keeps musts and locks, even where they cost fit', () => {
    const participants = [
      needing(1, 'audit'),
      needing(2, 'rota'),
      offering(8, 1, 'audit'),
      offering(9, 1, 'rota'),
    ];
    expect(pairsOf(roundOf({ participants }))).toEqual(['1-8', '2-9']);
    expect(pairsOf(roundOf({ participants, namedRules: [namedRule(1, 'must', [1, 9])] }))).toEqual([
      '1-9',
      '2-8',
    ]);
    const { run } = matchRound(
      roundOf({ participants, locked: [{ menteeId: 2, mentorId: 8, because: null }] }),
    );
    expect(run.pairs.map(({ decision }) => decision)).toEqual(['proposed', 'locked']);
    expect(run.totalFit).toBe(0);
    expect(run.certificate.proven).toBe(true);
  });

  it('does not make two people each other’s mentor', () => {
    const both = (id: number, needs: string, strengths: string) =>
      participant(personOf(id, { attributes: { needs: [needs], strengths: [strengths] } }), 'both');
    const participants = [both(1, 'audit', 'rota'), both(2, 'triage', 'audit'), offering(9, 0)];
    const { run, solution } = matchRound(roundOf({ participants }));
    expect(run.pairs.map(({ menteeId, mentorId, fit }) => [menteeId, mentorId, fit])).toEqual([[1, 2, 1]]);
    expect(run.leftOver[0]?.reason).toBe(
      '2 mentors considered: 1 with a capacity of 0, 1 to be mentored by them.',
    );
    expect(run.certificate.proven).toBe(true);
    // The other direction was not taken; no rule forbids it.
    expect(forbiddingRule(solution.problem, 1, 0)).toBeUndefined();
  });

  it('breaks ties by staff number, or by a lottery that can be repeated', () => {
    const participants = [needing(1), needing(2), needing(3), needing(4), needing(5), offering(9, 1)];
    expect(pairsOf(roundOf({ participants }))).toEqual(['1-9']);
    const winners = [1, 2, 3, 4, 5, 6, 7, 8].map((seed) => pairsOf(roundOf({ participants, seed })).join());
    expect(new Set(winners).size).toBeGreaterThan(2);
    expect(pairsOf(roundOf({ participants, seed: 3 }))).toEqual([winners[2]]);
  });

  it('lets a mentee say which criterion matters most', () => {
    const at = (id: number, site: string, attributes: Record<string, readonly string[]>) =>
      personOf(id, { site, attributes });
    const participants = [
      participant(at(1, 'East', { needs: ['audit'], most_important: ['Site'] }), 'mentee'),
      participant(at(8, 'West', { strengths: ['audit'] }), 'mentor'),
      participant(at(9, 'East', { strengths: ['rota'] }), 'mentor'),
    ];
    expect(pairsOf(roundOf({ participants }))).toEqual(['1-8']);
    const settings = settingsOf({ mostImportant: { attribute: 'most_important', factor: 5 } });
    const { run } = matchRound(roundOf({ participants, settings }));
    expect(run.pairs.map(({ mentorId, fit }) => [mentorId, fit])).toEqual([[9, 0.555556]]);
  });

  it('serves the waiting list first', () => {
    const waiting = (id: number, ...priority: string[]) =>
      participant(personOf(id, { attributes: { priority } }), 'mentee');
    const participants = [waiting(1), waiting(2, '2'), waiting(3, '1'), offering(9, 2)];
    const settings = settingsOf({ priorityAttribute: 'priority' });
    expect(pairsOf(roundOf({ participants }))).toEqual(['1-9', '2-9']);
    expect(pairsOf(roundOf({ participants, settings }))).toEqual(['2-9', '3-9']);
  });
});

describe('scoredPairs', () => {
  it('lists every pair considered, also forbidden ones with their fit', () => {
    const participants = [
      needing(1, 'audit'),
      offering(8, 1, 'audit'),
      offering(9, 1, 'rota'),
      offering(1, 1),
    ];
    const { solution } = matchRound(roundOf({ participants, namedRules: [namedRule(1, 'never', [1, 8])] }));
    const rows = [...scoredPairs(solution.problem)].map(({ mentor, fit, forbiddenBy }) => [
      mentor.id,
      fit,
      forbiddenBy,
    ]);
    expect(rows).toEqual([
      [8, 1, 'vetoed'],
      [9, 0, null],
    ]);
  });
});

describe('fingerprintText', () => {
  const participants = [needing(1, 'audit'), needing(2, 'rota'), offering(8, 1, 'audit')];

  it('is the same for equal input in another order, and under other ids', () => {
    const renumbered = [...participants]
      .reverse()
      .map((each) => ({ ...each, person: { ...each.person, id: each.person.id + 50 } }));
    const here = fingerprintText(roundOf({ participants, namedRules: [namedRule(1, 'must', [1, 8])] }));
    const there = fingerprintText(
      roundOf({ participants: renumbered, namedRules: [namedRule(9, 'must', [51, 58])] }),
    );
    expect(there).toBe(here);
  });

  it('changes with a capacity, a rule, the seed', () => {
    const base = roundOf({ participants });
    const changed: MatchingInput[] = [
      roundOf({ participants: [needing(1, 'audit'), needing(2, 'rota'), offering(8, 2, 'audit')] }),
      { ...base, namedRules: [namedRule(1, 'never', [1, 8])] },
      { ...base, seed: 1 },
    ];
    expect(new Set([base, ...changed].map(fingerprintText)).size).toBe(4);
  });
});

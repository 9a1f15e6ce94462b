import { describe, expect, it } from 'vitest';
import { StateError } from '../../../src/errors.js';
import { matchRound } from '../../../src/matching/match-round.js';
import { findClashes } from '../../../src/matching/problem/find-clashes.js';
import { buildProblem } from '../../../src/matching/problem/problem.js';
import type { MatchingInput } from '../../../src/matching/round/matching-input.js';
import { pairingOf } from '../round/pairing-of.js';
import { namedRule, participant, personOf, roundOf, settingsOf } from '../round/round-of.js';

const participants = [
  ...[1, 2, 3].map((id) => participant(personOf(id), 'mentee')),
  participant(personOf(8, { managerId: 3 }), 'mentor', 2),
  participant(personOf(9), 'mentor', 1),
];

function clashes(parts: Partial<MatchingInput>) {
  return findClashes(buildProblem(roundOf({ participants, ...parts })));
}

describe('findClashes', () => {
  it('finds none among rules that can all hold', () => {
    const namedRules = [
      namedRule(1, 'must', [1, 8]),
      namedRule(2, 'must', [2, 8]),
      namedRule(3, 'never', [1, 9]),
    ];
    expect(clashes({ namedRules })).toEqual([]);
  });

  it('finds a must that a never forbids', () => {
    expect(clashes({ namedRules: [namedRule(1, 'must', [1, 8]), namedRule(2, 'never', [8, 1])] })).toEqual([
      {
        rules: ['rule 1', 'vetoed'],
        words:
          'Rule 1 pairs Given001 Family001 with Given008 Family008, which the rule “vetoed” forbids: Rule 2 says never: agreed. Drop one of the two.',
      },
    ]);
  });

  it('finds a must that a rule of the settings forbids', () => {
    expect(clashes({ namedRules: [namedRule(1, 'must', [3, 8])] }).map(({ rules }) => rules)).toEqual([
      ['rule 1', 'management chain'],
    ]);
  });

  it('lets a must override the minimum fit, since the coordinator has spoken', () => {
    const settings = settingsOf({ rules: { minimumFit: 0.9 } });
    const must = { participants, settings, namedRules: [namedRule(1, 'must', [1, 9])] };
    expect(clashes(must)).toEqual([]);
    const { run } = matchRound(roundOf(must));
    expect(run.pairs.map(({ menteeId, mentorId, fit }) => [menteeId, mentorId, fit])).toEqual([[1, 9, null]]);
  });

  it('finds two mentors for one mentee, and says it once', () => {
    const namedRules = [namedRule(1, 'must', [1, 8]), namedRule(2, 'must', [1, 9])];
    expect(clashes({ namedRules }).map(({ rules }) => rules)).toEqual([['rule 1', 'rule 2']]);
  });

  it('finds musts over the places a mentor has left', () => {
    const namedRules = [namedRule(1, 'must', [1, 8]), namedRule(2, 'must', [2, 8])];
    const found = clashes({ namedRules, pairings: [pairingOf([3, 8])] });
    expect(found).toEqual([
      {
        rules: ['rule 1', 'rule 2', 'capacity'],
        words:
          'Given008 Family008 has 1 of 2 places left, but is given 2 mentees by rule 1, rule 2. Drop 1 of them, or raise the capacity.',
      },
    ]);
  });

  it('finds a must for someone who has another mentor now', () => {
    const found = clashes({ namedRules: [namedRule(1, 'must', [1, 8])], pairings: [pairingOf([1, 9])] });
    expect(found.map(({ rules }) => rules)).toEqual([['rule 1', 'pairing 1009']]);
  });

  it('leaves alone a must that was kept, or that concerns another round', () => {
    const kept = pairingOf([1, 8], { startedOn: '2026-02-01', status: 'ended', endedOn: '2026-02-20' });
    const namedRules = [namedRule(1, 'must', [1, 8]), namedRule(2, 'must', [77, 8])];
    expect(clashes({ namedRules, pairings: [kept] })).toEqual([]);
  });

  it('is thrown before anything is solved, with every clash named', () => {
    const namedRules = [
      namedRule(1, 'must', [3, 8]),
      namedRule(2, 'must', [1, 8]),
      namedRule(3, 'must', [1, 9]),
    ];
    const attempt = () => matchRound(roundOf({ participants, namedRules }));
    expect(attempt).toThrow(StateError);
    expect(attempt).toThrow(/Rules clash in 2 ways\.[\s\S]*Rule 2 gives[\s\S]*Rule 1 pairs/);
  });
});

import { describe, expect, it } from 'vitest';
import type { Pairing } from '../../../src/domain/pairings/pairing.js';
import type { ChangesAllowed } from '../../../src/domain/settings/matching-settings.js';
import { objectivesBeside } from '../../../src/matching/answers/objectives-beside.js';
import { matchRound } from '../../../src/matching/match-round.js';
import { buildProblem } from '../../../src/matching/problem/problem.js';
import type { MatchingInput } from '../../../src/matching/round/matching-input.js';
import { pairingOf } from '../round/pairing-of.js';
import { namedRule, participant, personOf, roundOf, settingsOf } from '../round/round-of.js';

const needs = (id: number, need: string) => personOf(id, { attributes: { needs: [need] } });
const offers = (id: number, strength: string, parts: Parameters<typeof personOf>[1] = {}) =>
  personOf(id, { ...parts, attributes: { strengths: [strength] } });

/** A round in which these pairings go on and may change; fits are 0 or 1, by the one need. */
function running(
  parts: Pick<MatchingInput, 'participants'> & Partial<MatchingInput>,
  pairings: readonly Pairing[],
  mayChange: ChangesAllowed = 'any',
): MatchingInput {
  const pairingIds = pairings.map(({ id }) => id);
  return roundOf({ pairings, rematching: { mayChange, pairingIds }, ...parts });
}

/** `mentee–mentor instead of mentor` of each proposed pair. */
function proposed(input: MatchingInput): readonly string[] {
  return matchRound(input).run.pairs.map(
    ({ menteeId, mentorId, replaces }) =>
      `${menteeId}–${mentorId}${replaces === undefined ? '' : ` instead of ${replaces.mentorId}`}`,
  );
}

const AUDIT = participant(needs(1, 'audit'), 'mentee');
const MANAGER = offers(8, 'audit');

describe('a pairing that may change', () => {
  it('is compared only under objectives that can weigh a change, with a minimum load under no other', () => {
    const input = running({ participants: [AUDIT] }, []);
    expect(objectivesBeside(input)).toEqual(['fit']);
    expect(objectivesBeside({ ...input, settings: settingsOf({ menteesForEveryMentor: 1 }) })).toEqual([]);
    const { rematching: _, ...staying } = input;
    expect(objectivesBeside(staying)).toEqual(['fit', 'fairest', 'stable']);
  });

  it('changes for a gain above the switching cost, not for one that equals it', () => {
    const participants = [
      AUDIT,
      participant(offers(8, 'rota'), 'mentor'),
      participant(offers(9, 'audit'), 'mentor'),
    ];
    const at = (switchingCost: number) =>
      running({ participants, settings: settingsOf({ switchingCost }) }, [pairingOf([1, 8])]);
    expect(proposed(at(0.99))).toEqual(['1–9 instead of 8']);
    expect(proposed(at(1))).toEqual([]);
  });

  it('does not change for nothing, though another mentor comes first in order', () => {
    const participants = [
      AUDIT,
      participant(offers(7, 'audit'), 'mentor'),
      participant(offers(8, 'audit'), 'mentor'),
    ];
    const settings = settingsOf({ switchingCost: 0 });
    expect(proposed(running({ participants, settings }, [pairingOf([1, 8])]))).toEqual([]);
  });

  it('gives way where somebody more gets a mentor by it, whatever the cost', () => {
    const narrow = participant(needs(2, 'rota'), 'mentee');
    const participants = [
      AUDIT,
      narrow,
      participant(offers(8, 'rota'), 'mentor'),
      participant(offers(9, 'audit'), 'mentor'),
    ];
    const settings = settingsOf({ switchingCost: 100, rules: { minimumFit: 0.5 } });
    const { run } = matchRound(running({ participants, settings }, [pairingOf([1, 8])]));
    expect(run.pairs).toMatchObject([
      { menteeId: 1, mentorId: 9, replaces: { mentorId: 8, fit: 0, pairingId: 1008 } },
      { menteeId: 2, mentorId: 8 },
    ]);
    expect(run.rematching).toMatchObject({ goOn: 0, gain: { matched: 1, totalFit: 2 } });
  });

  it('is never lost to somebody who fits better or comes first on the waiting list', () => {
    const better = personOf(2, { attributes: { needs: ['audit'], urgency: ['1'] } });
    const participants = [
      participant(personOf(1, { attributes: { needs: ['rota'], urgency: ['2'] } }), 'mentee'),
      participant(better, 'mentee'),
      participant(offers(8, 'audit'), 'mentor'),
    ];
    for (const objective of ['coverage', 'fit'] as const) {
      const settings = settingsOf({ switchingCost: 0, objective, priorityAttribute: 'urgency' });
      const { run } = matchRound(running({ participants, settings }, [pairingOf([1, 8])]));
      expect(run.pairs).toEqual([]);
      expect(run.leftOver.map(({ menteeId }) => menteeId)).toEqual([2]);
    }
  });

  it('may go on against rules that came later: leave, line management, fit, capacity', () => {
    const mentors = [
      participant({ ...MANAGER, status: 'on_leave' }, 'mentor'),
      participant(MANAGER, 'mentor', 0),
      participant(offers(8, 'rota'), 'mentor'),
    ];
    const settings = settingsOf({ rules: { minimumFit: 0.9 } });
    for (const mentor of mentors) {
      const mentee = participant({ ...needs(1, 'audit'), managerId: 8 }, 'mentee');
      const input = running({ participants: [mentee, mentor], settings }, [pairingOf([1, 8])]);
      expect(matchRound(input).run).toMatchObject({ pairs: [], leftOver: [], rematching: { goOn: 1 } });
    }
  });

  it('may not go on against a veto, or with a mentor who has left', () => {
    const participants = [AUDIT, participant(offers(8, 'audit'), 'mentor')];
    const vetoed = running({ participants, namedRules: [namedRule(1, 'never', [1, 8])] }, [
      pairingOf([1, 8]),
    ]);
    expect(matchRound(vetoed).run.leftOver[0]?.reason).toMatch(
      /^A rule or a lock stands against Given008 Family008, their mentor now, .* the pairing goes on until you end it \(mentor pairs end 1008\)\. 1 mentor considered: 1 vetoed\.$/,
    );
    const left = [
      AUDIT,
      participant(offers(8, 'audit', { status: 'left' }), 'mentor'),
      participant(offers(9, 'rota'), 'mentor'),
    ];
    expect(proposed(running({ participants: left }, [pairingOf([1, 8])]))).toEqual(['1–9 instead of 8']);
  });

  it('takes nobody new where its mentor has more than they would take now', () => {
    const participants = [
      AUDIT,
      participant(needs(2, 'audit'), 'mentee'),
      participant(needs(3, 'rota'), 'mentee'),
      participant(offers(8, 'rota'), 'mentor', 1),
      participant(offers(9, 'audit'), 'mentor', 1),
    ];
    const settings = settingsOf({ rules: { minimumFit: 0.5 } });
    const input = running({ participants, settings }, [pairingOf([1, 8]), pairingOf([2, 8])]);
    const { run } = matchRound(input);
    expect(run.pairs).toMatchObject([{ menteeId: 2, mentorId: 9, replaces: { mentorId: 8 } }]);
    expect(run.leftOver).toEqual([
      { menteeId: 3, reason: expect.stringContaining('1 with more mentees than they would take now') },
    ]);
  });

  it('stays when it is paused, of a mentee on leave, or one of two', () => {
    const away = participant(personOf(3, { status: 'on_leave', attributes: { needs: ['audit'] } }), 'mentee');
    const participants = [
      AUDIT,
      participant(needs(2, 'audit'), 'mentee'),
      away,
      participant(offers(8, 'rota'), 'mentor', 4),
      participant(offers(9, 'audit'), 'mentor', 4),
    ];
    const pairings = [
      pairingOf([1, 8], { status: 'paused' }),
      pairingOf([2, 8]),
      pairingOf([2, 7], { roundId: 9 }),
      pairingOf([3, 8]),
    ];
    expect(matchRound(running({ participants }, pairings)).run).toMatchObject({
      pairs: [],
      leftOver: [],
      rematching: { goOn: 0 },
    });
  });

  it('gives way to a must for its mentee, which is then no clash', () => {
    const participants = [
      AUDIT,
      participant(offers(8, 'audit'), 'mentor'),
      participant(offers(9, 'rota'), 'mentor'),
    ];
    const namedRules = [namedRule(1, 'must', [1, 9])];
    for (const mayChange of ['any', 'one'] as const) {
      const input = running({ participants, namedRules }, [pairingOf([1, 8])], mayChange);
      expect(proposed(input)).toEqual(['1–9 instead of 8']);
    }
  });

  it('that is locked as it is does not come up again', () => {
    const participants = [
      AUDIT,
      participant(offers(8, 'rota'), 'mentor'),
      participant(offers(9, 'audit'), 'mentor'),
    ];
    const locked = [{ menteeId: 1, mentorId: 8, because: null }];
    const { run } = matchRound(running({ participants, locked }, [pairingOf([1, 8])]));
    expect(run).toMatchObject({ pairs: [], rematching: { pairingIds: [] } });
  });

  it('is judged like any other pair, in the numbers and in words', () => {
    const participants = [AUDIT, participant(MANAGER, 'mentor')];
    const mentee = participant({ ...AUDIT.person, managerId: 8 }, 'mentee');
    const input = running({ participants: [mentee, ...participants.slice(1)] }, [pairingOf([1, 8])]);
    const problem = buildProblem(input);
    expect([...problem.scores.rowOf(0)]).toEqual([1_000_000]);
  });
});

describe('one pairing that may change', () => {
  it('refuses musts that ask for two', () => {
    const participants = [
      AUDIT,
      participant(needs(2, 'audit'), 'mentee'),
      participant(offers(8, 'audit'), 'mentor', 2),
      participant(offers(9, 'audit'), 'mentor', 2),
    ];
    const namedRules = [namedRule(1, 'must', [1, 9]), namedRule(2, 'must', [2, 9])];
    const input = running({ participants, namedRules }, [pairingOf([1, 8]), pairingOf([2, 8])], 'one');
    expect(() => matchRound(input)).toThrow(
      'Only one pairing may change, and rules or locks give another mentor to 2: Given001 Family001, Given002 Family002.',
    );
  });

  it('of equal ones is the first mentee’s in order', () => {
    const participants = [
      participant(needs(2, 'audit'), 'mentee'),
      AUDIT,
      participant(offers(8, 'rota'), 'mentor', 2),
      participant(offers(9, 'audit'), 'mentor', 1),
    ];
    const pairings = [pairingOf([2, 8]), pairingOf([1, 8])];
    expect(proposed(running({ participants }, pairings, 'one'))).toEqual(['1–9 instead of 8']);
  });
});

import { describe, expect, it } from 'vitest';
import type { PairingStatus } from '../../../src/domain/pairings/pairing.js';
import type { MatchingInput } from '../../../src/matching/round/matching-input.js';
import { oddPairs, protectionsBroken } from '../../../src/matching/rules/odd-pairs.js';
import { pairingOf } from '../round/pairing-of.js';
import { namedRule, participant, personOf, roundOf, settingsOf } from '../round/round-of.js';

const pair = (menteeId: number, mentorId: number, status: PairingStatus = 'active') => ({
  menteeId,
  mentorId,
  status,
});

const people = (managers: Readonly<Record<number, number>> = {}) =>
  [1, 2, 3, 4].map((id) => personOf(id, { managerId: managers[id] ?? null }));

const programme = (parts: Partial<MatchingInput> = {}) =>
  roundOf({ participants: [], people: people(), ...parts });

describe('oddPairs', () => {
  it('has nothing to say of one mentor with one mentee', () => {
    expect(oddPairs([pair(1, 2), pair(3, 4)], programme())).toEqual([]);
  });

  it('names whatever a rule forbids, those rules first that protect somebody', () => {
    const settings = settingsOf({ rules: { sameUnit: true } });
    const [one, two, ...others] = people({ 1: 2, 2: 3 });
    const inUnit = [one, two].map((each) => ({ ...personOf(1), ...each, unit: 'ICU' }));
    const input = programme({ people: [...inUnit, ...others], settings });
    expect(oddPairs([pair(1, 2), pair(3, 1)], input)).toEqual([
      "Given001 Family001 (P001) with Given002 Family002 (P002): Given002 Family002 is Given001 Family001's line manager.",
      'Given001 Family001 (P001) with Given002 Family002 (P002): Both work in ICU, the unit of Given001 Family001.',
      'Given003 Family003 (P003) with Given001 Family001 (P001): Given003 Family003 is 2 levels above Given001 Family001 in the line of managers.',
    ]);
    expect(oddPairs([pair(1, 2, 'ended')], input)).toEqual([]);
  });

  it('names a mentor more than the mentee is to have, also beside one on record', () => {
    const words =
      'Given001 Family001 (P001) has 2 mentors: Given002 Family002 (P002), Given003 Family003 (P003).';
    expect(oddPairs([pair(1, 2), pair(1, 3)], programme())).toEqual([words]);
    expect(oddPairs([pair(1, 3)], programme({ pairings: [pairingOf([1, 2])] }))).toEqual([words]);
    const two = settingsOf({ mentorsPerMentee: 2 });
    expect(oddPairs([pair(1, 2), pair(1, 3)], programme({ settings: two }))).toEqual([]);
  });

  it('names mentors without a place, or with too few, once each', () => {
    const participants = [participant(personOf(1), 'mentor', 0), participant(personOf(2), 'mentor', 2)];
    expect(oddPairs([pair(3, 1), pair(4, 2, 'completed')], programme({ participants }))).toEqual([
      'Given001 Family001 (P001) has 1 mentee and 0 places.',
    ]);
    expect(oddPairs([pair(4, 2), pair(3, 2)], programme({ participants }))).toEqual([]);
    expect(oddPairs([pair(4, 3), pair(1, 3)], programme())).toEqual([
      'Given003 Family003 (P003) has 2 mentees and 1 place.',
    ]);
  });

  it('names who has left, who takes the other part, and two who mentor each other', () => {
    const gone = [personOf(1, { status: 'left' }), personOf(2, { status: 'left' })];
    const participants = [participant(personOf(2), 'mentee')];
    expect(oddPairs([pair(1, 2)], programme({ people: gone, participants }))).toEqual([
      'Given001 Family001 (P001) with Given002 Family002 (P002): Given002 Family002 has left.',
      'Given001 Family001 (P001), a mentee, has left.',
      'Given002 Family002 (P002), here a mentor, takes part as mentee only.',
    ]);
    expect(oddPairs([pair(1, 2), pair(2, 1)], programme())).toEqual([
      "Given001 Family001 (P001) with Given002 Family002 (P002): Each of the two is the other's mentor.",
    ]);
  });
});

describe('protectionsBroken', () => {
  it('forbids what a never rule, the line of managers or a supervisor forbids, and nothing else', () => {
    const appraised = personOf(4, { unit: 'ICU', attributes: { appraiser: ['P003'] } });
    const input = programme({
      people: [...people({ 1: 2 }).slice(0, 3), appraised],
      namedRules: [namedRule(7, 'never', [1, 3])],
      settings: settingsOf({ rules: { supervisorAttributes: ['appraiser'], sameUnit: true } }),
    });
    const pairs = [pair(2, 1), pair(3, 1), pair(4, 3), pair(4, 1), pair(1, 2, 'ended')];
    expect(protectionsBroken(pairs, input)).toEqual([
      "Given002 Family002 is Given001 Family001's line manager",
      'Rule 7 says never: agreed',
      "Given003 Family003 is Given004 Family004's appraiser",
      undefined,
      undefined,
    ]);
    const unprotected = settingsOf({ rules: { managementChain: false } });
    expect(protectionsBroken([pair(2, 1)], { ...input, settings: unprotected })).toEqual([undefined]);
  });
});

import { describe, expect, it } from 'vitest';
import { oddPairings, type PairingsKnown } from '../../../src/domain/pairings/odd-pairings.js';
import type { PairingStatus } from '../../../src/domain/pairings/pairing.js';
import { PEOPLE } from '../../intake/plans/plan-inputs.js';

const pair = (menteeId: number, mentorId: number, status: PairingStatus = 'active') => ({
  menteeId,
  mentorId,
  status,
});

const KNOWN: PairingsKnown = {
  people: PEOPLE,
  pairings: [],
  participations: new Map(),
  defaultCapacity: 1,
  forbidsManagers: true,
};

const managedBy = (managers: Readonly<Record<number, number>>) =>
  PEOPLE.map((person) => ({ ...person, managerId: managers[person.id] ?? null }));

describe('oddPairings', () => {
  it('has nothing to say of one mentor with one mentee', () => {
    expect(oddPairings([pair(1, 2), pair(3, 4)], KNOWN)).toEqual([]);
  });

  it('names a mentor in the line of managers, however many levels, and the other way round', () => {
    const people = managedBy({ 1: 2, 2: 3 });
    expect(oddPairings([pair(1, 2), pair(3, 1)], { ...KNOWN, people })).toEqual([
      'Ben Santos (0008) is the line manager of their mentee Ada Okafor (0007).',
      'Cas Nguyễn (0009) is in the line of managers of their mentor Ada Okafor (0007), 2 levels up.',
    ]);
    expect(oddPairings([pair(1, 2)], { ...KNOWN, people, forbidsManagers: false })).toEqual([]);
  });

  it('names a second mentor, also beside one on record', () => {
    const words = 'Ada Okafor (0007) has 2 mentors: Ben Santos (0008), Cas Nguyễn (0009).';
    expect(oddPairings([pair(1, 2), pair(1, 3)], KNOWN)).toEqual([words]);
    expect(oddPairings([pair(1, 3)], { ...KNOWN, pairings: [pair(1, 2)] })).toEqual([words]);
    expect(oddPairings([pair(1, 3)], { ...KNOWN, pairings: [pair(1, 2, 'ended')] })).toEqual([]);
  });

  it('names mentors without a place, or with too few', () => {
    const participations = new Map([
      [1, { role: 'mentor', capacity: 0 } as const],
      [2, { role: 'mentor', capacity: 2 } as const],
    ]);
    expect(oddPairings([pair(3, 1), pair(4, 2, 'completed')], { ...KNOWN, participations })).toEqual([
      'Ada Okafor (0007) has 1 mentee and 0 places.',
    ]);
    expect(oddPairings([pair(4, 2), pair(3, 2)], { ...KNOWN, participations })).toEqual([]);
    expect(oddPairings([pair(4, 3), pair(1, 3)], KNOWN)).toEqual([
      'Cas Nguyễn (0009) has 2 mentees and 1 place.',
    ]);
  });

  it('names who has left and who takes the other part', () => {
    const people = PEOPLE.map((person) =>
      person.id === 2 ? { ...person, status: 'left' as const } : person,
    );
    const participations = new Map([[2, { role: 'mentee', capacity: null } as const]]);
    expect(oddPairings([pair(1, 2)], { ...KNOWN, people, participations })).toEqual([
      'Ben Santos (0008), a mentor, has left.',
      'Ben Santos (0008), here a mentor, takes part as mentee only.',
    ]);
  });
});

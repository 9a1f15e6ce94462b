import { describe, expect, it } from 'vitest';
import type { Pairing } from '../../../../src/domain/pairings/pairing.js';
import { areDistinct } from '../../../../src/domain/people/duplicates/known-distinct.js';
import {
  factsAfterMerge,
  type MergeKnown,
  objectionToMerge,
} from '../../../../src/domain/people/duplicates/merge.js';
import type { Person, PersonFacts } from '../../../../src/domain/people/person.js';
import type { NamedRule } from '../../../../src/domain/rounds/named-rule.js';

const NOTHING: PersonFacts = {
  staffNumber: null,
  email: null,
  givenName: '',
  familyName: '',
  profession: null,
  band: null,
  unit: null,
  site: null,
  manager: null,
  hiredOn: null,
  leftOn: null,
  leaveFrom: null,
  leaveUntil: null,
  status: 'active',
};
const FULL: PersonFacts = {
  staffNumber: '001',
  email: 'ada@example.org',
  givenName: 'Ada',
  familyName: 'Byron',
  profession: 'nurse',
  band: '5',
  unit: 'ICU',
  site: 'Eastgate',
  manager: '009',
  hiredOn: '2020-01-01',
  leftOn: null,
  leaveFrom: '2026-03-01',
  leaveUntil: '2026-05-31',
  status: 'on_leave',
};
const OTHER: PersonFacts = {
  staffNumber: '002',
  email: 'ada.king@example.org',
  givenName: 'Augusta',
  familyName: 'King',
  profession: 'midwife',
  band: '6',
  unit: 'Ward 2',
  site: 'Northfield',
  manager: '008',
  hiredOn: '2021-01-01',
  leftOn: '2026-01-31',
  leaveFrom: '2025-03-01',
  leaveUntil: '2025-05-31',
  status: 'left',
};
const record = (id: number, facts: PersonFacts = FULL): Person => ({
  ...facts,
  id,
  managerId: null,
  attributes: new Map(),
});

describe('the facts of a merged record', () => {
  it('are those of the record that stays, to the last', () => {
    expect(factsAfterMerge({ keep: record(1, FULL), other: record(2, OTHER) })).toEqual(FULL);
  });

  it("are the other's where it has none, but whether somebody is there is the kept record's word", () => {
    expect(factsAfterMerge({ keep: record(1, NOTHING), other: record(2, OTHER) })).toEqual({
      ...OTHER,
      leftOn: null,
      status: 'active',
    });
    expect(factsAfterMerge({ keep: record(1, NOTHING), other: record(2, NOTHING) })).toEqual(NOTHING);
  });
});

describe('what speaks against merging', () => {
  const keep = record(1);
  const other = record(2, { ...FULL, staffNumber: '002' });
  const known: MergeKnown = {
    people: [keep, other, record(3, OTHER)],
    pairings: [],
    namedRules: [],
    distinct: [],
    transfers: [],
    conversations: [],
  };
  const objection = (change: Partial<MergeKnown>, two = { keep, other }) =>
    objectionToMerge(two, { ...known, ...change })?.message;
  const pairing = (
    id: number,
    menteeId: number,
    mentorId: number,
    change: Partial<Pairing> = {},
  ): Pairing => ({
    id,
    roundId: 1,
    menteeId,
    mentorId,
    status: 'active',
    startedOn: '2026-01-01',
    endedOn: null,
    endReason: null,
    fit: null,
    runId: null,
    changes: [],
    ...change,
  });
  const rule = (id: number, menteeId: number, mentorId: number): NamedRule => ({
    id,
    kind: 'never',
    menteeId,
    mentorId,
    because: 'they know each other',
    recordedAt: '2026-01-01T09:00:00Z',
    recordedOn: '2026-01-01',
  });

  it('is nothing where nothing is between them', () => {
    const pairings = [pairing(5, 1, 3), pairing(6, 3, 2), pairing(7, 4, 5)];
    const people = [keep, other, record(3, OTHER)];
    expect(
      objection({
        people,
        pairings,
        namedRules: [rule(1, 1, 3), rule(2, 3, 2)],
        distinct: [
          [1, 3],
          [3, 2],
        ],
      }),
    ).toBeUndefined();
  });

  it('is that they are one record already, or were said to be two people, in either order', () => {
    expect(objection({}, { keep, other: keep })).toBe('Both names mean the same person already.');
    for (const pair of [
      [1, 2],
      [2, 1],
    ] as const)
      expect(objection({ distinct: [pair] })).toBe(
        'Ada Byron (001) and Ada Byron (002) were said to be two people.',
      );
  });

  it('is a pairing with each other, however long over', () => {
    const message = 'Ada Byron and Ada Byron were paired with each other (pairing 5): they are two people.';
    expect(objection({ pairings: [pairing(5, 1, 2, { status: 'ended' })] })).toBe(message);
    expect(objection({ pairings: [pairing(5, 2, 1)] })).toBe(message);
  });

  it('is an open pairing of both with the same person on the same side', () => {
    const message = 'Both have an open pairing with Augusta King (5 and 6); one person cannot have two.';
    expect(objection({ pairings: [pairing(5, 1, 3), pairing(6, 2, 3)] })).toBe(message);
    expect(objection({ pairings: [pairing(5, 3, 1), pairing(6, 3, 2)] })).toBe(message);
    expect(objection({ pairings: [pairing(5, 1, 3), pairing(6, 2, 3, { status: 'paused' })] })).toBe(message);
    expect(
      objection({ pairings: [pairing(5, 1, 3), pairing(6, 2, 3, { status: 'ended' })] }),
    ).toBeUndefined();
    expect(objection({ pairings: [pairing(5, 1, 3), pairing(6, 3, 2)] })).toBeUndefined();
    expect(objection({ people: [], pairings: [pairing(5, 1, 7), pairing(6, 2, 7)] })).toBe(
      'Both have an open pairing with 7 (5 and 6); one person cannot have two.',
    );
  });

  it('is a rule about the two', () => {
    for (const [menteeId, mentorId] of [
      [1, 2],
      [2, 1],
    ] as const)
      expect(objection({ namedRules: [rule(1, 1, 3), rule(4, menteeId, mentorId)] })).toBe(
        'Rule 4 is about these two: never a pair, because they know each other.',
      );
  });

  it('is that one is the manager of the other', () => {
    expect(objection({}, { keep: { ...keep, managerId: 2 }, other })).toBe(
      'Ada Byron (002) is the manager of Ada Byron (001).',
    );
    expect(objection({}, { keep, other: { ...other, managerId: 1 } })).toBe(
      'Ada Byron (001) is the manager of Ada Byron (002).',
    );
    expect(
      objection({}, { keep: { ...keep, managerId: 3 }, other: { ...other, managerId: 3 } }),
    ).toBeUndefined();
  });
});

describe('two people who were said to be two', () => {
  it('are known in either order, and nobody else with one of them', () => {
    const pairs = [
      [3, 4],
      [1, 2],
    ] as const;
    expect([areDistinct(pairs, 1, 2), areDistinct(pairs, 2, 1)]).toEqual([true, true]);
    expect([areDistinct(pairs, 1, 3), areDistinct(pairs, 2, 3), areDistinct([], 1, 2)]).toEqual([
      false,
      false,
      false,
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import type { IsoDate } from '../../../../src/domain/dates/iso-date.js';
import type { RosterRow } from '../../../../src/intake/plans/roster/roster-row.js';
import { compareByDay, holdsLater, isEarlier } from '../../../../src/intake/plans/roster/rows-by-day.js';
import { planOf } from '../plan-inputs.js';

const TODAY = '2026-09-30' as IsoDate;
const from = (effectiveOn: string | undefined, rest: object = {}) =>
  ({ effectiveOn, assignment: 1, facts: { givenName: 'Ada', familyName: 'Okafor' }, ...rest }) as RosterRow;

describe('rows of one person that hold from different days', () => {
  it.each([
    [['2024-01-01', '2026-03-01', '2025-02-01'], '2026-03-01'],
    [['2026-09-29', '2026-09-30', '2026-10-01'], '2026-09-30'],
    [['2026-10-01', '2026-09-29'], '2026-09-29'],
    [['2027-05-01', '2026-10-01'], '2026-10-01'],
  ])('%j: %s is first', (days, first) => {
    const rows = days.map((day) => from(day)).toSorted((a, b) => compareByDay(a, b, TODAY));
    expect(rows[0]?.effectiveOn).toBe(first);
  });

  it('are in no order where one has no day, or both have the same', () => {
    expect(compareByDay(from(undefined), from('2026-01-01'), TODAY)).toBe(0);
    expect(compareByDay(from('2026-01-01'), from('2026-01-01'), TODAY)).toBe(0);
  });

  it.each<[string, RosterRow, boolean]>([
    ['a day before', from('2026-02-28'), true],
    ['the same day', from('2026-03-01'), false],
    ['no day', from(undefined), false],
    ['another assignment', from('2026-02-28', { assignment: 2 }), false],
    ['another name', from('2026-02-28', { facts: { givenName: 'Ben', familyName: 'Lee' } }), false],
  ])('one of %s is earlier: %s', (_, row, expected) => {
    expect(isEarlier(row, from('2026-03-01'))).toBe(expected);
  });

  it.each([
    ['2026-10-01', '2026-10-01'],
    ['2026-09-30', undefined],
    [undefined, undefined],
  ])('one from %s is still to come: %s', (day, expected) => {
    expect(holdsLater(from(day), from('2026-01-01'), TODAY)).toBe(expected);
  });
});

const HEAD = 'Employee Number,Full Name,Effective Start Date,Assignment Status,Department\n';

describe('a roster with several rows of a person by their days', () => {
  it('takes the latest of each, whoever left last, and counts the earlier ones', () => {
    const { creates, rejects, unchanged, notes } = planOf(
      `${HEAD}P1,Ann Adams,2024-01-01,Active,ICU\nP1,Ann Adams,2026-03-01,Active,Theatre\nP2,Bob Brown,2026-06-30,Terminated,ED\nP2,Bob Brown,2024-01-01,Active,ED\n`,
    );
    expect(creates.map(({ facts }) => [facts.unit, facts.status])).toEqual([
      ['Theatre', 'active'],
      ['ED', 'left'],
    ]);
    expect(rejects).toEqual([]);
    expect(unchanged).toHaveLength(2);
    expect(notes.join(' ')).toMatch(/Earlier rows .*: 2, not imported \(line 2 \(as 3\), 5 \(as 4\)\)/);
  });

  it('refuses what holds from a day to come, with the day', () => {
    const { creates, rejects } = planOf(
      `${HEAD}P1,Ann Adams,2024-01-01,Active,ICU\nP1,Ann Adams,2099-03-01,Terminated,ICU\n`,
    );
    expect(creates.map(({ facts }) => facts.status)).toEqual(['active']);
    expect(JSON.stringify(rejects)).toContain('This holds from 2099-03-01 on; line 2 was taken.');
  });

  it('refuses two that say otherwise of the same day', () => {
    const { rejects } = planOf(
      `${HEAD}P1,Ann Adams,2024-01-01,Active,ICU\nP1,Ann Adams,2024-01-01,Active,Theatre\n`,
    );
    expect(rejects).toHaveLength(1);
  });
});

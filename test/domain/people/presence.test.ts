import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../src/domain/dates/iso-date.js';
import {
  contradictionIn,
  isAtWork,
  isHiredAgain,
  isInPost,
  lastDayFrom,
  lastDayInPost,
  lastDayOfMissing,
  type Presence,
  presenceOn,
} from '../../../src/domain/people/presence.js';

const ACTIVE: Presence = { status: 'active', leftOn: null };

describe('presence on a day', () => {
  it('lasts from the day of hiring to the last day in post, both included', () => {
    const person = { ...ACTIVE, hiredOn: '2026-02-01', leftOn: '2026-06-30' };
    expect(
      ['2026-01-31', '2026-02-01', '2026-06-30', '2026-07-01'].map((day) => presenceOn(person, day)),
    ).toEqual(['not_yet', 'active', 'active', 'left']);
  });

  it('goes by the days, and by the word of the status only where no day says more', () => {
    expect(presenceOn({ status: 'left', leftOn: null }, '2026-07-01')).toBe('left');
    expect(presenceOn({ status: 'left', leftOn: '2026-07-15' }, '2026-07-01')).toBe('active');
    expect(presenceOn({ status: 'active', leftOn: '2026-06-30' }, '2026-07-01')).toBe('left');
    expect(presenceOn({ status: 'on_leave', leftOn: null }, '2026-07-01')).toBe('on_leave');
  });

  it('knows a leave by its first and last day', () => {
    const person: Presence = { ...ACTIVE, leaveFrom: '2026-03-01', leaveUntil: '2026-05-31' };
    expect(isAtWork(person, '2026-02-28')).toBe(true);
    expect(isAtWork(person, '2026-03-01')).toBe(false);
    expect(isInPost(person, '2026-05-31')).toBe(true);
    expect(isAtWork(person, '2026-06-01')).toBe(true);
    expect(isAtWork({ ...person, leaveUntil: null }, '2026-12-31')).toBe(false);
  });

  it.each([
    [
      'on the first and the last day of a leave',
      { leaveFrom: '2026-03-01', leaveUntil: '2026-05-31' },
      false,
    ],
    ['before the last day of a leave without a first', { leaveUntil: '2026-05-31' }, false],
    ['on a leave whose first day is over', { leaveFrom: '2026-03-01' }, false],
    ['without any', {}, true],
  ])('is not at work %s', (_, leave, isWorking) => {
    for (const day of ['2026-03-01', '2026-05-31'])
      expect(isAtWork({ ...ACTIVE, ...leave }, day)).toBe(isWorking);
  });

  it('is one of one day where hiring and leaving fall together', () => {
    const person = { ...ACTIVE, hiredOn: '2026-02-01', leftOn: '2026-02-01' };
    expect(['2026-02-01', '2026-02-02'].map((day) => presenceOn(person, day))).toEqual(['active', 'left']);
  });

  it('leaves the last day of an earlier employment to that', () => {
    expect(presenceOn({ ...ACTIVE, hiredOn: '2026-08-01', leftOn: '2026-03-31' }, '2026-09-01')).toBe(
      'active',
    );
  });

  it('is one of four on every day, and in post means at work or on leave', () => {
    const day = fc.integer({ min: 0, max: 400 }).map((days) => addDays('2026-01-01', days));
    const maybe = fc.option(day);
    const status = fc.constantFrom('active' as const, 'on_leave' as const, 'left' as const);
    const person = fc.record({ status, hiredOn: maybe, leftOn: maybe, leaveFrom: maybe, leaveUntil: maybe });
    fc.assert(
      fc.property(person, day, (who, on) => {
        const presence = presenceOn(who, on);
        expect(isInPost(who, on)).toBe(presence === 'active' || presence === 'on_leave');
        if (isInPost(who, on)) expect(who.hiredOn === null || who.hiredOn <= on).toBe(true);
        // Who has left comes back only by being hired again.
        if (presence === 'left') expect(isInPost(who, addDays(on, 1))).toBe(false);
      }),
    );
  });
});

describe('what is told of presence', () => {
  it('is a known last day, and a word that contradicts the days', () => {
    expect(lastDayInPost({ leftOn: '2026-07-15' })).toBe('2026-07-15');
    expect(lastDayInPost({ hiredOn: '2026-08-01', leftOn: '2026-07-15' })).toBeNull();
    expect(contradictionIn({ ...ACTIVE, leftOn: '2026-06-30' }, '2026-07-01')).toBe(
      'the last day in post was 2026-06-30, and the status is active',
    );
    expect(contradictionIn({ status: 'left', leftOn: '2026-07-15' }, '2026-07-01')).toBe(
      'the status is left, and the last day in post is 2026-07-15',
    );
    expect(
      contradictionIn({ status: 'on_leave', leftOn: null, leaveUntil: '2026-06-30' }, '2026-07-01'),
    ).toBe('the leave ended on 2026-06-30, and the status is on leave');
    expect(contradictionIn({ status: 'left', leftOn: '2026-06-30' }, '2026-07-01')).toBeUndefined();
    expect(contradictionIn(ACTIVE, '2026-07-01')).toBeUndefined();
  });

  it.each<[string, Presence]>([
    ['somebody hired for a later day', { status: 'active', hiredOn: '2026-08-01', leftOn: null }],
    ['a word that stands alone', { status: 'left', leftOn: null }],
    ['a leave that begins later', { status: 'on_leave', leftOn: null, leaveFrom: '2026-08-01' }],
    [
      'a leave that begins and ends later',
      { status: 'on_leave', leftOn: null, leaveFrom: '2026-08-01', leaveUntil: '2026-08-31' },
    ],
    ['a leave that ends today', { status: 'on_leave', leftOn: null, leaveUntil: '2026-07-01' }],
    ['a leave by its days alone', { status: 'active', leftOn: null, leaveFrom: '2026-06-01' }],
    ['a leave that is over and was never said', { status: 'active', leftOn: null, leaveUntil: '2026-06-30' }],
  ])('finds no contradiction in %s', (_, presence) => {
    expect(contradictionIn(presence, '2026-07-01')).toBeUndefined();
  });

  it('tells being hired again from a day that is put right', () => {
    const gone: Presence = { status: 'left', hiredOn: '2020-01-01', leftOn: '2026-03-31' };
    expect(isHiredAgain(gone, { ...ACTIVE, hiredOn: '2026-08-01' })).toBe(true);
    expect(isHiredAgain(gone, { ...gone, hiredOn: '2020-02-01' })).toBe(false);
    expect(isHiredAgain({ ...ACTIVE, hiredOn: '2020-01-01' }, { ...ACTIVE, hiredOn: '2026-08-01' })).toBe(
      false,
    );
  });

  it.each([
    [
      'after a last day that nobody knows',
      { status: 'left', leftOn: null, hiredOn: '2020-01-01' },
      '2026-08-01',
      true,
    ],
    ['after a last day beside another word', { status: 'active', leftOn: '2026-03-31' }, '2026-08-01', true],
    ['on the last day itself', { status: 'left', leftOn: '2026-03-31' }, '2026-03-31', false],
    ['the day after', { status: 'left', leftOn: '2026-03-31' }, '2026-04-01', true],
    ['on no day', { status: 'left', leftOn: '2026-03-31' }, null, false],
    [
      'as was known, after an earlier employment',
      { status: 'active', leftOn: '2019-12-31', hiredOn: '2020-01-01' },
      '2020-01-01',
      false,
    ],
  ] as const)('is hired again %s or not', (_, before, hiredOn, isAgain) => {
    expect(isHiredAgain(before, { ...ACTIVE, hiredOn })).toBe(isAgain);
  });
});

describe('the last day of somebody whom a roster of everybody leaves out', () => {
  const last = (person: Partial<Presence>) => lastDayOfMissing({ ...ACTIVE, ...person }, '2026-07-01');

  it('is the day before, or the one on record where it has passed', () => {
    expect(last({})).toBe('2026-06-30');
    expect(last({ leftOn: '2026-06-29' })).toBe('2026-06-29');
    expect(last({ leftOn: '2026-06-30' })).toBe('2026-06-30');
    expect(last({ leftOn: '2026-07-01' })).toBe('2026-06-30');
  });

  it('is never before the day of hiring', () => {
    expect(last({ hiredOn: '2026-06-01' })).toBe('2026-06-30');
    expect(last({ hiredOn: '2026-06-30' })).toBe('2026-06-30');
    expect(last({ hiredOn: '2026-07-01' })).toBe('2026-07-01');
    expect(last({ hiredOn: '2026-06-15', leftOn: '2026-05-01' })).toBe('2026-06-15');
  });
});

describe('somebody who left and was hired again', () => {
  const person = {
    status: 'active',
    hiredOn: '2026-03-01',
    leftOn: '2026-12-31',
    leaveUntil: '2026-03-31',
    earlierSpells: [
      { from: null, to: '2024-01-31' },
      { from: '2025-02-01', to: '2025-08-31' },
    ],
  } as const;

  it.each([
    ['2020-01-01', 'active', '2024-01-31'],
    ['2024-01-31', 'active', '2024-01-31'],
    ['2024-02-01', 'left', '2025-08-31'],
    ['2025-01-31', 'left', '2025-08-31'],
    ['2025-02-01', 'active', '2025-08-31'],
    ['2025-08-31', 'active', '2025-08-31'],
    ['2025-09-01', 'left', '2026-12-31'],
    ['2026-02-28', 'left', '2026-12-31'],
    ['2026-03-01', 'on_leave', '2026-12-31'],
    ['2027-01-01', 'left', '2026-12-31'],
  ] as const)('stands on %s as %s; the last day then or after is %s', (day, presence, last) => {
    expect(presenceOn(person, day)).toBe(presence);
    expect(lastDayFrom(person, day)).toBe(last);
  });

  it('is not there yet before the first of them', () => {
    const [, second] = person.earlierSpells;
    expect(presenceOn({ ...person, earlierSpells: [second] }, '2025-01-31')).toBe('not_yet');
    expect(presenceOn({ ...person, earlierSpells: [] }, '2026-02-28')).toBe('not_yet');
  });
});

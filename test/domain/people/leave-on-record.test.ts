import { describe, expect, it } from 'vitest';
import { leaveAfter, leaveOnRecord } from '../../../src/domain/people/leave-on-record.js';

const MAY = { from: '2026-05-01', until: '2026-05-20' };
const today = '2026-05-15';

describe('the leave on record', () => {
  it.each([
    ['none', { status: 'active' }, undefined],
    ['one by its first day', { status: 'active', leaveFrom: MAY.from }, { from: MAY.from, until: null }],
    ['one by its last day', { status: 'active', leaveUntil: MAY.until }, { from: null, until: MAY.until }],
    ['one by the word alone', { status: 'on_leave' }, { from: null, until: null }],
  ] as const)('is %s', (_, presence, leave) => {
    expect(leaveOnRecord({ leftOn: null, ...presence })).toEqual(leave);
  });
});

describe('a leave that is asked for', () => {
  const NO_START = { from: null, until: '2026-05-20' };
  const TO_COME = { from: '2026-05-18', until: '2026-05-30' };
  it.each([
    [
      'begins the one whose first day nobody knew',
      NO_START,
      '2026-05-10',
      '2026-06-30',
      '2026-05-10',
      '2026-06-30',
    ],
    ['begins it today at the latest', NO_START, today, '2026-06-30', today, '2026-06-30'],
    ['goes on with it from a later day', NO_START, '2026-05-18', '2026-06-30', null, '2026-06-30'],
    [
      'takes the place of one that ended yesterday',
      { ...MAY, until: '2026-05-14' },
      '2026-07-01',
      undefined,
      '2026-07-01',
      null,
    ],
    ['is within the one on record', MAY, '2026-05-10', undefined, MAY.from, MAY.until],
    ['is its last day', MAY, MAY.until, undefined, MAY.from, MAY.until],
    ['follows it, without an end', MAY, '2026-05-21', undefined, MAY.from, null],
    ['shortens one that began today', { ...MAY, from: today }, undefined, '2026-05-17', today, '2026-05-17'],
    ['is the one that ends today', { ...MAY, until: today }, undefined, undefined, MAY.from, today],
    ['runs into one that has not begun', TO_COME, undefined, '2026-05-20', today, TO_COME.until],
    ['reaches one without an end', { ...MAY, until: null }, '2026-04-20', '2026-05-04', '2026-04-20', null],
  ])('%s', (_, onRecord, on, until, from, lastDay) => {
    expect(leaveAfter(onRecord, { on, until, today })).toEqual({ from, until: lastDay });
  });

  it.each([
    ['ends today', { ...MAY, until: today }, '2026-07-01', undefined],
    ['has no end', { ...MAY, until: null }, '2026-01-01', '2026-02-01'],
  ])('is a second one beside one that %s', (_, onRecord, on, until) => {
    expect(leaveAfter(onRecord, { on, until, today })).toBe('separate');
  });
});

describe('leaveAfter', () => {
  it.each([
    ['another last day of the leave of that first day', '2026-05-01', '2026-06-30', MAY.from, '2026-06-30'],
    ['an earlier last day of it', '2026-05-01', '2026-05-16', MAY.from, '2026-05-16'],
    ['another last day of the leave that goes on', undefined, '2026-06-30', MAY.from, '2026-06-30'],
    ['a leave that follows without a day between', '2026-05-21', '2026-06-30', MAY.from, '2026-06-30'],
    ['one that overlaps', '2026-05-18', '2026-06-30', MAY.from, '2026-06-30'],
    ['one that overlaps and began before', '2026-04-20', '2026-05-04', '2026-04-20', MAY.until],
    ['one without a last day that follows', '2026-05-21', undefined, MAY.from, null],
    ['one within it', '2026-05-10', '2026-05-12', MAY.from, MAY.until],
    ['one within it without a last day', '2026-05-10', undefined, MAY.from, MAY.until],
  ])('is one leave for %s', (_, on, until, from, last) => {
    expect(leaveAfter(MAY, { on, until, today })).toEqual({ from, until: last });
  });

  it('is refused for one with a day at work between', () => {
    expect(leaveAfter(MAY, { on: '2026-05-22', until: '2026-06-30', today })).toBe('separate');
    const planned = { from: '2026-08-01', until: null };
    expect(leaveAfter(planned, { until: '2026-07-10', today: '2026-07-02' })).toBe('separate');
  });

  it('is the new one where the other is over, or none is on record', () => {
    const asked = { on: '2026-07-01', today: '2026-06-01' };
    expect(leaveAfter(MAY, asked)).toEqual({ from: '2026-07-01', until: null });
    expect(leaveAfter(undefined, asked)).toEqual({ from: '2026-07-01', until: null });
  });

  it('learns the days of a leave of which none was known', () => {
    const onRecord = leaveOnRecord({ status: 'on_leave', leftOn: null });
    expect(leaveAfter(onRecord, { until: '2026-06-30', today })).toEqual({ from: null, until: '2026-06-30' });
    expect(leaveAfter(onRecord, { on: '2026-05-01', today })).toEqual({ from: '2026-05-01', until: null });
  });
});

import { describe, expect, it } from 'vitest';
import { leaveAfter, leaveOnRecord } from '../../../src/domain/people/leave-on-record.js';

const MAY = { from: '2026-05-01', until: '2026-05-20' };
const today = '2026-05-15';

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

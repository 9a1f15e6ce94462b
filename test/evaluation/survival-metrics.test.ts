import { describe, expect, it } from 'vitest';
import { hadBy, meanUpTo, timeUntil } from '../../src/evaluation/survival-metrics.js';

const NAME = { name: 'wait', label: 'Days', unit: 'days' } as const;

/** Twelve are followed; of `events` it happens on the day given. */
function until(events: readonly number[], least: number) {
  const followUps = Array.from({ length: 12 }, (_, at) => {
    const time = events[at];
    return time === undefined ? { time: 91, hasEvent: false } : { time, hasEvent: true };
  });
  const { value, note } = timeUntil(NAME, { followUps, least }, 0.5);
  return { value, note };
}

describe('the time by which it has happened to half', () => {
  it('is the first at which no more than half are left', () => {
    expect(until([5, 5, 5, 8, 8, 9], 5)).toEqual({ value: 9, note: '' });
  });

  it('is not reached where fewer come to it', () => {
    expect(until([5, 5, 5, 8, 8], 5)).toEqual({ value: null, note: 'not reached' });
  });

  it('is only said not to be reached while enough were followed where the curve goes on', () => {
    expect(until([5, 5, 5, 8, 8, 9], 8)).toEqual({
      value: null,
      note: 'not reached while 8 or more were followed',
    });
  });
});

/** Gone after 10 and 20 days, and two who are followed for 40. */
const followUps = [
  { time: 10, hasEvent: true },
  { time: 20, hasEvent: true },
  { time: 40, hasEvent: false },
  { time: 40, hasEvent: false },
];

describe('times of people followed', () => {
  it('are on average the area below the curve, as long as enough are followed so far', () => {
    // 10 days of all, 10 of three in four, and 20 of half.
    expect(meanUpTo(NAME, { followUps, least: 2 }, 40)).toMatchObject({ value: 10 + 7.5 + 10, n: 4 });
    expect(meanUpTo(NAME, { followUps, least: 3 }, 40)).toMatchObject({
      state: 'no_data',
      note: 'too few were followed so long',
    });
    expect(meanUpTo(NAME, { followUps: [], least: 1 }, 40).state).toBe('no_data');
  });

  it('end in one of two ways, of which the other takes people away', () => {
    const competing = [
      { time: 10, event: 'ended' },
      { time: 20, event: 'completed' },
      { time: 30, event: 'ended' },
      { time: 40, event: null },
    ];
    const by = (time: number, event: string) =>
      hadBy({ name: 'ended', label: 'Ended' }, { followUps: competing, least: 1 }, { event, time }).value;
    expect([by(10, 'ended'), by(20, 'ended'), by(30, 'ended'), by(40, 'completed')]).toEqual([
      0.25, 0.25, 0.5, 0.25,
    ]);
    expect(by(41, 'ended')).toBeNull();
  });
});

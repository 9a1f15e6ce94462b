import { describe, expect, it } from 'vitest';
import { timeUntil } from '../../src/evaluation/survival-metrics.js';

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

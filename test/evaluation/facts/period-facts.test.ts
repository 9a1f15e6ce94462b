import { describe, expect, it } from 'vitest';
import { quarterNamed } from '../../../src/domain/dates/quarter.js';
import { daysToFirstMeeting, factsOf } from '../../../src/evaluation/facts/period-facts.js';
import { checkIn, emptyInput, pairing } from './reported-programme.js';

const PERIOD = quarterNamed('2026-Q3', 1, '2026-12-31');

describe('the check-ins of a pairing', () => {
  const one = pairing(1, '2026-06-20');
  const of = (...days: readonly (readonly [id: number, day: string])[]) =>
    factsOf(emptyInput({ pairings: [one], checkIns: days.map(([id, day]) => checkIn(id, 1, day)) }), PERIOD);

  it('are those up to the last day of the period, from before it too', () => {
    const facts = of([1, '2026-06-30'], [2, '2026-07-01'], [3, '2026-09-30'], [4, '2026-10-01']);
    expect(facts.checkInsOf.get(1)?.map(({ id }) => id)).toEqual([1, 2, 3]);
    expect(facts.checkIns.map(({ id }) => id)).toEqual([2, 3]);
  });

  it('come in the order of their days, and of one day in the order they were recorded', () => {
    const facts = of([3, '2026-07-05'], [4, '2026-07-02'], [2, '2026-07-05'], [1, '2026-07-09']);
    expect(facts.checkInsOf.get(1)?.map(({ id }) => id)).toEqual([4, 2, 3, 1]);
    expect(daysToFirstMeeting(facts, one)).toBe(12);
  });

  it('have no first day while there is none', () => {
    expect(daysToFirstMeeting(of([1, '2026-10-01']), one)).toBeNull();
  });
});

describe('pairings of a period', () => {
  it('are begun, planned and closed by the days of their facts, both ends included', () => {
    const ended = (id: number, on: string) => pairing(id, '2026-01-10', { status: 'ended', endedOn: on });
    const pairings = [
      pairing(1, '2026-06-30'),
      pairing(2, '2026-07-01'),
      pairing(3, '2026-09-30'),
      { ...pairing(4, '2026-10-01'), recordedOn: '2026-09-30' },
      { ...pairing(5, '2026-10-01'), recordedOn: '2026-10-01' },
      ended(6, '2026-06-30'),
      ended(7, '2026-07-01'),
      ended(8, '2026-09-30'),
      ended(9, '2026-10-01'),
    ];
    const { begun, planned, closed } = factsOf(emptyInput({ pairings }), PERIOD);
    const ids = (some: readonly { readonly id: number }[]) => some.map(({ id }) => id);
    expect([ids(begun), ids(planned), ids(closed)]).toEqual([[2, 3], [4], [7, 8]]);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../src/domain/dates/iso-date.js';
import type { CheckIn } from '../../../src/domain/pairings/check-in.js';
import {
  asCounted,
  lastMet,
  meetingsHeld,
  sinceLastTime,
  whenHeld,
} from '../../../src/domain/pairings/meetings-by-count.js';

const PAIRING = { id: 7, startedOn: '2026-04-01' };

let ids = 0;
const met = (heldOn: string, change: Partial<CheckIn> = {}): CheckIn => {
  ids += 1;
  const nothing = { minutes: null, mode: null, topics: [], note: null };
  return { id: ids, pairingId: 7, heldOn, kind: 'informal', ...nothing, ...change };
};
const count = (meetings: number, since: string, heldOn: string, change: Partial<CheckIn> = {}) =>
  met(heldOn, { byCount: { meetings, since }, ...change });

/** How many points can each have a place of its own that holds them: every way is tried. */
function mostPaired(
  [point, ...points]: readonly number[],
  places: readonly { readonly from: number; readonly to: number }[],
): number {
  if (point === undefined) return 0;
  const ways = places.flatMap(({ from, to }, at) =>
    from <= point && point <= to ? [1 + mostPaired(points, places.toSpliced(at, 1))] : [],
  );
  return Math.max(mostPaired(points, places), ...ways);
}

describe('meetings told by count', () => {
  it('are since the day after the last check-in before, of that pairing, or since the pairing began', () => {
    expect(sinceLastTime(PAIRING, '2026-06-30', [])).toBe('2026-04-01');
    const recorded = [
      met('2026-05-10'),
      met('2026-06-30'),
      met('2026-06-20', { pairingId: 8 }),
      count(2, '2026-05-11', '2026-05-31'),
    ];
    expect(sinceLastTime(PAIRING, '2026-06-30', recorded)).toBe('2026-06-01');
  });

  it('are counted beside those on record with a day, and none of them twice', () => {
    const dated = [
      met('2026-04-30'),
      met('2026-05-10'),
      met('2026-06-20', { kind: 'formal' }),
      met('2026-07-01'),
    ];
    const all = [...dated, count(3, '2026-05-01', '2026-06-30')];
    expect(meetingsHeld(asCounted(all))).toBe(5);
    expect(asCounted(all).at(-1)?.byCount?.meetings).toBe(1);
  });

  it('are no check-in any more once each of them has a day of its own', () => {
    const all = [met('2026-05-10'), met('2026-05-20'), count(2, '2026-05-01', '2026-06-30')];
    expect(asCounted(all)).toEqual(all.slice(0, 2));
  });

  it('have nothing to do with the days of another pairing', () => {
    const all = [met('2026-05-10', { pairingId: 8 }), count(2, '2026-05-01', '2026-06-30')];
    expect(meetingsHeld(asCounted(all))).toBe(3);
  });

  it('make as many meetings as were told, or as have a day, whichever are more', () => {
    const days = fc.array(fc.integer({ min: 0, max: 89 }), { maxLength: 12 });
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 12 }), (offsets, told) => {
        const dated = offsets.map((offset) => met(addDays('2026-04-01', offset)));
        const all = [...dated, count(told, '2026-04-01', '2026-06-29')];
        expect(meetingsHeld(asCounted(all))).toBe(Math.max(told, dated.length));
      }),
    );
  });

  it('lose each meeting with a day once, where two counts are about the same days', () => {
    const two = [count(2, '2026-05-01', '2026-05-31'), count(3, '2026-05-15', '2026-06-30')];
    expect(meetingsHeld(asCounted([met('2026-05-20'), met('2026-05-25'), ...two]))).toBe(5);
    // Each is one of the count that has room for it.
    const days = ['2026-05-02', '2026-05-20', '2026-05-25'].map((day) => met(day));
    expect(meetingsHeld(asCounted([...days, ...two]))).toBe(5);
  });

  it('count as few meetings twice as can be', () => {
    const span = fc.tuple(fc.nat(20), fc.nat(20), fc.integer({ min: 1, max: 3 }));
    const given = fc.tuple(
      fc.array(fc.nat(20), { maxLength: 6 }),
      fc.array(span, { minLength: 1, maxLength: 4 }),
    );
    const day = (offset: number) => addDays('2026-05-01', offset);
    fc.assert(
      fc.property(given, ([offsets, spans]) => {
        const counts = spans.map(([a, b, told]) => count(told, day(Math.min(a, b)), day(Math.max(a, b))));
        const held = meetingsHeld(asCounted([...offsets.map((offset) => met(day(offset))), ...counts]));
        const places = spans.flatMap(([a, b, told]) =>
          Array.from({ length: told }, () => ({ from: Math.min(a, b), to: Math.max(a, b) })),
        );
        expect(held).toBe(offsets.length + places.length - mostPaired(offsets, places));
      }),
    );
  });

  it('say by when they were held, and of no day that it was one of a meeting', () => {
    const three = count(3, '2026-05-02', '2026-06-30');
    expect(whenHeld(three)).toBe('3 meetings from 2026-05-02 to 2026-06-30');
    expect(lastMet([three, met('2026-05-01')])).toBe('by 2026-06-30');
    expect(lastMet([three, met('2026-07-01')])).toBe('2026-07-01');
    expect(lastMet([])).toBeNull();
  });
});

import { describe, expect, it } from 'vitest';
import type { CheckIn } from '../../../src/domain/pairings/check-in.js';
import { lastCheckInAfter } from '../../../src/domain/pairings/last-check-in-after.js';

const checkIn = (id: number, pairingId: number, heldOn: string): CheckIn => ({
  id,
  pairingId,
  heldOn,
  kind: 'informal',
  minutes: null,
  mode: null,
  note: null,
  topics: [],
});

describe('the last check-in after a day', () => {
  const held = [
    checkIn(1, 1, '2026-05-01'),
    checkIn(2, 1, '2026-07-03'),
    checkIn(3, 1, '2026-06-02'),
    checkIn(4, 2, '2026-09-09'),
  ];

  it.each([
    ['2026-04-30', '2026-07-03'],
    ['2026-07-02', '2026-07-03'],
    ['2026-07-03', undefined],
  ])('after %s is the latest one of the pairing: %s', (day, latest) => {
    expect(lastCheckInAfter(day, 1, held)).toBe(latest);
  });
});

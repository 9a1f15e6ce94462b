import { describe, expect, it } from 'vitest';
import { byPairing } from '../../../src/domain/pairings/by-pairing.js';
import {
  canBecome,
  isOpen,
  PAIRING_STATUSES,
  type PairingChange,
  pairKey,
  standingOn,
  statusOn,
  wasActiveDuring,
} from '../../../src/domain/pairings/pairing.js';

const change = (status: PairingChange['status'], since: string): PairingChange => ({
  status,
  since,
  reason: null,
});
// Active in January, paused in February, active from March to the end on 15 March.
const CHANGES = [
  change('active', '2026-01-01'),
  change('paused', '2026-02-01'),
  change('active', '2026-03-01'),
  change('ended', '2026-03-15'),
];

describe('the status of a pairing', () => {
  it('goes over from planned to cancelled alone, from active and paused to others, and from what is over to none', () => {
    const next = Object.fromEntries(
      (['planned', ...PAIRING_STATUSES] as const).map((from) => [
        from,
        PAIRING_STATUSES.filter((to) => canBecome(from, to)),
      ]),
    );
    expect(next).toEqual({
      planned: ['cancelled'],
      active: ['paused', 'completed', 'ended'],
      paused: ['active', 'completed', 'ended'],
      completed: [],
      ended: [],
      cancelled: [],
    });
    expect(PAIRING_STATUSES.filter(isOpen)).toEqual(['active', 'paused']);
  });

  it.each([
    ['2025-12-31', null],
    ['2026-01-01', 'active'],
    ['2026-01-31', 'active'],
    ['2026-02-01', 'paused'],
    ['2026-03-14', 'active'],
    ['2026-03-15', 'ended'],
    ['2027-01-01', 'ended'],
  ])('on %s is %s: on a day of change the new one', (day, status) => {
    expect(statusOn({ changes: CHANGES }, day)).toBe(status);
  });

  it('is planned until the day it begins, unless it was called off', () => {
    const on = (status: PairingChange['status'], day: string) =>
      standingOn({ startedOn: '2026-02-01', status }, day);
    expect(on('active', '2026-01-31')).toBe('planned');
    expect(on('active', '2026-02-01')).toBe('active');
    expect(on('paused', '2026-01-31')).toBe('planned');
    expect(on('ended', '2026-01-31')).toBe('ended');
    expect(on('cancelled', '2026-03-01')).toBe('cancelled');
  });
});

describe('whether a pairing was active during a period', () => {
  it.each([
    ['2025-12-01', '2025-12-31', false],
    ['2025-12-01', '2026-01-01', true],
    ['2026-01-10', '2026-01-20', true],
    ['2026-01-31', '2026-02-10', true],
    ['2026-02-01', '2026-02-28', false],
    ['2026-02-10', '2026-03-01', true],
    ['2026-03-15', '2026-03-31', true],
    ['2026-03-16', '2026-03-31', false],
  ])('from %s to %s: %s', (from, to, wasActive) => {
    expect(wasActiveDuring({ changes: CHANGES }, from, to)).toBe(wasActive);
  });

  it('does not count a pause that begins, nor an end after a pause', () => {
    const paused = [change('active', '2026-01-01'), change('paused', '2026-02-01')];
    expect(wasActiveDuring({ changes: paused }, '2026-02-01', '2026-02-28')).toBe(false);
    const closed = [...paused, change('completed', '2026-03-01')];
    expect(wasActiveDuring({ changes: closed }, '2026-03-01', '2026-03-31')).toBe(false);
  });
});

describe('pairings', () => {
  it('are told apart by who is the mentee and who the mentor', () => {
    const key = (menteeId: number, mentorId: number) => pairKey({ menteeId, mentorId });
    expect(new Set([key(1, 2), key(2, 1), key(12, 1), key(1, 21)]).size).toBe(4);
    expect(key(1, 2)).toBe(key(1, 2));
  });

  it('have what concerns them sorted to them, in its order', () => {
    const [first, other, second] = [
      { pairingId: 1, at: 1 },
      { pairingId: 2, at: 2 },
      { pairingId: 1, at: 3 },
    ];
    expect([...byPairing([first, other, second])]).toEqual([
      [1, [first, second]],
      [2, [other]],
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import { objectionToCancelling, objectionToChange } from '../../../src/domain/pairings/change-of-status.js';
import { PAIRING_STATUSES, type Pairing, type PairingStatus } from '../../../src/domain/pairings/pairing.js';

function pairingThatIs(status: PairingStatus): Pairing {
  const since = '2026-02-01';
  return {
    id: 7,
    roundId: 1,
    menteeId: 1,
    mentorId: 2,
    status,
    startedOn: '2026-01-01',
    endedOn: null,
    endReason: null,
    fit: null,
    runId: null,
    changes: [
      { status: 'active', since: '2026-01-01', reason: null },
      { status, since, reason: null },
    ],
  };
}

const ALLOWED = [
  'active paused',
  'active completed',
  'active ended',
  'paused active',
  'paused completed',
  'paused ended',
];
const CHANGES = PAIRING_STATUSES.flatMap((from) => PAIRING_STATUSES.map((to) => [from, to] as const));

describe('a change of status', () => {
  it.each(CHANGES)('from %s to %s is allowed or refused as the table says', (from, to) => {
    const objection = objectionToChange(pairingThatIs(from), { status: to, since: '2026-02-01' });
    expect(objection === undefined).toBe(ALLOWED.includes(`${from} ${to}`));
  });

  it('may be of the day of the last one, not of an earlier', () => {
    const ending = { status: 'ended', since: '2026-01-31' } as const;
    expect(objectionToChange(pairingThatIs('active'), ending)?.message).toBe(
      '2026-01-31 is before the last change of pairing 7 (active since 2026-02-01).',
    );
  });

  describe('before its first day', () => {
    const planned = (...changes: Pairing['changes']): Pairing => ({
      ...pairingThatIs('active'),
      startedOn: '2027-01-04',
      changes: [{ status: 'active', since: '2027-01-04', reason: null }, ...changes],
    });

    it.each(PAIRING_STATUSES)('%s is refused, unless it is to be called off', (status) => {
      const objection = objectionToChange(planned(), { status, since: '2026-11-30' });
      expect(objection?.message).toBe(
        status === 'cancelled'
          ? undefined
          : `2026-11-30 is before pairing 7 begins (2027-01-04): it cannot become ${status}.`,
      );
    });

    it('is called off by the day before at the latest, also if it was to be paused from the first day', () => {
      const cancelling = (since: string) => ({ status: 'cancelled', since }) as const;
      const pausedAtOnce = planned({ status: 'paused', since: '2027-01-04', reason: 'on leave' });
      expect(objectionToChange(planned(), cancelling('2027-01-03'))).toBeUndefined();
      expect(objectionToChange(pausedAtOnce, cancelling('2027-01-03'))).toBeUndefined();
      expect(objectionToChange(planned(), cancelling('2027-01-04'))?.message).toBe(
        'Pairing 7 began on 2027-01-04: only what has not begun can be cancelled.',
      );
    });

    it('is not called off once something became of it, nor once a meeting is on record', () => {
      const paused = planned({ status: 'paused', since: '2027-03-01', reason: null });
      const cancelling = { status: 'cancelled', since: '2026-12-01' } as const;
      expect(objectionToChange({ ...paused, status: 'paused' }, cancelling)?.message).toBe(
        'Pairing 7 is paused: it cannot become cancelled.',
      );
      const met = [
        { pairingId: 8, heldOn: '2027-01-05' },
        { pairingId: 7, heldOn: '2027-01-06' },
      ];
      expect(objectionToCancelling(planned(), met)?.message).toContain('on 2027-01-06: it has begun');
      expect(objectionToCancelling(planned(), met.slice(0, 1))).toBeUndefined();
    });
  });
});

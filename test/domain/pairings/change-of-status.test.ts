import { describe, expect, it } from 'vitest';
import { objectionToChange } from '../../../src/domain/pairings/change-of-status.js';
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
});

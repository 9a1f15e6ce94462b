import { describe, expect, it } from 'vitest';
import type { Pairing, PairingStatus } from '../../../src/domain/pairings/pairing.js';
import { canBeRenewed, objectionToRenewal } from '../../../src/domain/pairings/renewal.js';

function pairing(status: PairingStatus, more: Partial<Pairing> = {}): Pairing {
  const endedOn = status === 'completed' || status === 'ended' ? '2026-06-01' : null;
  return {
    id: 7,
    roundId: 1,
    menteeId: 1,
    mentorId: 2,
    status,
    startedOn: '2026-01-01',
    endedOn,
    endReason: null,
    fit: null,
    runId: null,
    changes: [{ status: 'active', since: '2026-01-01', reason: null }],
    ...more,
  };
}

const RENEWAL = { renewedOn: '2026-06-20', until: '2026-12-31', today: '2026-06-21' };
const messageFor = (one: Pairing, more: Partial<typeof RENEWAL> = {}) =>
  objectionToRenewal(one, { ...RENEWAL, ...more })?.message;

describe('renewing a pairing', () => {
  it.each([
    ['planned', false],
    ['active', true],
    ['paused', true],
    ['completed', false],
    ['ended', false],
  ] as const)('%s: %s', (standing, may) => {
    expect(canBeRenewed(standing)).toBe(may);
  });

  it('is allowed of one that goes on, and says what else it is of the others', () => {
    expect(messageFor(pairing('active'))).toBeUndefined();
    expect(messageFor(pairing('paused'))).toBeUndefined();
    expect(messageFor(pairing('completed'))).toContain('was completed on 2026-06-01');
    expect(messageFor(pairing('ended'))).toContain('was ended on 2026-06-01');
    expect(messageFor(pairing('active', { startedOn: '2026-07-01' }))).toContain('begins on 2026-07-01');
  });

  it('is refused for a day that has not come, or is before what is on record', () => {
    expect(messageFor(pairing('active'), { renewedOn: '2026-06-22' })).toContain('after today');
    expect(messageFor(pairing('active'), { renewedOn: '2025-12-31' })).toContain('began (2026-01-01)');
    const terms = [{ pairingId: 7, renewedOn: '2026-06-20', until: '2026-09-30', afterVersion: 0 }];
    expect(messageFor(pairing('active', { terms }))).toBeUndefined();
    expect(messageFor(pairing('active', { terms }), { renewedOn: '2026-06-19' })).toContain('last renewed');
    expect(messageFor(pairing('active', { terms }), { until: '2026-09-30' })).toContain(
      'is meant to last until 2026-09-30 already',
    );
    expect(messageFor(pairing('active'), { until: '2026-06-20' })).toContain('not after 2026-06-20');
  });
});

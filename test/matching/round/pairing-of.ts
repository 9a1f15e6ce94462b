import type { Pairing, PairingStatus } from '../../../src/domain/pairings/pairing.js';

/** A pairing of round 1 unless said otherwise, begun on 2026-01-05. */
export function pairingOf(
  pair: readonly [mentee: number, mentor: number],
  parts: Partial<Pairing> = {},
): Pairing {
  const [menteeId, mentorId] = pair;
  const status: PairingStatus = parts.status ?? 'active';
  const startedOn = parts.startedOn ?? '2026-01-05';
  return {
    id: menteeId * 1000 + mentorId,
    roundId: 1,
    menteeId,
    mentorId,
    status,
    startedOn,
    endedOn: null,
    endReason: null,
    fit: null,
    runId: null,
    changes: [{ status, since: startedOn, reason: null }],
    ...parts,
  };
}

import { describe, expect, it } from 'vitest';
import type { Concern, ConcernSeverity } from '../../../src/domain/pairings/concern.js';
import { healthLevelOf } from '../../../src/domain/pairings/health-level.js';
import type { Pairing, PairingStatus } from '../../../src/domain/pairings/pairing.js';
import { DEFAULT_SETTINGS } from '../../../src/domain/settings/settings.js';

function pairing(status: PairingStatus = 'active', known: Partial<Pairing> = {}): Pairing {
  const changes = [{ status: 'active', since: '2026-01-01', reason: null } as const];
  return {
    id: 1,
    roundId: 1,
    menteeId: 1,
    mentorId: 2,
    status,
    startedOn: '2026-01-01',
    endedOn: null,
    endReason: null,
    fit: null,
    runId: null,
    changes: status === 'active' ? changes : [...changes, { status, since: '2026-01-02', reason: null }],
    ...known,
  };
}

function concern(severity: ConcernSeverity): Concern {
  const state = {
    status: 'open',
    severity,
    actsNext: null,
    dueOn: null,
    note: null,
    on: '2026-01-03',
  } as const;
  const facts = {
    pairingId: 1,
    raisedOn: '2026-01-03',
    raisedBy: 'mentee',
    topic: 'time',
    text: 'x',
  } as const;
  return { id: 1, ...facts, changes: [state] };
}

function level(one: Pairing, today: string, met: readonly string[] = [], ruleBroken?: string) {
  const facts = {
    pairingId: 1,
    minutes: null,
    mode: null,
    kind: 'informal',
    topics: [],
    note: null,
  } as const;
  const checkIns = met.map((heldOn, at) => ({ id: at, heldOn, ...facts }));
  const { cadence } = DEFAULT_SETTINGS;
  const known = { pairing: one, checkIns, feedback: [], today, cadence, ruleBroken };
  return healthLevelOf(known)?.level ?? null;
}

describe('the health of a pairing, as lists tell of it', () => {
  it.each([
    ['planned', pairing(), '2025-12-31', []],
    ['too_early', pairing(), '2026-01-15', []],
    ['no_data', pairing(), '2026-01-16', []],
    ['on_track', pairing(), '2026-01-16', ['2026-01-10']],
    ['needs_attention', pairing(), '2026-02-25', ['2026-01-10']],
    ['at_risk', pairing(), '2026-03-12', ['2026-01-10']],
    ['paused', pairing('paused'), '2026-03-12', []],
    [null, pairing('ended'), '2026-03-12', []],
    ['needs_attention', pairing('active', { concerns: [concern('medium')] }), '2026-01-04', []],
    ['at_risk', pairing('active', { concerns: [concern('high')] }), '2026-01-04', []],
    ['too_early', pairing('active', { concerns: [concern('high')] }), '2026-01-02', []],
    ['needs_attention', pairing('active', { concerns: [concern('medium')] }), '2026-01-16', []],
  ])('is %s', (expected, one, today, met) => {
    expect(level(one, today, met)).toBe(expected);
  });

  it.each([
    ['planned', pairing(), '2025-12-31', []],
    ['at_risk', pairing(), '2026-01-15', []],
    ['at_risk', pairing(), '2026-01-16', []],
    ['at_risk', pairing(), '2026-01-16', ['2026-01-10']],
    ['paused', pairing('paused'), '2026-03-12', []],
    [null, pairing('ended'), '2026-03-12', []],
  ])('is %s where a rule that protects somebody now forbids it', (expected, one, today, met) => {
    expect(level(one, today, met, 'Bo Baker manages Ann Able')).toBe(expected);
  });
});

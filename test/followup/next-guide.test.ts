import { describe, expect, it } from 'vitest';
import type { Pairing } from '../../src/domain/pairings/pairing.js';
import { type BeforeMeeting, nextGuide } from '../../src/followup/next-guide.js';

const PAIRING: Pairing = {
  id: 1,
  roundId: 1,
  menteeId: 1,
  mentorId: 2,
  status: 'active',
  startedOn: '2026-01-01',
  endedOn: null,
  endReason: null,
  fit: null,
  runId: null,
  changes: [{ status: 'active', since: '2026-01-01', reason: null }],
  agreements: [
    {
      id: 1,
      pairingId: 1,
      version: 1,
      draftedOn: '2026-01-02',
      signedOn: { mentee: '2026-01-02', mentor: '2026-01-02' },
      terms: {
        purpose: null,
        everyDays: null,
        minutes: null,
        mode: null,
        place: null,
        arrangedBy: null,
        contact: null,
        reviewsOn: ['2026-04-01'],
        endsOn: '2026-07-01',
      },
    },
  ],
};
const GOAL = {
  id: 1,
  pairingId: 1,
  text: '',
  purpose: null,
  measure: null,
  setOn: '2026-01-10',
  dueOn: null,
  changes: [],
  actions: [],
};
const MET = { kind: 'informal', heldOn: '2026-01-05' } as const;

function guideOn(today: string, more: Partial<BeforeMeeting> = {}) {
  const known = { pairing: PAIRING, checkIns: [MET], goals: [GOAL], cadence: { lookAheadDays: 14 } };
  return nextGuide({ ...known, today, ...more });
}

describe('the guide that comes next', () => {
  it('is the first meeting until one is held, even where one is on record of a later day', () => {
    expect(guideOn('2026-01-04')).toEqual({ kind: 'first', because: 'no meeting is on record yet' });
    expect(guideOn('2025-12-20').kind).toBe('first');
  });

  it('is about goals until one is set that goes on', () => {
    expect(guideOn('2026-01-09').kind).toBe('goals');
    expect(guideOn('2026-01-10').kind).toBe('next');
    const changes = [{ on: '2026-02-01', progress: null, outcome: 'met', note: null } as const];
    expect(guideOn('2026-02-01', { goals: [{ ...GOAL, changes }] }).kind).toBe('goals');
  });

  it('is the review that was agreed once it comes near, until one is held', () => {
    expect(guideOn('2026-03-17').kind).toBe('next');
    expect(guideOn('2026-03-18')).toEqual({
      kind: 'midpoint',
      because: 'a review was agreed for 2026-04-01',
    });
    const formal = { kind: 'formal', heldOn: '2026-03-30' } as const;
    expect(guideOn('2026-04-02', { checkIns: [MET, formal] }).kind).toBe('next');
  });

  it('is the last once the agreed end comes near, and when it is over', () => {
    expect(guideOn('2026-06-17')).toEqual({ kind: 'ending', because: 'it was agreed until 2026-07-01' });
    const over = {
      ...PAIRING,
      endedOn: '2026-03-01',
      status: 'ended',
      changes: [...PAIRING.changes, { status: 'ended', since: '2026-03-01', reason: null }],
    } as const;
    expect(guideOn('2026-03-01', { pairing: over }).because).toBe('it has been over since 2026-03-01');
    expect(guideOn('2026-02-28', { pairing: over }).kind).toBe('next');
  });
});

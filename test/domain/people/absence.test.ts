import { describe, expect, it } from 'vitest';
import type { Pairing, PairingStatus } from '../../../src/domain/pairings/pairing.js';
import { absenceChanges } from '../../../src/domain/people/absence.js';
import type { Presence } from '../../../src/domain/people/presence.js';

const TODAY = '2026-07-01';

function pairing(status: PairingStatus, since = '2026-05-01'): Pairing {
  return {
    id: 7,
    roundId: 1,
    menteeId: 1,
    mentorId: 2,
    status,
    startedOn: '2026-05-01',
    endedOn: null,
    endReason: null,
    fit: null,
    runId: null,
    changes: [{ status, since, reason: null }],
  };
}

const changesOf = (one: Pairing, people: Readonly<Record<number, Presence>>) =>
  absenceChanges([one], (id) => people[id], TODAY).map(({ status, since, reason, personIds }) => [
    status,
    since,
    reason,
    ...personIds,
  ]);

const here: Presence = { status: 'active', leftOn: null };
const onLeave: Presence = { status: 'on_leave', leftOn: null };
const left = (leftOn: string | null): Presence => ({ status: 'left', leftOn });

describe('absenceChanges', () => {
  it('does not end one on a last day of an earlier employment', () => {
    const goneAgain: Presence = { status: 'left', hiredOn: '2026-01-01', leftOn: '2025-12-31' };
    expect(changesOf(pairing('active'), { 1: here, 2: goneAgain })).toEqual([['ended', TODAY, 'left', 2]]);
  });

  it('ends a pairing on the last day of whoever left first, else today', () => {
    expect(changesOf(pairing('active'), { 1: here, 2: left('2026-06-20') })).toEqual([
      ['ended', '2026-06-20', 'left', 2],
    ]);
    expect(changesOf(pairing('active'), { 1: left('2026-06-25'), 2: left('2026-06-20') })).toEqual([
      ['ended', '2026-06-20', 'left', 1, 2],
    ]);
    expect(changesOf(pairing('active'), { 1: left(null), 2: here })).toEqual([['ended', TODAY, 'left', 1]]);
  });

  it('lets it go on until somebody’s last day, whatever the word of their status', () => {
    expect(changesOf(pairing('active'), { 1: left('2026-12-31'), 2: here })).toEqual([]);
    expect(changesOf(pairing('active'), { 1: left(TODAY), 2: here })).toEqual([]);
  });

  it('calls off what has not begun, from today', () => {
    const planned = { ...pairing('active', '2026-09-01'), startedOn: '2026-09-01' };
    expect(changesOf(planned, { 1: here, 2: left('2026-06-20') })).toEqual([['cancelled', TODAY, 'left', 2]]);
  });

  it('never ends or pauses one before its own last change', () => {
    const changed = pairing('paused', '2026-06-30');
    expect(changesOf(changed, { 1: here, 2: left('2026-06-01') })).toEqual([
      ['ended', '2026-06-30', 'left', 2],
    ]);
  });

  it('pauses an active pairing of someone on leave, and leaves a paused one alone', () => {
    expect(changesOf(pairing('active'), { 1: onLeave, 2: here })).toEqual([['paused', TODAY, 'on leave', 1]]);
    expect(changesOf(pairing('paused'), { 1: onLeave, 2: here })).toEqual([]);
  });

  it('ends rather than pauses when one has left and the other is on leave', () => {
    expect(changesOf(pairing('active'), { 1: onLeave, 2: left(null) })).toEqual([
      ['ended', TODAY, 'left', 2],
    ]);
  });

  it('leaves closed pairings, and those of people who are there, alone', () => {
    expect(changesOf(pairing('ended'), { 1: left(null), 2: here })).toEqual([]);
    expect(changesOf(pairing('completed'), { 1: left(null), 2: here })).toEqual([]);
    expect(changesOf(pairing('active'), { 1: here, 2: here })).toEqual([]);
    expect(changesOf(pairing('active'), {})).toEqual([]);
  });
});

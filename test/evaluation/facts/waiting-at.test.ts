import { describe, expect, it } from 'vitest';
import type { Pairing } from '../../../src/domain/pairings/pairing.js';
import type { Participant, Role } from '../../../src/domain/people/participant.js';
import type { Person } from '../../../src/domain/people/person.js';
import { waitingAt } from '../../../src/evaluation/facts/waiting-at.js';
import { pairing, person } from './reported-programme.js';

function participant(id: number, role: Role = 'mentee', facts: Partial<Person> = {}): Participant {
  return { person: person(id, facts), role, capacity: null };
}

function round(id: number, openedOn: string, participants: Participant[], closedOn: string | null = null) {
  return { round: { id, name: `Round ${id}`, openedOn, closedOn }, participants };
}

describe('who waits', () => {
  it('is a mentee of an open round without an open pairing, since the round opened', () => {
    const rounds = [round(1, '2026-07-01', [participant(1), participant(2), participant(3, 'mentor')])];
    const pairings = [pairing(1, '2026-07-10', { menteeId: 1 })];
    expect(waitingAt('2026-07-09', { rounds, pairings })).toEqual([
      { menteeId: 1, since: '2026-07-01' },
      { menteeId: 2, since: '2026-07-01' },
    ]);
    expect(waitingAt('2026-07-10', { rounds, pairings })).toEqual([{ menteeId: 2, since: '2026-07-01' }]);
    expect(waitingAt('2026-06-30', { rounds, pairings })).toEqual([]);
  });

  it('waits since the last pairing ended, when that is later', () => {
    const rounds = [round(1, '2026-07-01', [participant(1)])];
    const over = pairing(1, '2026-07-10', { menteeId: 1, status: 'ended', endedOn: '2026-08-01' });
    expect(waitingAt('2026-08-31', { rounds, pairings: [over] })).toEqual([
      { menteeId: 1, since: '2026-08-01' },
    ]);
  });

  it('waits until a pairing is on record, though it begins later; one that was called off never was', () => {
    const rounds = [round(1, '2026-07-01', [participant(1)])];
    const planned = { ...pairing(1, '2026-09-20', { menteeId: 1 }), recordedOn: '2026-08-20' };
    const calledOff: Pairing = {
      ...planned,
      status: 'cancelled',
      endedOn: '2026-09-01',
      changes: [{ status: 'cancelled', since: '2026-09-01', reason: null }],
    };
    const waits = (date: string, pairings: readonly Pairing[]) => waitingAt(date, { rounds, pairings });
    const wait = [{ menteeId: 1, since: '2026-07-01' }];
    expect([waits('2026-08-19', [planned]), waits('2026-08-20', [planned])]).toEqual([wait, []]);
    expect([waits('2026-08-31', [calledOff]), waits('2026-09-01', [calledOff])]).toEqual([[], wait]);
    // Entered late, it was a match on its first day.
    const late = { ...planned, startedOn: '2026-08-01', changes: pairing(1, '2026-08-01').changes };
    expect([waits('2026-07-31', [late]), waits('2026-08-01', [late])]).toEqual([wait, []]);
  });

  it('does not wait on leave, gone, or in a round that is closed', () => {
    const away = [
      participant(1, 'mentee', { status: 'on_leave' }),
      participant(2, 'mentee', { status: 'left' }),
    ];
    const rounds = [round(1, '2026-07-01', away), round(2, '2026-01-01', [participant(3)], '2026-06-30')];
    expect(waitingAt('2026-08-31', { rounds, pairings: [] })).toEqual([]);
  });

  it('counts once when two rounds are open, from the first of them', () => {
    const rounds = [
      round(2, '2026-08-01', [participant(1)]),
      round(1, '2026-07-01', [participant(1, 'both')]),
    ];
    expect(waitingAt('2026-08-31', { rounds, pairings: [] })).toEqual([{ menteeId: 1, since: '2026-07-01' }]);
  });
});

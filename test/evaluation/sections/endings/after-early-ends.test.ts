import { describe, expect, it } from 'vitest';
import type { Pairing } from '../../../../src/domain/pairings/pairing.js';
import type { Participant } from '../../../../src/domain/people/participant.js';
import { feedback, pairing, person } from '../../facts/reported-programme.js';
import { figuresOf, sectionOf } from '../figures-of-section.js';

const ended = (id: number, endedOn: string, menteeId = id) =>
  pairing(id, '2026-05-01', { menteeId, mentorId: 100, status: 'ended', endedOn });
const began = (id: number, startedOn: string, menteeId: number) =>
  pairing(id, startedOn, { menteeId, mentorId: 101 });

/** Mentees 1 to 8 take part; 6 is on leave from August on, 7 has left. */
const people = Array.from({ length: 8 }, (_, at) =>
  person(at + 1, {
    ...(at + 1 === 6 ? { leaveFrom: '2026-08-01', leaveUntil: null } : {}),
    ...(at + 1 === 7 ? { leftOn: '2026-07-20' } : {}),
  }),
);
const participants = people.map((one): Participant => ({ person: one, role: 'mentee', capacity: null }));
const PROGRAMME = {
  people,
  rounds: [{ round: { id: 1, name: 'Spring', openedOn: '2026-04-01', closedOn: null }, participants }],
};

describe('after an early end', () => {
  it('is counted who had another mentor within 28 days, of those who would still have one', () => {
    const pairings = [
      ended(1, '2026-07-10'),
      began(11, '2026-08-07', 1),
      ended(2, '2026-07-10'),
      began(12, '2026-08-08', 2),
      ended(3, '2026-07-10'),
      began(13, '2026-07-10', 3),
      ended(4, '2026-07-10'),
      began(14, '2026-06-01', 4),
      ...[5, 6, 7].map((id) => ended(id, '2026-07-10')),
      // The 28 days of these ran out on 30 June and 1 October.
      ended(8, '2026-06-02'),
      ended(18, '2026-09-03', 8),
    ];
    const told = figuresOf(sectionOf('matching', { ...PROGRAMME, pairings }));
    expect(told.rematched_in_28).toBe('2 of 4');
  });

  it('is followed how long it takes until another mentor begins, and after which reason', () => {
    const because = (endReason: string, one: Pairing): Pairing => ({ ...one, endReason });
    const pairings = [
      because('moved', ended(1, '2026-07-10')),
      began(11, '2026-07-10', 1),
      because('moved', ended(2, '2026-07-10')),
      began(12, '2026-07-30', 2),
      because('shifts', ended(3, '2026-06-20')),
      began(13, '2026-07-20', 3),
      because('shifts', ended(4, '2026-09-20')),
      // A second mentor goes on beside the first, and what was completed was no early end.
      because('moved', ended(5, '2026-07-10')),
      began(15, '2026-06-01', 5),
      pairing(8, '2026-05-01', { menteeId: 8, mentorId: 100, status: 'completed', endedOn: '2026-07-01' }),
      began(18, '2026-07-02', 8),
    ];
    const told = figuresOf(sectionOf('matching', { ...PROGRAMME, pairings }));
    // Days 0, 20 and 30 with somebody matched; mentee 4 has waited 10, and mentee 3 was followed from day 10 on.
    // After 0: 2 of 3 still wait (mentee 3 is not yet followed); after 20: of two one, so a third; half by day 20.
    expect(told.rematch_days).toBe(20);
    expect(told).toMatchObject({
      'rematch_reason_pairings, reason: moved': 2,
      'rematch_reason_pairings, reason: shifts': 1,
    });
  });

  it('is counted of which pairings a side was heard, or something was done, within 28 days', () => {
    const pairings = [1, 2, 3, 4, 5].map((id) => ended(id, id === 5 ? '2026-09-10' : '2026-07-10'));
    const done = {
      id: 1,
      kind: 'done',
      on: '2026-08-07',
      until: '2026-08-14',
      tasks: [],
      note: null,
    } as const;
    const told = figuresOf(
      sectionOf('endings', {
        ...PROGRAMME,
        pairings,
        feedback: [
          feedback(1, 1, '2026-07-10', { givenBy: 'mentee', rating: 2 }),
          feedback(2, 2, '2026-08-08', { givenBy: 'mentor', rating: 2 }),
          feedback(3, 4, '2026-07-09', { givenBy: 'mentor', rating: 2 }),
        ],
        followUps: [
          { ...done, pairingId: 3 },
          { ...done, id: 2, kind: 'snoozed', pairingId: 4, on: '2026-07-12' },
        ],
      }),
    );
    expect(told.debriefed).toBe('2 of 4');
  });
});

import { describe, expect, it } from 'vitest';
import type { Participant } from '../../../../src/domain/people/participant.js';
import type { Invitation } from '../../../../src/domain/recruiting/invitation.js';
import type { ReportInput } from '../../../../src/evaluation/facts/report-input.js';
import { stepsDrawn } from '../../../../src/rendering/report/step-drawings.js';
import { checkIn, pairing, person } from '../../facts/reported-programme.js';
import { sectionOf } from '../figures-of-section.js';

const taking = (id: number, facts: Partial<Participant> = {}): Participant => ({
  person: person(id),
  role: 'mentee',
  capacity: null,
  ...facts,
});

/** Six have joined, some of them long before the period; the seventh is a mentor, the eighth takes no part. */
function programme(facts: Partial<ReportInput> = {}): Partial<ReportInput> {
  const round = { id: 1, name: 'Spring', openedOn: '2025-01-01', closedOn: null };
  const participants = [1, 2, 3, 4, 5].map((id) => taking(id));
  const gone = taking(6, { withdrawnOn: '2025-06-01' });
  const completed = pairing(1, '2025-02-01');
  return {
    people: [1, 2, 3, 4, 5, 6, 7, 8].map((id) => person(id)),
    rounds: [{ round, participants: [...participants, gone, taking(7, { role: 'mentor' })] }],
    pairings: [
      {
        ...completed,
        status: 'completed',
        endedOn: '2025-12-01',
        changes: [...completed.changes, { status: 'completed', since: '2025-12-01', reason: null }],
      },
      pairing(2, '2026-07-10'),
      pairing(3, '2026-07-10'),
      // Completed without a meeting on record: not among those who met.
      { ...pairing(4, '2026-10-05') },
    ],
    checkIns: [checkIn(1, 1, '2025-02-05'), checkIn(2, 2, '2026-09-30'), checkIn(3, 3, '2026-10-01')],
    ...facts,
  };
}

const invitation = (personId: number, facts: Partial<Invitation> = {}): Invitation => ({
  id: personId,
  roundId: 1,
  personId,
  event: 'invited',
  on: '2025-01-01',
  invitedAs: 'mentee',
  reason: null,
  ...facts,
});

function tableOf(facts: Partial<ReportInput>) {
  return sectionOf('reach', facts).tables.find(({ name }) => name === 'steps_of_mentees');
}

const told = (facts: Partial<ReportInput>) =>
  (tableOf(facts)?.rows ?? []).map(
    ({ group, cells: [, count] }) => `${group}: ${count?.value} of ${count?.denominator}`,
  );

describe('how far mentees have come', () => {
  it('counts everybody who has ever joined, each step of those at the step before', () => {
    expect(told(programme())).toEqual([
      'matched, of those who joined: 3 of 6',
      'met their mentor, of those matched: 2 of 3',
      'completed a pairing, of those who met: 1 of 2',
    ]);
  });

  it('begins with those who were invited as mentees, and those who came uninvited', () => {
    const invitations = [
      invitation(1),
      invitation(8, { invitedAs: null }),
      invitation(7, { invitedAs: null }),
      invitation(9, { invitedAs: 'mentor' }),
      invitation(10, { event: 'declined', invitedAs: null }),
      invitation(11, { on: '2026-10-01' }),
    ];
    const table = tableOf(programme({ invitations }));
    expect(told(programme({ invitations }))[0]).toBe(
      'joined, of those invited, or who came uninvited: 6 of 7',
    );
    expect(table?.steps?.start).toBe('invited, or came uninvited');
  });

  it('is left out where nobody has joined', () => {
    expect(tableOf({ people: [person(1)], rounds: [], pairings: [] })).toBeUndefined();
  });

  it('is drawn with the beginning as its first bar, and claims no more than the intervals allow', () => {
    const table = tableOf(programme());
    if (table === undefined) throw new Error('no table');
    const [svg = ''] = stepsDrawn('c', table);
    expect(svg).toContain(
      '<figcaption>How far mentees have come. No step clearly holds up more than the others',
    );
    expect(svg).toContain('Joined: 6. Matched, of those who joined: 3, 50 %');
  });

  it('names the step to which clearly fewest have come', () => {
    const many = Array.from({ length: 80 }, (_, at) => at + 1);
    const table = tableOf({
      people: many.map((id) => person(id)),
      rounds: [
        {
          round: { id: 1, name: 'Spring', openedOn: '2025-01-01', closedOn: null },
          participants: many.map((id) => taking(id)),
        },
      ],
      pairings: many.slice(0, 70).map((id) => pairing(id, '2026-07-01')),
      checkIns: many.slice(0, 20).map((id) => checkIn(id, id, '2026-07-05')),
    });
    if (table === undefined) throw new Error('no table');
    const rows = table.rows.slice(0, 2);
    expect(stepsDrawn('c', { ...table, rows })[0]).toContain(
      'Fewest so far: met their mentor, of those matched, 29 % (19–40 %)',
    );
    expect(stepsDrawn('c', { ...table, steps: undefined } as never)).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import type { ProposedPair, Run } from '../../../src/domain/rounds/run.js';
import { inputUntil } from '../../../src/evaluation/facts/input-until.js';
import { checkIn, emptyInput, feedback, pairing } from './reported-programme.js';

const DAY = '2026-09-30';

describe('what a report sees', () => {
  it('is a pairing as it stood on the last day, whatever became of it later', () => {
    const ended = pairing(1, '2026-07-01', { status: 'ended', endedOn: '2026-10-01', endReason: 'moved' });
    const [seen] = inputUntil(emptyInput({ pairings: [ended] }), DAY).pairings;
    expect(seen).toMatchObject({ status: 'active', endedOn: null, endReason: null });
    expect(inputUntil(emptyInput({ pairings: [ended] }), '2026-10-01').pairings).toEqual([ended]);
  });

  it('is a pairing to come where it was on record by then', () => {
    const planned = { ...pairing(1, '2026-10-05'), recordedOn: DAY };
    const later = { ...pairing(2, '2026-10-05'), recordedOn: '2026-10-01' };
    const { pairings } = inputUntil(emptyInput({ pairings: [planned, later] }), DAY);
    expect(pairings.map(({ id, changes }) => [id, changes.length])).toEqual([[1, 0]]);
  });

  it('is no meeting, feedback, decision, opening or closing of a later day', () => {
    const pairs: ProposedPair[] = [
      { menteeId: 1, mentorId: 2, fit: 1, parts: [], decision: 'vetoed', decidedOn: DAY },
      { menteeId: 3, mentorId: 4, fit: 1, parts: [], decision: 'vetoed', decidedOn: '2026-10-01' },
      { menteeId: 5, mentorId: 6, fit: 1, parts: [], decision: 'proposed' },
    ];
    const input = emptyInput({
      rounds: [
        { round: { id: 1, name: 'One', openedOn: '2026-07-01', closedOn: '2026-10-01' }, participants: [] },
        { round: { id: 2, name: 'Two', openedOn: '2026-10-01', closedOn: null }, participants: [] },
      ],
      checkIns: [checkIn(1, 1, DAY), checkIn(2, 1, '2026-10-01')],
      feedback: [
        feedback(1, 1, DAY, { givenBy: 'mentee', rating: 5 }),
        feedback(2, 1, '2026-10-01', { givenBy: 'mentee', rating: 1 }),
      ],
      runs: [{ id: 1, pairs } as unknown as Run],
    });
    const seen = inputUntil(input, DAY);
    expect(seen.rounds.map(({ round }) => [round.id, round.closedOn])).toEqual([[1, null]]);
    expect(seen.checkIns.map(({ id }) => id)).toEqual([1]);
    expect(seen.feedback.map(({ id }) => id)).toEqual([1]);
    expect(seen.runs[0]?.pairs.map(({ decision }) => decision)).toEqual(['vetoed', 'proposed', 'proposed']);
  });
});

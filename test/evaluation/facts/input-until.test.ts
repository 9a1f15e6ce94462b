import { describe, expect, it } from 'vitest';
import type { ProposedPair, Run } from '../../../src/domain/rounds/run.js';
import { inputUntil } from '../../../src/evaluation/facts/input-until.js';
import { checkIn, emptyInput, feedback, pairing } from './reported-programme.js';

const DAY = '2026-09-30';
const NEXT = '2026-10-01';

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

  it('has rounds that open or close on the day itself', () => {
    const round = (id: number, openedOn: string, closedOn: string | null) => ({
      round: { id, name: `Round ${id}`, openedOn, closedOn },
      participants: [],
    });
    const rounds = [
      round(1, DAY, null),
      round(2, NEXT, null),
      round(3, '2026-01-01', DAY),
      round(4, '2026-01-01', NEXT),
    ];
    const kept = inputUntil(emptyInput({ rounds }), DAY).rounds.map((one) => [
      one.round.id,
      one.round.closedOn,
    ]);
    expect(kept).toEqual([
      [1, null],
      [3, DAY],
      [4, null],
    ]);
  });

  it('has pairings as they stood: an end of a later day has not come, a pause of that day has', () => {
    const ended = pairing(1, '2026-01-01', { status: 'ended', endedOn: NEXT, endReason: 'moved' });
    const endedThen = pairing(2, '2026-01-01', { status: 'ended', endedOn: DAY, endReason: 'moved' });
    const paused = pairing(3, '2026-01-01', {
      status: 'ended',
      endedOn: NEXT,
      changes: [
        { status: 'active', since: '2026-01-01', reason: null },
        { status: 'paused', since: DAY, reason: 'leave' },
        { status: 'ended', since: NEXT, reason: 'moved' },
      ],
    });
    const { pairings } = inputUntil(emptyInput({ pairings: [ended, endedThen, paused] }), DAY);
    expect(
      pairings.map(({ status, endedOn, endReason, changes }) => [status, endedOn, endReason, changes.length]),
    ).toEqual([
      ['active', null, null, 1],
      ['ended', DAY, 'moved', 2],
      ['paused', null, null, 2],
    ]);
    expect(pairings[1]).toEqual(endedThen);
  });

  it('has an end that was followed by another change as the end it was', () => {
    const reopened = pairing(1, '2026-01-01', {
      changes: [
        { status: 'active', since: '2026-01-01', reason: null },
        { status: 'ended', since: '2026-08-01', reason: 'moved' },
        { status: 'active', since: NEXT, reason: null },
      ],
    });
    expect(inputUntil(emptyInput({ pairings: [reopened] }), DAY).pairings[0]).toMatchObject({
      status: 'ended',
      endedOn: '2026-08-01',
      endReason: 'moved',
    });
  });
});

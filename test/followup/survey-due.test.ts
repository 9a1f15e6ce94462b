import { describe, expect, it } from 'vitest';
import type { Feedback, Side } from '../../src/domain/pairings/pair-feedback.js';
import type { Pairing, PairingChange } from '../../src/domain/pairings/pairing.js';
import { daysOfSurveys } from '../../src/followup/days-of-surveys.js';
import { surveyDue } from '../../src/followup/survey-due.js';

const START = '2026-01-01';
const CADENCE = { surveyAfterDays: 30, surveyEveryDays: 60 };

function pairing(...changes: readonly PairingChange[]): Pairing {
  const made = { id: 7, roundId: 1, menteeId: 1, mentorId: 2, startedOn: START, fit: null, runId: null };
  const began: PairingChange = { status: 'active', since: START, reason: null };
  const status = changes.at(-1)?.status ?? 'active';
  return { ...made, status, endedOn: null, endReason: null, changes: [began, ...changes] };
}

function said(givenBy: Side, givenOn: string): Feedback {
  return {
    id: 1,
    pairingId: 7,
    givenBy,
    givenOn,
    rating: 4,
    helpful: null,
    toImprove: null,
    wantsChange: null,
  };
}

const met = {
  id: 1,
  pairingId: 7,
  heldOn: '2026-01-05',
  minutes: null,
  mode: null,
  kind: 'informal',
  topics: [],
  note: null,
} as const;

function due(today: string, known: Partial<Parameters<typeof surveyDue>[0]> = {}) {
  const facts = { checkIns: [met], feedback: [], answers: new Map(), cadence: CADENCE };
  return surveyDue({ pairing: pairing(), today, ...facts, ...known });
}

describe('a survey of a pairing', () => {
  it('is due of both on its day, not the day before', () => {
    expect(due('2026-01-30')).toEqual([]);
    expect(due('2026-01-31')).toEqual([
      {
        kind: 'survey_due',
        why: 'neither of the two has answered a survey; due since 2026-01-31',
        since: '2026-01-31',
      },
    ]);
  });

  it('is asked of the side alone that has not answered, and of the other again after its time', () => {
    const feedback = [said('mentee', '2026-02-02')];
    expect(due('2026-02-02', { feedback })).toMatchObject([
      { why: 'the mentor has answered no survey; due since 2026-01-31', side: 'mentor' },
    ]);
    const both = [...feedback, said('mentor', '2026-02-10')];
    expect(due('2026-04-02', { feedback: both })).toEqual([]);
    expect(due('2026-04-03', { feedback: both })).toMatchObject([
      {
        side: 'mentee',
        why: 'the mentee last answered a survey on 2026-02-02; the next was due on 2026-04-03',
      },
    ]);
    const [task] = due('2026-04-11', { feedback: both });
    expect(task).toMatchObject({ since: '2026-04-11' });
    expect(task).not.toHaveProperty('side');
  });

  it('is answered by a wave since the start, not by one before it nor by one still to come', () => {
    const answered = (...days: string[]) =>
      new Map([
        [1, days],
        [2, days],
      ]);
    expect(due('2026-02-15', { answers: answered('2026-02-01') })).toEqual([]);
    expect(due('2026-02-15', { answers: answered('2025-12-31') })).toHaveLength(1);
    expect(due('2026-02-15', { answers: answered('2026-02-16') })).toHaveLength(1);
    expect(due('2026-04-20', { answers: answered('2026-02-01') })).toMatchObject([
      { why: 'both last answered a survey on 2026-02-01; the next was due on 2026-04-02' },
    ]);
  });

  it('moves along with a pause, and waits while one lasts', () => {
    const paused = pairing(
      { status: 'paused', since: '2026-01-11', reason: null },
      { status: 'active', since: '2026-01-21', reason: null },
    );
    expect(due('2026-01-15', { pairing: paused })).toEqual([]);
    expect(due('2026-02-09', { pairing: paused })).toEqual([]);
    expect(due('2026-02-10', { pairing: paused })).toMatchObject([{ since: '2026-02-10' }]);
    const still = pairing({ status: 'paused', since: '2026-02-05', reason: null });
    expect(due('2026-03-05', { pairing: still })).toEqual([]);
  });

  it.each([
    ['the programme runs none', { cadence: { ...CADENCE, surveyAfterDays: null } }],
    ['they have not met', { checkIns: [] }],
    ['the pairing has ended', { pairing: pairing({ status: 'ended', since: '2026-02-05', reason: 'x' }) }],
  ])('is not asked for where %s', (_, known) => {
    expect(due('2026-03-01', known)).toEqual([]);
  });
});

describe('its day in the calendar', () => {
  const on = (today: string, feedback: readonly Feedback[] = [], isResting = false) =>
    daysOfSurveys({
      ...{ pairing: pairing(), today, feedback, answers: new Map(), cadence: CADENCE as never },
      ...{ milestones: [], hiredOn: null, checkIns: [], goals: [], resources: [], isOver: false, isResting },
    });

  it('is the earlier of the two, moves on as both answer, and rests with the pairing', () => {
    expect(on('2026-01-02')).toMatchObject([{ day: '2026-01-31', sequence: 0, isWithdrawn: false }]);
    const both = [said('mentee', '2026-02-02'), said('mentor', '2026-02-10')];
    expect(on('2026-02-11', both.slice(0, 1))).toMatchObject([{ day: '2026-01-31', sequence: 1 }]);
    expect(on('2026-02-11', both)).toMatchObject([{ day: '2026-04-03', sequence: 2 }]);
    expect(on('2026-02-11', both, true)).toMatchObject([{ isWithdrawn: true }]);
  });
});

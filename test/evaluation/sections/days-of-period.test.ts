import { describe, expect, it } from 'vitest';
import type { Agreement } from '../../../src/domain/pairings/agreement.js';
import type { Goal } from '../../../src/domain/pairings/goal.js';
import { waitingAt } from '../../../src/evaluation/facts/waiting-at.js';
import { checkIn, feedback, pairing, person } from '../facts/reported-programme.js';
import { figuresOf, sectionOf } from './figures-of-section.js';

// The period is from 1 July to 30 September 2026.
const [BEFORE, FIRST, LAST, AFTER] = ['2026-06-30', '2026-07-01', '2026-09-30', '2026-10-01'] as const;

function figure(section: string, name: string, facts: Parameters<typeof sectionOf>[1]) {
  return figuresOf(sectionOf(section, facts))[name];
}

describe('steps of goals', () => {
  const goal = (steps: readonly (readonly [dueOn: string | null, doneOn: string | null])[]): Goal => ({
    id: 1,
    pairingId: 1,
    text: 'Run a clinic',
    purpose: null,
    measure: null,
    setOn: '2026-05-01',
    dueOn: null,
    changes: [],
    actions: steps.map(([dueOn, doneOn], at) => ({
      ...{ id: at + 1, goalId: 1, text: 'Ask', owner: 'mentee' as const, resource: null },
      ...{ dueOn, doneOn },
    })),
  });
  const onTime = (...steps: Parameters<typeof goal>[0]) =>
    figure('learning', 'actions_on_time', { pairings: [pairing(1, '2026-05-01')], goals: [goal(steps)] });

  it('are due from the first day of the period to the last', () => {
    expect(onTime([BEFORE, BEFORE])).toBeNull();
    expect(onTime([FIRST, null], [LAST, null])).toBe('0 of 2');
    expect(onTime([AFTER, FIRST], [null, FIRST])).toBeNull();
  });

  it('are on time up to their own day', () => {
    expect(onTime([LAST, FIRST], [LAST, LAST], ['2026-09-29', LAST], [LAST, null])).toBe('2 of 4');
  });
});

describe('check-ins', () => {
  it('have a distance from the one before where they were held on a day of the period', () => {
    const between = (...days: readonly string[]) =>
      figure('activity', 'days_between_check_ins', {
        pairings: [pairing(1, '2026-01-01')],
        checkIns: days.map((day, at) => checkIn(at + 1, 1, day)),
      });
    expect(between('2026-06-01', BEFORE)).toBeNull();
    expect(between('2026-06-21', FIRST)).toBe(10);
    expect(between('2026-09-20', LAST)).toBe(10);
    expect(between(FIRST)).toBeNull();
  });
});

describe('agreements', () => {
  const signed = (mentee: string | null, mentor: string | null): Agreement => ({
    ...{ id: 1, pairingId: 1, version: 1, draftedOn: '2026-05-01' },
    terms: {
      ...{ purpose: null, everyDays: null, minutes: null, mode: null, place: null },
      ...{ arrangedBy: null, contact: null, reviewsOn: [], endsOn: null },
    },
    signedOn: { mentee, mentor },
  });
  const share = (agreements: readonly Agreement[]) =>
    figure('compliance', 'agreements_signed', { pairings: [{ ...pairing(1, '2026-05-01'), agreements }] });

  it('are signed once both have, by the last day of the period', () => {
    expect(share([signed('2026-06-01', LAST)])).toBe('1 of 1');
    expect(share([signed('2026-06-01', AFTER)])).toBe('0 of 1');
    expect(share([signed('2026-06-01', null)])).toBe('0 of 1');
    expect(share([])).toBe('0 of 1');
  });

  it('are signed by the first version that both signed', () => {
    const later = { ...signed(AFTER, AFTER), id: 2, version: 2 };
    expect(share([later, signed('2026-06-01', '2026-06-02')])).toBe('1 of 1');
  });
});

describe('ratings', () => {
  it('of a side count by the last that says one, of one day by the one recorded later', () => {
    const mean = (...given: readonly (readonly [id: number, day: string, rating: number | null])[]) =>
      figure('experience', 'mean_rating, side: mentee', {
        people: [person(1), person(101)],
        pairings: [pairing(1, '2026-05-01')],
        feedback: given.map(([id, day, rating]) => feedback(id, 1, day, { givenBy: 'mentee', rating })),
      });
    expect(mean([1, FIRST, 2], [2, LAST, 5])).toBe(5);
    expect(mean([2, LAST, 5], [1, FIRST, 2])).toBe(5);
    expect(mean([1, LAST, 2], [2, LAST, 5])).toBe(5);
    expect(mean([2, LAST, 5], [1, LAST, 2])).toBe(5);
    expect(mean([1, FIRST, 3], [2, LAST, null])).toBe(3);
    expect(mean([1, BEFORE, 3], [2, AFTER, 3])).toBeNull();
  });
});

describe('pairings that needed attention a fortnight before the end', () => {
  const silent = { pairings: [pairing(1, '2026-05-01')] };
  const done = (on: string, kind: 'done' | 'snoozed' = 'done') =>
    figure('health', 'acted_on', {
      ...silent,
      followUps: [{ id: 1, pairingId: 1, kind, on, until: '2026-12-01', tasks: [], note: null }],
    });

  it('were acted on where something was done from a fortnight before then to the last day', () => {
    expect(['2026-09-02', '2026-09-03', LAST, AFTER].map((day) => done(day))).toEqual([
      '0 of 1',
      '1 of 1',
      '1 of 1',
      // Later than the period: nothing was noted by its end.
      null,
    ]);
    expect(done(LAST, 'snoozed')).toBe('0 of 1');
    expect(figure('health', 'acted_on', silent)).toBeNull();
  });

  it('are followed from the first day of attention to the first thing done, those without to the last day', () => {
    // Begun on 1 May and never met, it has needed attention since 16 May, the first day after the 14 it had.
    const days = (...notes: readonly string[]) =>
      figure('health', 'days_to_contact', {
        ...silent,
        followUps: notes.map((on, at) => ({
          ...{ id: at + 1, pairingId: 1, kind: 'done' as const, until: '2026-12-01', tasks: [], note: null },
          on,
        })),
      });
    expect([days('2026-09-25', '2026-05-26'), days('2026-05-16'), days('2026-05-15')]).toEqual([10, 0, null]);
  });

  it('are resolved where they need it no longer on the last day', () => {
    const resolved = (...days: readonly string[]) =>
      figure('health', 'resolved', { ...silent, checkIns: days.map((day, at) => checkIn(at + 1, 1, day)) });
    expect([resolved(), resolved('2026-09-20'), resolved('2026-09-10')]).toEqual(['0 of 1', '1 of 1', null]);
  });
});

describe('whoever waits again', () => {
  it('waits since the last of several pairings ended, in whatever order they are read', () => {
    const over = (id: number, startedOn: string, endedOn: string) =>
      pairing(id, startedOn, { menteeId: 1, status: 'ended', endedOn });
    const [early, late] = [over(1, '2026-05-01', '2026-07-10'), over(2, '2026-07-11', '2026-08-01')];
    const rounds = [
      {
        round: { id: 1, name: 'Round 1', openedOn: '2026-04-01', closedOn: null },
        participants: [{ person: person(1), role: 'mentee' as const, capacity: null }],
      },
    ];
    for (const pairings of [
      [early, late],
      [late, early],
    ])
      expect(waitingAt(LAST, { rounds, pairings })).toEqual([{ menteeId: 1, since: '2026-08-01' }]);
  });
});

describe('a period in which nothing happened', () => {
  it('says so, section by section', () => {
    const said = (name: string, facts: Parameters<typeof sectionOf>[1] = {}) =>
      sectionOf(name, facts).intro.join(' ');
    expect(said('activity')).toContain('No pairing was active in this period.');
    expect(said('activity', { pairings: [pairing(1, FIRST)] })).not.toContain('No pairing was active');
    expect(said('health')).toContain(`No pairing was open on ${LAST}.`);
    expect(said('health', { pairings: [pairing(1, FIRST)] })).toContain(`As things stood on ${LAST}.`);
  });
});

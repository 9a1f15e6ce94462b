import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../src/domain/dates/iso-date.js';
import type { RecordedMilestone } from '../../../src/domain/pairings/milestone.js';
import { milestonesOn } from '../../../src/domain/pairings/milestones-on.js';
import type { ProgrammeMilestone } from '../../../src/domain/settings/milestone-settings.js';

const START = '2026-01-05';
const MIDPOINT: ProgrammeMilestone = { name: 'midpoint', amount: 13, unit: 'week', after: 'start' };
const ALONE: ProgrammeMilestone = { name: 'alone', amount: 6, unit: 'month', after: 'hire' };

function recorded(known: Partial<RecordedMilestone>): RecordedMilestone {
  const facts = { id: 1, pairingId: 1, name: 'midpoint', setOn: START, dueOn: null };
  return { ...facts, reachedOn: null, confirmedBy: null, ...known };
}

function pairing(milestones: readonly RecordedMilestone[] = [], endedOn?: string) {
  const ended = endedOn === undefined ? [] : [{ status: 'ended', since: endedOn, reason: null } as const];
  return {
    startedOn: START,
    status: endedOn === undefined ? ('active' as const) : ('ended' as const),
    changes: [{ status: 'active', since: START, reason: null } as const, ...ended],
    milestones,
  };
}

const on = (today: string, given = pairing(), hiredOn: string | null = null) =>
  milestonesOn(given, { ofProgramme: [ALONE, MIDPOINT], hiredOn, today }).map(
    ({ name, dueOn, reachedOn, status }) => [name, dueOn, reachedOn, status],
  );

describe('milestones of a pairing', () => {
  it('count from its start, or from the day of hiring, the first due first', () => {
    expect(on(START, pairing(), '2025-12-31')).toEqual([
      ['midpoint', '2026-04-06', null, 'open'],
      ['alone', '2026-06-30', null, 'open'],
    ]);
  });

  it('have no day where the day of hiring is missing, and are none of the pairing that were over before it', () => {
    expect(on('2030-01-01')).toEqual([
      ['midpoint', '2026-04-06', null, 'late'],
      ['alone', null, null, 'open'],
    ]);
    expect(on(START, pairing(), '2025-07-04')).toHaveLength(1);
    expect(on(START, pairing(), '2025-07-05')).toHaveLength(2);
    const reached = pairing([recorded({ name: 'Alone', reachedOn: START })]);
    expect(on(START, reached, '2015-07-04')[0]).toEqual(['alone', '2016-01-04', START, 'reached']);
  });

  it('are late from the day after, and no longer possible once it is over', () => {
    expect(on('2026-04-06')[0]?.[3]).toBe('open');
    expect(on('2026-04-07')[0]?.[3]).toBe('late');
    const ended = pairing([], '2026-03-01');
    expect(on('2026-04-07', ended)[0]?.[3]).toBe('not_reached');
    expect(on('2026-02-28', ended)[0]?.[3]).toBe('open');
  });

  it('are what was recorded by the day, whatever the capitals, and with the pairing’s own day', () => {
    const known = pairing([
      recorded({ name: ' MidPoint', dueOn: '2026-05-01', reachedOn: '2026-05-03' }),
      recorded({ id: 2, name: 'Own', setOn: '2026-02-01' }),
    ]);
    expect(on('2026-05-02', known)).toEqual([
      ['midpoint', '2026-05-01', null, 'late'],
      ['alone', null, null, 'open'],
      ['Own', null, null, 'open'],
    ]);
    expect(on('2026-05-03', known)[0]).toEqual(['midpoint', '2026-05-01', '2026-05-03', 'reached']);
    expect(on('2026-01-31', known)).toHaveLength(2);
  });

  it('are never late before their day, nor reached before they were', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 400 }), (at, reachedAt) => {
        const [today, reachedOn] = [addDays(START, at), addDays(START, reachedAt)];
        const [first] = on(today, pairing([recorded({ reachedOn })]));
        const expected = reachedAt <= at ? 'reached' : at > 91 ? 'late' : 'open';
        expect(first?.[3]).toBe(expected);
      }),
    );
  });
});

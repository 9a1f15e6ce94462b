import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../src/domain/dates/iso-date.js';
import type { RecordedMilestone } from '../../src/domain/pairings/milestone.js';
import type { Pairing, PairingChange, PairingStatus } from '../../src/domain/pairings/pairing.js';
import { NO_FACTS, type Person } from '../../src/domain/people/person.js';
import type { ProgrammeMilestone } from '../../src/domain/settings/milestone-settings.js';
import { DEFAULT_SETTINGS } from '../../src/domain/settings/settings.js';
import { calendarEntries } from '../../src/followup/calendar-entries.js';

const START = '2026-01-05';
const MIDPOINT: ProgrammeMilestone = { name: 'Midpoint', amount: 13, unit: 'week', after: 'start' };
const MIDPOINT_ON = '2026-04-06';

function person(id: number, known: Partial<Person> = {}): Person {
  const named = { staffNumber: `S${id}`, givenName: 'Ann', familyName: 'Roe', managerId: null };
  return { ...NO_FACTS, ...named, attributes: new Map(), ...known, id };
}

function recorded(known: Partial<RecordedMilestone>): RecordedMilestone {
  const facts = { id: 1, pairingId: 1, name: 'midpoint', setOn: START, dueOn: null };
  return { ...facts, reachedOn: null, confirmedBy: null, ...known };
}

function pairing(
  milestones: readonly RecordedMilestone[] = [],
  changes: readonly PairingChange[] = [],
): Pairing {
  const made = { id: 1, roundId: 1, menteeId: 1, mentorId: 2, startedOn: START, fit: null, runId: null };
  const began: PairingChange = { status: 'active', since: START, reason: null };
  const status = changes.at(-1)?.status ?? 'active';
  return { ...made, status, endedOn: null, endReason: null, changes: [began, ...changes], milestones };
}

/** The milestones of the calendar on a day. */
function on(today: string, given: Pairing, mentee: Partial<Person> = {}) {
  return calendarEntries({
    today,
    cadence: DEFAULT_SETTINGS.cadence,
    milestones: [MIDPOINT],
    people: new Map([person(1, mentee), person(2)].map((each) => [each.id, each])),
    pairings: [given],
    checkIns: [],
    goals: [],
    feedback: [],
    answers: new Map(),
    resources: [],
  }).filter(({ kind }) => kind === 'milestone');
}

describe('milestones in the calendar', () => {
  it('stay on their day once it has passed, until they are reached', () => {
    expect(on('2026-05-01', pairing())).toMatchObject([
      { day: MIDPOINT_ON, isWithdrawn: false, sequence: 0 },
    ]);
    const reached = pairing([recorded({ reachedOn: '2026-03-20' })]);
    expect(on('2026-03-19', reached)).toMatchObject([{ isWithdrawn: false, sequence: 0 }]);
    expect(on('2026-03-20', reached)).toMatchObject([{ isWithdrawn: true, sequence: 1 }]);
  });

  it('are withdrawn while somebody is on leave, and once somebody has left', () => {
    const leave = { leaveFrom: '2026-02-01', leaveUntil: '2026-03-01' };
    const withdrawn = (today: string, mentee: Partial<Person>) =>
      on(today, pairing(), mentee)[0]?.isWithdrawn;
    expect([withdrawn('2026-01-31', leave), withdrawn('2026-02-10', leave)]).toEqual([false, true]);
    expect(withdrawn('2026-03-02', leave)).toBe(false);
    expect(withdrawn('2026-02-10', { leftOn: '2026-02-09' })).toBe(true);
  });

  it('are one entry by name, and of no other name', () => {
    const numbers = ['midpoint', ' MIDPOINT ', 'Leads a handover', 'Leads a hand-over'].map(
      (name) =>
        on(START, pairing([recorded({ name, dueOn: '2026-05-01' })])).find(({ day }) => day === '2026-05-01')
          ?.number,
    );
    expect(numbers[1]).toBe(numbers[0]);
    expect(new Set(numbers).size).toBe(3);
  });

  it('have a sequence that never falls, and grows with all that is recorded of them', () => {
    const day = fc.integer({ min: 1, max: 80 }).map((days) => addDays(START, days));
    fc.assert(
      fc.property(
        fc.uniqueArray(day, { maxLength: 5 }),
        fc.option(day),
        fc.option(day),
        (turns, reachedOn, dueOn) => {
          const changes = turns
            .toSorted()
            .map(
              (since, at): PairingChange => ({ status: WEAVING[at % 2] ?? 'active', since, reason: null }),
            );
          const given = pairing([recorded({ reachedOn, dueOn })], changes);
          const days = Array.from({ length: 85 }, (_, at) => on(addDays(START, at), given)[0]);
          days.forEach((entry, at) => {
            const before = days[at - 1];
            if (entry === undefined || before === undefined) return;
            const isChanged = entry.isWithdrawn !== before.isWithdrawn || entry.day !== before.day;
            expect(entry.sequence).toBeGreaterThanOrEqual(before.sequence + Number(isChanged));
          });
        },
      ),
      { numRuns: 40 },
    );
  });
});

const WEAVING: readonly PairingStatus[] = ['paused', 'active'];

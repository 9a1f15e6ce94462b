import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Person } from '../../../src/domain/people/person.js';
import {
  APPLICATION_EVENTS,
  type Application,
  type ApplicationEvent,
  applicantsOn,
  applicationFunnel,
  canHappen,
  withAcceptedMentors,
} from '../../../src/domain/recruiting/application.js';

let next = 0;
function happened(event: ApplicationEvent, on: string, more: Partial<Application> = {}): Application {
  next += 1;
  return { id: next, roundId: 1, personId: 1, event, on, nominatedBy: null, reason: null, ...more };
}

const standingAfter = (...events: readonly Application[]) => applicantsOn(events, '2026-12-31')[0]?.standing;

describe('an application', () => {
  it('stands as the last event says, and on an earlier day as it stood then', () => {
    const events = [
      happened('applied', '2026-03-01'),
      happened('supported', '2026-03-05'),
      happened('declined', '2026-03-10', { reason: 'too new' }),
      happened('nominated', '2026-06-01', { nominatedBy: 'the matron' }),
      happened('accepted', '2026-06-02'),
    ];
    const on = (day: string) => applicantsOn(events, day)[0];
    expect(on('2026-02-28')).toBeUndefined();
    expect(on('2026-03-04')).toMatchObject({ standing: 'open', managerSupports: null, decidedOn: null });
    expect(on('2026-03-09')).toMatchObject({ standing: 'open', managerSupports: true });
    expect(on('2026-05-31')).toMatchObject({
      standing: 'declined',
      decidedOn: '2026-03-10',
      reason: 'too new',
    });
    // Another application: what was said of the one before is no longer said of it.
    expect(on('2026-06-01')).toMatchObject({
      standing: 'open',
      appliedOn: '2026-06-01',
      nominatedBy: 'the matron',
      managerSupports: null,
      reason: null,
    });
    expect(on('2026-06-02')).toMatchObject({ standing: 'accepted', isNominated: true });
  });

  it('is one where somebody is nominated and applies', () => {
    const events = [
      happened('nominated', '2026-03-01', { nominatedBy: 'the matron' }),
      happened('applied', '2026-03-04'),
    ];
    expect(applicantsOn(events, '2026-03-04')).toMatchObject([
      { appliedOn: '2026-03-01', isNominated: true, nominatedBy: 'the matron' },
    ]);
  });

  it.each([
    ['none', ['applied', 'nominated']],
    ['open', APPLICATION_EVENTS],
    ['accepted', ['withdrawn']],
    ['declined', ['applied', 'nominated', 'accepted']],
    ['withdrawn', ['applied', 'nominated']],
  ] as const)('that is %s allows %j and nothing else', (standing, allowed) => {
    const found = APPLICATION_EVENTS.filter((event) => canHappen(standing, event));
    expect(found.toSorted()).toEqual([...allowed].toSorted());
  });

  it('is counted once a person, and every one stands somewhere', () => {
    const event = fc.record({
      event: fc.constantFrom(...APPLICATION_EVENTS),
      personId: fc.integer({ min: 1, max: 4 }),
      on: fc.constantFrom('2026-01-01', '2026-01-02', '2026-01-03'),
    });
    fc.assert(
      fc.property(fc.array(event, { maxLength: 12 }), (events) => {
        const all = events.map((each) => happened(each.event, each.on, { personId: each.personId }));
        const { applied, open, accepted, declined, withdrawn } = applicationFunnel(
          applicantsOn(all, '2026-12-31'),
        );
        expect(open + accepted + declined + withdrawn).toBe(applied);
        expect(applied).toBeLessThanOrEqual(4);
      }),
    );
  });

  it('that was never made is not decided', () => {
    expect(standingAfter(happened('accepted', '2026-01-01'))).toBeUndefined();
  });
});

describe('mentors whose application is not accepted', () => {
  const person = (id: number) => ({ id }) as Person;
  const participants = [
    { person: person(1), role: 'mentor', capacity: 2 },
    { person: person(2), role: 'both', capacity: 1 },
    { person: person(3), role: 'mentee', capacity: null },
    { person: person(4), role: 'mentor', capacity: 1 },
  ] as const;
  const rolesLeft = (events: readonly Application[], isRequired: boolean) =>
    withAcceptedMentors(participants, applicantsOn(events, '2026-12-31'), { isRequired }).map(
      ({ person: { id }, role }) => `${id} ${role}`,
    );

  it('are no mentors, stay mentees, and nobody else changes', () => {
    const open = [1, 2, 3].map((personId) => happened('applied', '2026-01-01', { personId }));
    expect(rolesLeft(open, false)).toEqual(['2 mentee', '3 mentee', '4 mentor']);
    const accepted = [...open, happened('accepted', '2026-02-01', { personId: 2 })];
    expect(rolesLeft(accepted, false)).toEqual(['2 both', '3 mentee', '4 mentor']);
  });

  it('are all others too where an application is required', () => {
    const accepted = [
      happened('applied', '2026-01-01', { personId: 4 }),
      happened('accepted', '2026-01-02', { personId: 4 }),
    ];
    expect(rolesLeft(accepted, true)).toEqual(['2 mentee', '3 mentee', '4 mentor']);
    expect(rolesLeft([], true)).toEqual(['2 mentee', '3 mentee']);
    expect(rolesLeft([], false)).toHaveLength(4);
  });
});

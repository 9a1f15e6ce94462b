import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Invitation,
  invitationFunnel,
  invitedPeople,
  standingOfInvited,
} from '../../../src/domain/recruiting/invitation.js';

const DAYS = ['2026-01-01', '2026-02-01', '2026-03-01', '2026-04-01', '2026-05-01'] as const;
const day = fc.constantFrom(...DAYS);

const event = fc.record({
  personId: fc.integer({ min: 1, max: 4 }),
  event: fc.constantFrom('invited' as const, 'declined' as const),
  on: day,
});
const part = fc.record({ joinedOn: day, withdrawnOn: fc.option(day, { nil: undefined }) });

function invitationsOf(events: readonly { personId: number; event: 'invited' | 'declined'; on: string }[]) {
  return events.map(
    (each, at): Invitation => ({ ...each, id: at + 1, roundId: 1, invitedAs: null, reason: null }),
  );
}

describe('the funnel of invitations', () => {
  it('counts each person once, at one standing, and never more at a later step', () => {
    fc.assert(
      fc.property(
        fc.array(event, { maxLength: 10 }),
        fc.array(part, { maxLength: 4 }),
        day,
        (events, parts, on) => {
          const participations = new Map(
            parts.map(({ joinedOn, withdrawnOn }, at) => [
              at + 1,
              {
                role: 'mentee' as const,
                capacity: null,
                joinedOn,
                ...(withdrawnOn === undefined ? {} : { withdrawnOn }),
              },
            ]),
          );
          const invited = invitedPeople(
            { invitations: invitationsOf(events), participations, pairings: [] },
            on,
          );
          const asked = new Set(
            events
              .filter((each) => each.event === 'invited' && each.on <= on)
              .map(({ personId }) => personId),
          );
          const funnel = invitationFunnel(invited);
          expect(new Set(invited.map(({ personId }) => personId))).toEqual(asked);
          expect(funnel.invited).toBe(asked.size);
          expect(funnel.joined).toBeLessThanOrEqual(funnel.invited);
          expect(funnel.matched).toBeLessThanOrEqual(funnel.joined);
          const standing = (word: string) =>
            invited.filter((each) => standingOfInvited(each) === word).length;
          expect(funnel.declined).toBe(standing('declined'));
          expect(
            ['no_answer', 'declined', 'joined', 'matched', 'withdrawn'].reduce(
              (sum, word) => sum + standing(word),
              0,
            ),
          ).toBe(asked.size);
        },
      ),
    );
  });

  it('takes a no back when somebody is asked again, and lets a later joining count over it', () => {
    const events = [
      { personId: 1, event: 'invited' as const, on: DAYS[0] },
      { personId: 1, event: 'declined' as const, on: DAYS[1] },
      { personId: 2, event: 'invited' as const, on: DAYS[0] },
      { personId: 2, event: 'declined' as const, on: DAYS[1] },
      { personId: 2, event: 'invited' as const, on: DAYS[2] },
    ];
    const participations = new Map([[1, { role: 'mentor' as const, capacity: null, joinedOn: DAYS[3] }]]);
    const standings = (on: string) =>
      invitedPeople({ invitations: invitationsOf(events), participations, pairings: [] }, on).map(
        standingOfInvited,
      );
    expect(standings(DAYS[1])).toEqual(['declined', 'declined']);
    expect(standings(DAYS[2])).toEqual(['declined', 'no_answer']);
    expect(standings(DAYS[3])).toEqual(['joined', 'no_answer']);
  });
});

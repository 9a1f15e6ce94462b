import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Person } from '../../../src/domain/people/person.js';
import { isInPost, lastDayInPost } from '../../../src/domain/people/presence.js';
import { countOfLastDays, countOnStaff, isOnStaff } from '../../../src/evaluation/facts/staff-on-days.js';
import { person } from './reported-programme.js';

const days = ['2025-12-31', '2026-01-01', '2026-01-02', '2026-02-01', '2026-03-01'];
const anyDay = fc.constantFrom(...days);
const dayOrNone = fc.constantFrom(...days, null);
const staff: fc.Arbitrary<Person[]> = fc.array(
  fc
    .record({
      status: fc.constantFrom('active', 'on_leave', 'left'),
      hiredOn: dayOrNone,
      leftOn: dayOrNone,
      knownFrom: dayOrNone,
    })
    .map(({ knownFrom, ...facts }) => person(1, { ...facts, ...(knownFrom === null ? {} : { knownFrom }) })),
  { maxLength: 8 },
);

describe('staff on days', () => {
  it('counts by columns whom a look at each of them would', () => {
    fc.assert(
      fc.property(staff, anyDay, anyDay, (people, day, other) => {
        const on = people.filter((one) => isOnStaff(one, day));
        expect(countOnStaff(people, day)).toBe(on.length);
        const [first, last] = [day, other].toSorted();
        const both = people.filter((one) => isOnStaff(one, first ?? day) && isInPost(one, last ?? day));
        expect(countOnStaff(people, day, other)).toBe(both.length);
        const left = people
          .map(lastDayInPost)
          .filter((gone) => gone !== null && gone >= day && gone <= other);
        expect(countOfLastDays(people, day, other)).toBe(left.length);
      }),
    );
  });
});

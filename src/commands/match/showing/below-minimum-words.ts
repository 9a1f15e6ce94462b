import { bareName, fullName, personKey } from '../../../domain/people/person.js';
import { firstFewAtLength } from '../../../domain/text/first-few.js';
import type { MentorBelowMinimum } from '../../../matching/answers/mentors-below-minimum.js';

/** More mentors than these are only counted; JSON has them all. */
const MOST_NAMED = 8;

/** `2 mentors have no mentee: Ann Lee (none of the 29 mentees may have them: 29 vetoed); Bo Ray (…).` Nothing where there is nobody. */
export function belowMinimumInWords(below: readonly MentorBelowMinimum[]): string[] {
  if (below.length === 0) return [];
  const areIdle = below.every(({ has }) => has === 0);
  const what = areIdle ? 'no mentee' : 'fewer mentees than every mentor is to have';
  const each = firstFewAtLength(below, MOST_NAMED, ({ mentor, has, minimum, reason }) => {
    const count = areIdle ? '' : `${has} of ${minimum}; `;
    return `${fullName(mentor)} (${count}${reason})`;
  });
  const mentors = below.length === 1 ? '1 mentor has' : `${below.length} mentors have`;
  return [`${mentors} ${what}: ${each}.`];
}

/** The same for scripts. */
export function belowMinimumValue(
  below: readonly MentorBelowMinimum[],
): readonly Readonly<Record<string, unknown>>[] {
  return below.map(({ mentor, has, minimum, reason }) => ({
    mentor: personKey(mentor),
    mentor_name: bareName(mentor),
    has,
    minimum,
    reason,
  }));
}

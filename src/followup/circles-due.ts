import { type Circle, circleInWords, membersOn } from '../domain/circles/circle.js';
import { type CircleCadence, type CircleHealthLevel, circleHealth } from '../domain/circles/circle-health.js';
import type { Person } from '../domain/people/person.js';
import { isInPost } from '../domain/people/presence.js';
import type { Found } from './findings-of-pairing.js';

/** Members of a circle on a day who are on the staff then. */
export function membersInPost(
  circle: Circle,
  people: ReadonlyMap<number, Person>,
  today: string,
): readonly Person[] {
  return membersOn(circle, today).flatMap(({ personId }) => {
    const person = people.get(personId);
    return person !== undefined && isInPost(person, today) ? [person] : [];
  });
}

const ASKED_ABOUT: ReadonlySet<CircleHealthLevel> = new Set(['needs_attention', 'at_risk', 'no_data']);

/** Circles that have not met for too long, or have too few members left: each is a finding. */
export function circlesDue(
  circles: readonly Circle[],
  people: ReadonlyMap<number, Person>,
  known: CircleCadence,
): Found[] {
  return circles.flatMap((circle): Found[] => {
    const members = membersInPost(circle, people, known.today);
    const { level, reasons, since } = circleHealth(circle, members.length, known);
    if (!ASKED_ABOUT.has(level)) return [];
    return [{ kind: 'circle_quiet', why: `${circleInWords(circle)}: ${reasons.join('; ')}`, since }];
  });
}

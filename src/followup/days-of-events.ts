import type { IsoDate } from '../domain/dates/iso-date.js';
import type { Resource } from '../domain/pairings/resource.js';
import type { Course } from '../domain/training/course.js';
import type { DayOfPairing, PairingInCalendar } from './day-of-pairing.js';

/** Events that go with the pairing, from today on; withdrawn once it is over. A pause moves no event. */
export function daysOfEvents({ resources, today, isOver }: PairingInCalendar): DayOfPairing[] {
  return resources
    .filter(({ kind, on }) => kind === 'event' && on >= today)
    .map(({ id, title, address, on }) => ({
      kind: 'event',
      number: id,
      day: on,
      what: 'Event',
      details: withAddress(title, address),
      sequence: Number(isOver),
      isWithdrawn: isOver,
    }));
}

/** Events that go with a course alone, for whoever takes part in it: in the calendar of the coordinator, from today on. */
export function daysOfCourseEvents(
  resources: readonly Resource[],
  { today, courses }: { readonly today: IsoDate; readonly courses: readonly Course[] },
): DayOfPairing[] {
  const names = new Map(courses.map(({ id, name }) => [id, name]));
  return resources
    .filter(({ kind, on, pairingId }) => kind === 'event' && pairingId === null && on >= today)
    .map(({ id, title, address, on, courseId }) => ({
      kind: 'event',
      number: id,
      day: on,
      what: `Event of the course ${names.get(courseId ?? 0) ?? ''}`.trimEnd(),
      details: withAddress(title, address),
      sequence: 0,
      isWithdrawn: false,
    }));
}

/** The days on which courses are given, from today on: each day is an entry of its own, for a course has several. */
export function daysOfCourses(courses: readonly Course[], today: IsoDate): DayOfPairing[] {
  return courses.flatMap(({ id, name, provider, days }) =>
    days
      .filter((day) => day >= today)
      .map((day) => ({
        kind: 'course',
        number: Number(`${id}${day.replaceAll('-', '')}`),
        day,
        what: 'Course',
        details: provider === null ? name : `${name} (${provider})`,
        sequence: 0,
        isWithdrawn: false,
      })),
  );
}

function withAddress(title: string, address: string | null): string {
  return address === null ? title : `${title} (${address})`;
}

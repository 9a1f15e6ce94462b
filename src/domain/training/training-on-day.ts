import type { IsoDate } from '../dates/iso-date.js';
import type { Course, TrainingOnRecord } from './course.js';

/**
 * Training as it stood on a day: each course as it was then, and who had done it. A course that was recorded later was there already if somebody
 * had done it by then or it had been given; one that nobody had heard of was required of nobody.
 */
export function trainingOnDay({ courses, attendances }: TrainingOnRecord, day: IsoDate): TrainingOnRecord {
  const done = attendances.filter(({ attendedOn }) => attendedOn <= day);
  const attended = new Set(done.map(({ courseId }) => courseId));
  return {
    courses: courses
      .filter(
        ({ id, recordedOn, days }) =>
          recordedOn <= day || attended.has(id) || days.some((given) => given <= day),
      )
      .map((course) => courseOn(course, day)),
    attendances: done,
  };
}

/** A course as it was on a day; on the day of a change it is as it was changed. */
export function courseOn(course: Course, day: IsoDate): Course {
  const after = course.changes.find(({ changedOn }) => changedOn > day);
  if (after === undefined) return course;
  const { requiredFor, validMonths, costHundredths } = after;
  return { ...course, requiredFor, validMonths, costHundredths };
}

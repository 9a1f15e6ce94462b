import { describe, expect, it } from 'vitest';
import type { Course } from '../../../src/domain/training/course.js';
import { trainingOnDay } from '../../../src/domain/training/training-on-day.js';

const COURSE: Course = {
  id: 1,
  name: 'Induction',
  kind: 'mentor_training',
  requiredFor: null,
  validMonths: 24,
  provider: null,
  costHundredths: 900,
  days: [],
  recordedOn: '2026-05-10',
  changes: [
    { changedOn: '2026-06-01', requiredFor: 'mentor', validMonths: 12, costHundredths: null },
    { changedOn: '2026-08-01', requiredFor: 'both', validMonths: 12, costHundredths: 900 },
  ],
};
const done = (courseId: number, attendedOn: string) => ({
  courseId,
  personId: 7,
  attendedOn,
  validUntil: null,
});

describe('training on a day', () => {
  it.each([
    ['2026-05-31', 'mentor', 12, null],
    ['2026-06-01', 'both', 12, 900],
    ['2026-07-31', 'both', 12, 900],
    ['2026-08-01', null, 24, 900],
  ])('has each course as it was on it: %s', (day, requiredFor, validMonths, costHundredths) => {
    const [course] = trainingOnDay({ courses: [COURSE], attendances: [] }, day).courses;
    expect(course).toMatchObject({ requiredFor, validMonths, costHundredths });
  });

  it('has none that was recorded later, unless it had been given or done by then', () => {
    const courses = [
      COURSE,
      { ...COURSE, id: 2, days: ['2026-05-09', '2026-09-01'] },
      { ...COURSE, id: 3, days: ['2026-05-10'] },
      { ...COURSE, id: 4 },
      { ...COURSE, id: 5 },
    ];
    const attendances = [done(4, '2026-05-09'), done(5, '2026-05-10')];
    const then = trainingOnDay({ courses, attendances }, '2026-05-09');
    expect(then.courses.map(({ id }) => id)).toEqual([2, 4]);
    expect(then.attendances).toEqual([attendances[0]]);
    expect(trainingOnDay({ courses, attendances }, '2026-05-10').courses).toHaveLength(5);
  });
});

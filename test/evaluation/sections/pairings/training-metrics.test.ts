import { describe, expect, it } from 'vitest';
import type { AttendanceFacts, Course } from '../../../../src/domain/training/course.js';
import { pairing, person } from '../../facts/reported-programme.js';
import { figureOf, figuresOf, sectionOf } from '../figures-of-section.js';

const COURSE: Course = {
  ...{ id: 1, name: 'Mentoring', kind: 'mentor_training', requiredFor: 'mentor', validMonths: 12 },
  ...{ provider: null, costHundredths: null, days: [], recordedOn: '2025-01-01', changes: [] },
};
const attended = (
  personId: number,
  attendedOn: string,
  validUntil: string | null = null,
): AttendanceFacts => ({
  courseId: 1,
  ...{ personId, attendedOn, validUntil },
});
const facts = {
  people: [101, 102, 103, 104, 105].map((id) => person(id)),
  pairings: [1, 2, 3, 4]
    .map((id) => pairing(id, '2026-05-01'))
    .concat(pairing(5, '2026-05-01', { status: 'ended', endedOn: '2026-09-30' })),
};

describe('trained mentors', () => {
  it('are those with an open pairing whose training counts on the last day', () => {
    const training = {
      courses: [COURSE],
      attendances: [
        attended(101, '2026-01-10'),
        attended(102, '2025-09-30'),
        attended(103, '2025-10-01', '2026-09-30'),
        attended(104, '2026-10-01'),
        attended(105, '2026-01-10'),
      ],
    };
    const section = sectionOf('compliance', { ...facts, training });
    // 102's ran out on 29 September, 104's came a day late, and 103's holds for one day more.
    expect(figuresOf(section)).toMatchObject({ trained_mentors: '2 of 4', training_expiring: '1 of 2' });
  });

  it('are not told of where no course is required of them', () => {
    const training = {
      courses: [{ ...COURSE, requiredFor: null }],
      attendances: [attended(101, '2026-01-10')],
    };
    const section = sectionOf('compliance', { ...facts, training });
    expect(figureOf(section, 'trained_mentors')).toMatchObject({
      state: 'no_data',
      note: 'no course is required of mentors',
    });
  });
});

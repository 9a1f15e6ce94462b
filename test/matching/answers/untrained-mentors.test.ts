import { expect, it } from 'vitest';
import type { Role } from '../../../src/domain/people/participant.js';
import type { Course } from '../../../src/domain/training/course.js';
import { untrainedMentors } from '../../../src/matching/answers/untrained-mentors.js';
import { participant, personOf, roundOf, settingsOf } from '../round/round-of.js';

const course = (name: string, requiredFor: Role | null): Course => ({
  ...{ id: 1, name, kind: 'mentor_training', requiredFor, validMonths: null, provider: null },
  ...{ costHundredths: null, days: [], recordedOn: '2026-01-01', changes: [] },
});
const mentor = (id: number, training: readonly string[], role: Role = 'mentor') =>
  participant(personOf(id, { attributes: { training } }), role);
const told = (courses: readonly Course[], requiredTraining: readonly string[] = []) =>
  untrainedMentors(
    roundOf({
      participants: [
        mentor(1, [], 'mentee'),
        mentor(2, ['Mentor Training']),
        mentor(3, ['Equality']),
        mentor(4, [], 'both'),
        participant(personOf(5, { status: 'on_leave' }), 'mentor'),
      ],
      settings: settingsOf({ rules: { requiredTraining } }),
    }),
    courses,
  );

it('names mentors who have not done what is required of mentors, where no rule asks for it', () => {
  const [notice, ...more] = told([course('Mentor training', 'mentor'), course('Equality', 'both')]);
  expect(more).toEqual([]);
  expect(notice?.words).toBe(
    '3 mentors have not done what is required of mentors, or it has expired, and are matched all the same, since no rule asks for it: Given002 Family002 (Equality), Given003 Family003 (Mentor training), Given004 Family004 (Mentor training and Equality).',
  );
  expect(notice?.remedy).toContain('required_training: [Equality, Mentor training]');
});

it('is silent where the rule asks for it, where it is required of mentees or nobody, and without courses', () => {
  expect(told([course('Mentor training', 'mentor')], ['mentor training'])).toEqual([]);
  expect(told([course('Mentor training', 'mentee'), course('Induction', null)])).toEqual([]);
  expect(told([])).toEqual([]);
});

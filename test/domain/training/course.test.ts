import { describe, expect, it } from 'vitest';
import { NO_FACTS, type Person } from '../../../src/domain/people/person.js';
import {
  type AttendanceFacts,
  type Course,
  isRequiredOf,
  trainingOn,
} from '../../../src/domain/training/course.js';
import { peopleWithTraining } from '../../../src/domain/training/people-with-training.js';
import { countTrained, trainingRequired } from '../../../src/domain/training/training-due.js';

const COURSE: Course = {
  id: 1,
  name: 'Mentor training',
  kind: 'mentor_training',
  requiredFor: 'mentor',
  validMonths: 12,
  provider: null,
  costHundredths: null,
  days: [],
  recordedOn: '2025-01-01',
  changes: [],
};

function did(attendedOn: string, validUntil: string | null = null, personId = 1): AttendanceFacts {
  return { courseId: 1, personId, attendedOn, validUntil };
}

function person(id: number, training: readonly string[]): Person {
  const attributes = new Map(training.length === 0 ? [] : [['training', training] as const]);
  return { ...NO_FACTS, id, staffNumber: `S${id}`, managerId: null, attributes };
}

describe('a course that somebody has done', () => {
  const standing = (day: string, attended: readonly AttendanceFacts[], course: Partial<Course> = {}) =>
    trainingOn(attended, { ...COURSE, ...course }, { day, withinDays: 60 });

  it.each([
    ['2025-01-14', 'missing'],
    ['2025-01-15', 'valid'],
    ['2025-11-15', 'valid'],
    ['2025-11-16', 'expiring'],
    ['2026-01-14', 'expiring'],
    ['2026-01-15', 'expired'],
  ])('on 2025-01-15, for a year, is on %s %s', (day, expected) => {
    expect(standing(day, [did('2025-01-15')]).standing).toBe(expected);
  });

  it('counts for good where nothing says otherwise, and as long as the certificate says', () => {
    expect(standing('2040-01-01', [did('2025-01-15')], { validMonths: null })).toEqual({
      standing: 'valid',
      attendedOn: '2025-01-15',
      validUntil: null,
    });
    expect(standing('2025-03-01', [did('2025-01-15', '2025-02-28')]).standing).toBe('expired');
    expect(standing('2027-01-01', [did('2025-01-15', '2028-01-01')]).standing).toBe('valid');
  });

  it('counts by whichever attendance lasts longest, and not before its day', () => {
    const both = [did('2024-01-15'), did('2025-01-10')];
    expect(standing('2025-01-12', both)).toMatchObject({
      attendedOn: '2025-01-10',
      validUntil: '2026-01-09',
    });
    expect(standing('2025-01-09', both)).toMatchObject({ standing: 'expiring', validUntil: '2025-01-14' });
  });

  it.each([
    ['mentor', 'both', true],
    ['mentor', 'mentee', false],
    ['mentee', 'both', true],
    ['both', 'mentee', true],
    [null, 'mentor', false],
  ] as const)('required for %s is asked of %s: %s', (requiredFor, role, expected) => {
    expect(isRequiredOf({ requiredFor }, role)).toBe(expected);
  });
});

describe('people with their training', () => {
  const seen = (day: string, training: readonly string[], attendances: readonly AttendanceFacts[]) =>
    peopleWithTraining([person(1, training)], { courses: [COURSE], attendances }, day)[0]?.attributes.get(
      'training',
    );

  it('have what counts on the day, over what the roster says of the same course', () => {
    expect(seen('2025-02-01', [], [did('2025-01-15')])).toEqual(['Mentor training']);
    expect(seen('2026-02-01', ['MENTOR  training', 'Fire'], [did('2025-01-15')])).toEqual(['Fire']);
    expect(seen('2025-01-01', ['Mentor training'], [did('2025-01-15')])).toEqual(['Mentor training']);
    expect(seen('2025-02-01', ['Fire'], [did('2025-01-15', null, 2)])).toEqual(['Fire']);
  });

  it('are counted once each, as trained only with all that is required of them', () => {
    const other: Course = { ...COURSE, id: 2, name: 'Culture', requiredFor: 'both', validMonths: null };
    const attendances = [
      did('2025-01-15'),
      { ...did('2025-01-15'), courseId: 2 },
      did('2025-01-15', null, 2),
    ];
    const participants = [
      { person: person(1, []), role: 'mentor' as const, capacity: null },
      { person: person(2, []), role: 'mentor' as const, capacity: null },
      { person: person(3, []), role: 'mentee' as const, capacity: null },
    ];
    const on = (day: string) =>
      countTrained(
        trainingRequired(participants, { courses: [COURSE, other], attendances }, { day, withinDays: 60 }),
      );
    expect(on('2025-06-01')).toEqual({ required: 3, trained: 1, expiring: 0 });
    expect(on('2025-12-01')).toEqual({ required: 3, trained: 1, expiring: 1 });
    expect(on('2026-06-01')).toEqual({ required: 3, trained: 0, expiring: 0 });
  });

  it('are named once who take part in two rounds, where one of their roles requires it', () => {
    const twice = (['mentor', 'mentee', 'mentor'] as const).map((role) => ({
      person: person(1, []),
      role,
      capacity: null,
    }));
    const on = { day: '2025-06-01', withinDays: 60 };
    const found = trainingRequired(twice, { courses: [COURSE], attendances: [] }, on);
    expect(found.map(({ person: { id }, standing }) => [id, standing])).toEqual([[1, 'missing']]);
  });
});

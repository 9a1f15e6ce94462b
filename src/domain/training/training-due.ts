import type { IsoDate } from '../dates/iso-date.js';
import { groupedBy } from '../grouped-by.js';
import type { Participant } from '../people/participant.js';
import type { Person } from '../people/person.js';
import {
  attendedBy,
  type Course,
  isRequiredOf,
  type TrainingOfPerson,
  type TrainingOnRecord,
  trainingOn,
} from './course.js';

/** Somebody who takes part, and how they stand with a course that is required of them. */
export interface RequiredTraining extends TrainingOfPerson {
  readonly course: Course;
  readonly person: Person;
}

/**
 * Everybody of whom a course is required as they take part, each course in turn. Who takes part in several rounds is named once, also where only one of
 * their roles requires it.
 */
export function trainingRequired(
  participants: readonly Participant[],
  { courses, attendances }: TrainingOnRecord,
  on: { readonly day: IsoDate; readonly withinDays: number },
): RequiredTraining[] {
  return courses.flatMap((course) => {
    const attended = attendedBy(attendances, course.id);
    const required = new Map(
      participants.flatMap(({ person, role }) => (isRequiredOf(course, role) ? [[person.id, person]] : [])),
    );
    return [...required.values()].map((person) => ({
      course,
      person,
      ...trainingOn(attended.get(person.id) ?? [], course, on),
    }));
  });
}

/** How many people there are of each standing: what a report counts. A course that expires soon still counts. */
export interface TrainingCounts {
  readonly required: number;
  /** Those for whom every course required of them counts. */
  readonly trained: number;
  /** Of these, those of whom one runs out soon. */
  readonly expiring: number;
}

/** Counts people, each once whatever is required of them. */
export function countTrained(required: readonly RequiredTraining[]): TrainingCounts {
  const byPerson = groupedBy(required, ({ person }) => person.id);
  const trained = [...byPerson.values()].filter((all) =>
    all.every(({ standing }) => standing === 'valid' || standing === 'expiring'),
  );
  const expiring = trained.filter((all) => all.some(({ standing }) => standing === 'expiring'));
  return { required: byPerson.size, trained: trained.length, expiring: expiring.length };
}

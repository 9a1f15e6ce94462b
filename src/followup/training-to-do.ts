import { addDays, type IsoDate } from '../domain/dates/iso-date.js';
import { fullName } from '../domain/people/person.js';
import { isAtWork } from '../domain/people/presence.js';
import { firstFew } from '../domain/text/first-few.js';
import type { Course } from '../domain/training/course.js';
import type { RequiredTraining } from '../domain/training/training-due.js';
import type { Found } from './findings-of-pairing.js';

/** How many people a line names. */
const NAMED = 5;

/** For each course two lines at most: who has not done it, or for whom it has run out; and for whom it soon does. Of people at work. */
export function trainingToDo(required: readonly RequiredTraining[], today: IsoDate): Found[] {
  const atWork = required.filter(({ person }) => isAtWork(person, today));
  const courses = [...new Set(atWork.map(({ course }) => course))];
  return courses.flatMap((course) => {
    const of = atWork.filter((each) => each.course === course);
    const missing = of.filter(({ standing }) => standing === 'missing' || standing === 'expired');
    const expiring = of.filter(({ standing }) => standing === 'expiring');
    return [...lacking(course, missing, today), ...runningOut(course, expiring)];
  });
}

function lacking(course: Course, missing: readonly RequiredTraining[], today: IsoDate): Found[] {
  if (missing.length === 0) return [];
  const never = missing.filter(({ standing }) => standing === 'missing');
  const expired = missing.filter(({ standing }) => standing === 'expired');
  const next = course.days.find((day) => day >= today);
  const [first, ...others] = [
    ...(never.length === 0 ? [] : [`is not done by ${namesOf(never)}`]),
    ...(expired.length === 0 ? [] : [`has run out for ${namesOf(expired)}`]),
  ];
  const why = [
    `${course.name}, required, ${first ?? ''}`,
    ...others.map((words) => `it ${words}`),
    ...(next === undefined ? [] : [`it is next given on ${next}`]),
  ].join('; ');
  return [{ kind: 'training_missing', why, since: earliest(missing) }];
}

/** The first day on which it did not count any more; of whoever never did it nobody knows. */
function earliest(missing: readonly RequiredTraining[]): IsoDate | null {
  const days = missing.flatMap(({ validUntil }) => (validUntil === null ? [] : [addDays(validUntil, 1)]));
  return days.toSorted()[0] ?? null;
}

function runningOut(course: Course, expiring: readonly RequiredTraining[]): Found[] {
  const first = expiring.map(({ validUntil }) => validUntil ?? '').toSorted()[0];
  if (first === undefined) return [];
  const why = `${course.name} runs out for ${namesOf(expiring)}, first on ${first}`;
  return [{ kind: 'training_expiring', why, since: first }];
}

function namesOf(all: readonly RequiredTraining[]): string {
  return firstFew(all, NAMED, ({ person }) => fullName(person));
}

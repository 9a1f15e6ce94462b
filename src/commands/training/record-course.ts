import type { Context } from '../../context.js';
import type { IsoDate } from '../../domain/dates/iso-date.js';
import type { Role } from '../../domain/people/participant.js';
import type { Course, CourseFacts, CourseKind } from '../../domain/training/course.js';
import { StateError, UsageError } from '../../errors.js';
import type { WriteHandle } from '../../store/database/connection.js';
import {
  changeCourse,
  recordCourse,
  recordCourseDay,
  trainingOnRecord,
} from '../../store/people/training-rows.js';
import { textOrNull } from '../session/asking/text-or-null.js';
import { changingAndTelling } from '../session/loading/reading-and-changing.js';
import { courseNamed } from '../session/naming/course-named.js';

export interface CourseOptions {
  readonly name?: string;
  readonly kind?: CourseKind;
  readonly requiredFor?: Role | 'none';
  /** `never` for one that counts for good. */
  readonly validMonths?: number | 'forever';
  readonly provider?: string;
  /** What a place costs. */
  readonly cost?: number;
  readonly date?: readonly IsoDate[];
}

/** Records a course. @throws UsageError without a name, StateError where there is one of that name. */
export async function addCourse(context: Context, name: string, options: CourseOptions): Promise<void> {
  const named = textOrNull(name);
  if (named === null)
    throw new UsageError('A course needs a name.', 'For example: mentor training add "Mentor training"');
  const id = await changingAndTelling(context, (db, note) => {
    const { courses } = trainingOnRecord(db);
    refuseSameName(named, courses);
    const facts = factsAfter(
      {
        name: named,
        kind: 'other',
        requiredFor: null,
        validMonths: null,
        provider: null,
        costHundredths: null,
      },
      options,
    );
    const recorded = recordCourse(db, facts, context);
    addDays(db, recorded, { known: [], options });
    note({ what: 'course', action: 'created', ids: [recorded] });
    return recorded;
  });
  context.note(`Course ${id}: ${named}.`);
  context.note(`Next: who has done it: mentor training done ${id} PERSON --on DATE, or mentor import a list`);
}

/** Changes what a course is, or adds days on which it is given. @throws UsageError where nothing is said. */
export async function editCourse(context: Context, named: string, options: CourseOptions): Promise<void> {
  if (Object.values(options).every((value) => value === undefined))
    throw new UsageError(
      'What is to change?',
      'Say --name, --kind, --required-for, --valid-months or --date.',
    );
  const course = await changingAndTelling(context, (db, note) => {
    const { courses } = trainingOnRecord(db);
    const known = courseNamed(named, courses);
    const facts = factsAfter(known, options);
    if (facts.name !== known.name)
      refuseSameName(
        facts.name,
        courses.filter(({ id }) => id !== known.id),
      );
    changeCourse(db, { ...facts, id: known.id }, context);
    addDays(db, known.id, { known: known.days, options });
    note({ what: 'course', action: 'updated', ids: [known.id] });
    return facts;
  });
  context.note(`Changed course "${course.name}".`);
}

function refuseSameName(name: string, courses: readonly Course[]): void {
  if (courses.some((course) => course.name.toLowerCase() === name.toLowerCase()))
    throw new StateError(`There is a course "${name}" already.`, 'mentor training list shows them.');
}

function addDays(
  db: WriteHandle,
  courseId: number,
  { known, options }: { known: readonly IsoDate[]; options: CourseOptions },
): void {
  for (const day of new Set(options.date ?? [])) if (!known.includes(day)) recordCourseDay(db, courseId, day);
}

/** What a course is once what was said of it counts. */
function factsAfter(before: CourseFacts, options: CourseOptions): CourseFacts {
  const { kind, requiredFor, validMonths, cost } = options;
  return {
    name: textOrNull(options.name) ?? before.name,
    kind: kind ?? before.kind,
    requiredFor: requiredFor === undefined ? before.requiredFor : requiredFor === 'none' ? null : requiredFor,
    validMonths:
      validMonths === undefined ? before.validMonths : validMonths === 'forever' ? null : validMonths,
    provider: textOrNull(options.provider) ?? before.provider,
    costHundredths: cost === undefined ? before.costHundredths : Math.round(cost * 100),
  };
}

import type { Context } from '../../context.js';
import type { IsoDate } from '../../domain/dates/iso-date.js';
import { fullName } from '../../domain/people/person.js';
import { inARow } from '../../domain/text/in-a-row.js';
import { lastDayValid } from '../../domain/training/course.js';
import { StateError, UsageError } from '../../errors.js';
import { peopleAsOf } from '../../store/people/people-as-of.js';
import { recordAttendance, trainingOnRecord } from '../../store/people/training-rows.js';
import { changingAndTelling } from '../session/loading/reading-and-changing.js';
import { courseNamed } from '../session/naming/course-named.js';
import { personToChange } from '../session/naming/person-named.js';

export interface AttendanceOptions {
  readonly course: string;
  readonly people: readonly string[];
  readonly on?: IsoDate;
  /** The last day on which it counts, as the certificate says. */
  readonly until?: IsoDate;
}

/** Records that people have done a course: all of them, or none. @throws StateError for what is on record already. */
export async function recordAttendanceOf(context: Context, options: AttendanceOptions): Promise<void> {
  const { today } = context;
  const { on = today, until = null } = options;
  if (on > today) throw new UsageError(`${on} is after today (${today}).`, 'Record it when it is done.');
  if (until !== null && until < on) throw new UsageError(`${until} is before ${on}.`);
  const { course, people } = await changingAndTelling(context, (db, note) => {
    const { courses, attendances } = trainingOnRecord(db);
    const meant = courseNamed(options.course, courses);
    const roster = peopleAsOf(db, { on: today });
    const named = [...new Set(options.people.map((text) => personToChange(text, roster)))];
    for (const person of named)
      if (
        attendances.some(
          ({ courseId, personId, attendedOn }) =>
            courseId === meant.id && personId === person.id && attendedOn === on,
        )
      )
        throw new StateError(
          `It is already on record that ${fullName(person)} did "${meant.name}" on ${on}.`,
        );
    const ids = named.map(({ id: personId }) =>
      recordAttendance(db, { courseId: meant.id, personId, attendedOn: on, validUntil: until }, context),
    );
    note({ what: 'attendance', action: 'created', ids });
    return { course: meant, people: named };
  });
  const last = lastDayValid({ attendedOn: on, validUntil: until }, course);
  context.note(
    `${inARow(people.map(fullName))} did "${course.name}" on ${on}${last === null ? '' : `; it counts until ${last}`}.`,
  );
}

import type { IsoDate } from '../../domain/dates/iso-date.js';
import type { Recording } from '../../domain/people/dated-facts.js';
import type { Role } from '../../domain/people/participant.js';
import type {
  AttendanceFacts,
  Course,
  CourseFacts,
  CourseKind,
  TrainingOnRecord,
} from '../../domain/training/course.js';
import { courseOn } from '../../domain/training/training-on-day.js';
import type { ReadHandle, WriteHandle } from '../database/connection.js';
import { sql } from '../database/sql.js';
import { LAST_DAY } from '../facts/fact-changes.js';

interface CourseRow {
  id: number;
  name: string;
  kind: CourseKind;
  required_for: Role | null;
  valid_months: number | null;
  provider: string | null;
  cost_hundredths: number | null;
  recorded_on: string;
}

type ChangeRow = Pick<CourseRow, 'required_for' | 'valid_months' | 'cost_hundredths'> & {
  course_id: number;
  changed_on: string;
};

/** What reports on past days go by as it was then. */
const CHANGING = ['requiredFor', 'validMonths', 'costHundredths'] as const;

/** Every course by its number, and who has done which, as far as it was known on a day. */
export function trainingOnRecord(db: ReadHandle, knownOn: IsoDate = LAST_DAY): TrainingOnRecord {
  const courses = listCourses(db)
    .filter(({ recordedOn }) => recordedOn <= knownOn)
    .map((course) => courseOn(course, knownOn));
  return { courses, attendances: courses.length === 0 ? [] : listAttendances(db, knownOn) };
}

function listCourses(db: ReadHandle): Course[] {
  const rows = db.all<CourseRow>(sql`
    SELECT id, name, kind, required_for, valid_months, provider, cost_hundredths, recorded_on FROM courses ORDER BY id`);
  const days = db.all<{ course_id: number; given_on: string }>(sql`
    SELECT course_id, given_on FROM course_days ORDER BY course_id, given_on`);
  const changes = db.all<ChangeRow>(sql`
    SELECT course_id, changed_on, required_for, valid_months, cost_hundredths FROM course_changes
    ORDER BY course_id, changed_on, id`);
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    kind: row.kind,
    requiredFor: row.required_for,
    validMonths: row.valid_months,
    provider: row.provider,
    costHundredths: row.cost_hundredths,
    days: days.flatMap((day) => (day.course_id === row.id ? [day.given_on] : [])),
    recordedOn: row.recorded_on,
    changes: changes.flatMap((change) => (change.course_id === row.id ? [asChange(change)] : [])),
  }));
}

function asChange(row: ChangeRow): Course['changes'][number] {
  return {
    changedOn: row.changed_on,
    requiredFor: row.required_for,
    validMonths: row.valid_months,
    costHundredths: row.cost_hundredths,
  };
}

function listAttendances(db: ReadHandle, knownOn: IsoDate): AttendanceFacts[] {
  return db
    .all<{ course_id: number; person_id: number; attended_on: string; valid_until: string | null }>(sql`
      SELECT course_id, person_id, attended_on, valid_until FROM attendances
      WHERE recorded_on <= ${knownOn} ORDER BY attended_on, id`)
    .map((row) => ({
      courseId: row.course_id,
      personId: row.person_id,
      attendedOn: row.attended_on,
      validUntil: row.valid_until,
    }));
}

/** Records a course; gives its number. */
export function recordCourse(db: WriteHandle, course: CourseFacts, { recordedAt, today }: Recording): number {
  return db.run(sql`
    INSERT INTO courses (name, kind, required_for, valid_months, provider, cost_hundredths, recorded_at, recorded_on)
    VALUES (${course.name}, ${course.kind}, ${course.requiredFor}, ${course.validMonths}, ${course.provider},
            ${course.costHundredths}, ${recordedAt}, ${today})`).id;
}

/** Writes what a course is from today on, and keeps what it was until then. */
export function changeCourse(
  db: WriteHandle,
  { id, ...course }: CourseFacts & { readonly id: number },
  { recordedAt, today }: Recording,
): void {
  const before = listCourses(db).find((one) => one.id === id);
  if (before !== undefined && CHANGING.some((name) => before[name] !== course[name]))
    db.run(sql`
      INSERT INTO course_changes (course_id, changed_on, required_for, valid_months, cost_hundredths, recorded_at)
      VALUES (${id}, ${today}, ${before.requiredFor}, ${before.validMonths}, ${before.costHundredths}, ${recordedAt})`);
  db.run(sql`
    UPDATE courses SET name = ${course.name}, kind = ${course.kind}, required_for = ${course.requiredFor},
      valid_months = ${course.validMonths}, provider = ${course.provider}, cost_hundredths = ${course.costHundredths}
    WHERE id = ${id}`);
}

/** Records that a course is given on a day. */
export function recordCourseDay(db: WriteHandle, courseId: number, givenOn: IsoDate): void {
  db.run(sql`INSERT INTO course_days (course_id, given_on) VALUES (${courseId}, ${givenOn})`);
}

/** Records that somebody has done a course; gives the row's id. */
export function recordAttendance(
  db: WriteHandle,
  { courseId, personId, attendedOn, validUntil }: AttendanceFacts,
  { recordedAt, today }: Recording,
): number {
  return db.run(sql`
    INSERT INTO attendances (course_id, person_id, attended_on, valid_until, recorded_at, recorded_on)
    VALUES (${courseId}, ${personId}, ${attendedOn}, ${validUntil}, ${recordedAt}, ${today})`).id;
}

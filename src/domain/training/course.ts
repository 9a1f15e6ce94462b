import { addDays, addMonths, type IsoDate } from '../dates/iso-date.js';
import { groupedBy } from '../grouped-by.js';
import { isMentee, isMentor, type Role } from '../people/participant.js';

export const COURSE_KINDS = [
  'mentor_training',
  'cultural_competence',
  'mentee_workshop',
  'supervision',
  'other',
] as const;
/** What a course is: supervision is that of mentors. */
export type CourseKind = (typeof COURSE_KINDS)[number];

/** A course of the programme, before the store has given it an id. */
export interface CourseFacts {
  readonly name: string;
  readonly kind: CourseKind;
  /** Who has to have done it; null: nobody has to. */
  readonly requiredFor: Role | null;
  /** For how many months it counts; null: for good. */
  readonly validMonths: number | null;
  /** Who gives it, where that is somebody outside. */
  readonly provider: string | null;
  /** What a place costs, in hundredths; null where nobody said. */
  readonly costHundredths: number | null;
}

/** What of a course may be otherwise on one day than on another. */
export type ChangingOfCourse = Pick<CourseFacts, 'requiredFor' | 'validMonths' | 'costHundredths'>;

export interface Course extends CourseFacts {
  readonly id: number;
  readonly recordedOn: IsoDate;
  /** What it was until a day on which it was changed; the earliest first. */
  readonly changes: readonly (ChangingOfCourse & { readonly changedOn: IsoDate })[];
  /** The days on which it is given, the earliest first. */
  readonly days: readonly IsoDate[];
}

/** That somebody has done a course, before the store has given it an id. */
export interface AttendanceFacts {
  readonly courseId: number;
  readonly personId: number;
  readonly attendedOn: IsoDate;
  /** The last day on which it counts, where the certificate says so; null: as the course says. */
  readonly validUntil: IsoDate | null;
}

/** All that is on record of courses. */
export interface TrainingOnRecord {
  readonly courses: readonly Course[];
  /** The earliest first. */
  readonly attendances: readonly AttendanceFacts[];
}

export const NO_TRAINING: TrainingOnRecord = { courses: [], attendances: [] };

/** The last day on which an attendance counts; null: for good. */
export function lastDayValid(
  { attendedOn, validUntil }: Pick<AttendanceFacts, 'attendedOn' | 'validUntil'>,
  { validMonths }: Pick<Course, 'validMonths'>,
): IsoDate | null {
  if (validUntil !== null) return validUntil;
  return validMonths === null ? null : addDays(addMonths(attendedOn, validMonths), -1);
}

export const TRAINING_STANDINGS = ['missing', 'expired', 'expiring', 'valid'] as const;
/** How somebody stands with a course. */
export type TrainingStanding = (typeof TRAINING_STANDINGS)[number];

/** How somebody stands with a course on a day, by what they had attended by then. */
export interface TrainingOfPerson {
  readonly standing: TrainingStanding;
  /** The latest attendance that counts longest; null where there is none. */
  readonly attendedOn: IsoDate | null;
  /** null: for good, or never attended. */
  readonly validUntil: IsoDate | null;
}

/**
 * How somebody stands with a course on a day.
 * @param attended their attendances of the course. @param withinDays how many days before its last day it counts as expiring.
 */
export function trainingOn(
  attended: readonly AttendanceFacts[],
  course: Pick<Course, 'validMonths'>,
  { day, withinDays }: { readonly day: IsoDate; readonly withinDays: number },
): TrainingOfPerson {
  let best: { attendedOn: IsoDate; validUntil: IsoDate | null } | undefined;
  for (const attendance of attended) {
    if (attendance.attendedOn > day) continue;
    const validUntil = lastDayValid(attendance, course);
    const isLonger =
      best === undefined ||
      (best.validUntil !== null && (validUntil === null || validUntil >= best.validUntil));
    if (isLonger) best = { attendedOn: attendance.attendedOn, validUntil };
  }
  if (best === undefined) return { standing: 'missing', attendedOn: null, validUntil: null };
  const { validUntil } = best;
  if (validUntil !== null && validUntil < day) return { standing: 'expired', ...best };
  const isExpiring = validUntil !== null && validUntil < addDays(day, withinDays);
  return { standing: isExpiring ? 'expiring' : 'valid', ...best };
}

/** Whether a course has to be done by somebody who takes part so. */
export function isRequiredOf({ requiredFor }: Pick<Course, 'requiredFor'>, role: Role): boolean {
  if (requiredFor === null) return false;
  if (requiredFor === 'both') return true;
  return requiredFor === 'mentor' ? isMentor(role) : isMentee(role);
}

/** Attendances of one course, by person. */
export function attendedBy(
  attendances: readonly AttendanceFacts[],
  courseId: number,
): ReadonlyMap<number, readonly AttendanceFacts[]> {
  return groupedBy(
    attendances.filter((attendance) => attendance.courseId === courseId),
    ({ personId }) => personId,
  );
}

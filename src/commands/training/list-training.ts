import type { Context } from '../../context.js';
import { isAtWork } from '../../domain/people/presence.js';
import type { Settings } from '../../domain/settings/settings.js';
import type { Course, TrainingStanding } from '../../domain/training/course.js';
import { countTrained, type RequiredTraining, trainingRequired } from '../../domain/training/training-due.js';
import { coursesTable } from '../../rendering/tables/people/courses-table.js';
import { trainingTable } from '../../rendering/tables/people/training-table.js';
import { listParticipations, participantsOf } from '../../store/people/participations.js';
import { peopleAsOf } from '../../store/people/people-as-of.js';
import { trainingOnRecord } from '../../store/people/training-rows.js';
import { findRound } from '../../store/rounds/rounds.js';
import { type OutputOptions, showTable } from '../output/show-table.js';
import { loadSettings } from '../session/loading/load-settings.js';
import { reading } from '../session/loading/reading-and-changing.js';
import { courseNamed } from '../session/naming/course-named.js';

interface Known {
  readonly settings: Settings;
  readonly courses: readonly Course[];
  /** Of those who take part in the round and are at work. */
  readonly required: readonly RequiredTraining[];
}

async function load(context: Context): Promise<Known> {
  const settings = await loadSettings(context);
  const { today } = context;
  return reading(context, (db) => {
    const round = findRound(db, context.round);
    const people = peopleAsOf(db, { on: today }).filter((person) => isAtWork(person, today));
    const training = trainingOnRecord(db);
    const participants = participantsOf(people, listParticipations(db, round.id));
    const on = { day: today, withinDays: settings.cadence.trainingEndsWithinDays };
    return { settings, courses: training.courses, required: trainingRequired(participants, training, on) };
  });
}

/** Lists the courses, and how those stand of whom each is required in the round. */
export async function listCourses(context: Context, options: OutputOptions): Promise<void> {
  const { settings, courses, required } = await load(context);
  showTable(context, coursesTable(courses, { required, today: context.today }), {
    schema: 'mentor/courses',
    title: 'Courses',
    generatedFor: settings.programmeName,
    byteOrderMark: settings.exports.byteOrderMark,
    important: [
      'course',
      'name',
      'required_for',
      'required',
      'done',
      'expiring',
      'missing',
      'expired',
      'next_on',
    ],
    whenEmpty:
      'No course yet. Next: mentor training add "Mentor training" --required-for mentor --valid-months 24',
    options,
  });
}

export interface ListTrainingOptions extends OutputOptions {
  readonly course?: string;
  readonly standing?: readonly TrainingStanding[];
}

/** Lists everybody of whom a course is required in the round, with how they stand; says how many are trained. */
export async function listTraining(context: Context, options: ListTrainingOptions): Promise<void> {
  const { settings, courses, required } = await load(context);
  const course = options.course === undefined ? undefined : courseNamed(options.course, courses);
  const wanted = required.filter(
    (each) =>
      (course === undefined || each.course.id === course.id) &&
      (options.standing === undefined || options.standing.includes(each.standing)),
  );
  showTable(context, trainingTable(wanted), {
    schema: 'mentor/training',
    title: 'Training',
    generatedFor: settings.programmeName,
    byteOrderMark: settings.exports.byteOrderMark,
    important: ['name', 'course', 'standing', 'valid_until', 'attended_on', 'unit', 'site', 'email'],
    whenEmpty: required.length === 0 ? 'No course is required of anybody who takes part.' : 'Nobody matches.',
    options,
  });
  if (required.length === 0) return;
  const counts = countTrained(required);
  context.note(
    `${counts.trained} of ${counts.required} people have done all that is required of them; for ${counts.expiring} of these something runs out soon.`,
  );
}

import { type Command, InvalidArgumentError, Option } from 'commander';
import type { OutputOptions } from '../../commands/output/show-table.js';
import type { ListTrainingOptions } from '../../commands/training/list-training.js';
import type { AttendanceOptions } from '../../commands/training/record-attendance-of.js';
import type { CourseOptions } from '../../commands/training/record-course.js';
import { ROLES } from '../../domain/people/participant.js';
import { COURSE_KINDS, TRAINING_STANDINGS } from '../../domain/training/course.js';
import type { Act } from '../call.js';
import {
  addChangeOptions,
  addOutputOptions,
  amount,
  examples,
  isoDate,
  ofNoRound,
  wholeNumber,
} from '../options.js';

const DEAREST = 1_000_000;

function months(text: string): number | 'forever' {
  if (text === 'forever') return text;
  try {
    return wholeNumber(1, 600)(text);
  } catch {
    throw new InvalidArgumentError('Write a whole number of months, 1 to 600, or forever.');
  }
}

export function declareTraining(program: Command, act: Act): void {
  const training = program
    .command('training')
    .description('courses, who has to have done them, and who has')
    .addHelpText('after', examples('mentor training', 'mentor training people --standing missing expired'));
  addOutputOptions(
    training.command('list', { isDefault: true }).description('every course, and how people stand with it'),
  )
    .addHelpText('after', examples('mentor training list'))
    .action(
      act<OutputOptions>(async (context, { options }) => {
        const { listCourses } = await import('../../commands/training/list-training.js');
        await listCourses(context, options);
      }),
    );
  addOutputOptions(training.command('people').description('who has to have done what, and how they stand'))
    .option('--course <course>', 'only this one')
    .addOption(new Option('--standing <standing...>', 'only these').choices(TRAINING_STANDINGS))
    .addHelpText('after', examples('mentor training people --standing missing expired expiring'))
    .action(
      act<ListTrainingOptions>(async (context, { options }) => {
        const { listTraining } = await import('../../commands/training/list-training.js');
        await listTraining(context, options);
      }),
    );
  declareCourses(training, act);
  addChangeOptions(
    ofNoRound(training.command('done <course> <people...>')).description('record who has done a course'),
  )
    .option('--on <date>', 'the day they did it (else today)', isoDate)
    .option('--until <date>', 'the last day on which it counts (else as the course says)', isoDate)
    .addHelpText(
      'after',
      `
A list comes in with mentor import; mentor template training writes its columns.
${examples('mentor training done 1 002307 001515 --on 2026-09-14')}`,
    )
    .action(
      act<Pick<AttendanceOptions, 'on' | 'until'>>(async (context, { words, options }) => {
        const { recordAttendanceOf } = await import('../../commands/training/record-attendance-of.js');
        const [course = '', ...people] = words;
        await recordAttendanceOf(context, { ...options, course, people });
      }),
    );
}

function courseOptions(command: Command, roles: readonly string[]): Command {
  return command
    .addOption(new Option('--kind <kind>', 'what it is').choices(COURSE_KINDS))
    .addOption(new Option('--required-for <role>', 'who has to have done it').choices(roles))
    .option('--valid-months <months>', 'for how many months it counts, or forever', months)
    .option('--provider <text>', 'who gives it, where that is somebody outside')
    .option('--cost <amount>', 'what a place costs', amount(DEAREST))
    .option('--date <date...>', 'days on which it is given', daysGiven, []);
}

function daysGiven(text: string, earlier: readonly string[]): readonly string[] {
  return [...earlier, isoDate(text)];
}

function declareCourses(training: Command, act: Act): void {
  courseOptions(
    addChangeOptions(ofNoRound(training.command('add <name>')).description('record a course')),
    ROLES,
  )
    .addHelpText(
      'after',
      examples(
        'mentor training add "Mentor training" --required-for mentor',
        'mentor training add Supervision --kind supervision --valid-months 24',
      ),
    )
    .action(
      act<CourseOptions>(async (context, { words, options }) => {
        const { addCourse } = await import('../../commands/training/record-course.js');
        await addCourse(context, words[0] ?? '', options);
      }),
    );
  courseOptions(
    addChangeOptions(ofNoRound(training.command('edit <course>')).description('change what a course is')),
    [...ROLES, 'none'],
  )
    .option('--name <text>', 'what it is called')
    .addHelpText('after', examples('mentor training edit 1 --date 2026-11-09 2026-12-07'))
    .action(
      act<CourseOptions>(async (context, { words, options }) => {
        const { editCourse } = await import('../../commands/training/record-course.js');
        const { date = [], ...rest } = options;
        await editCourse(context, words[0] ?? '', date.length === 0 ? rest : { ...rest, date });
      }),
    );
}

import { counted } from '../../domain/text/counted.js';
import { firstFewAtLength } from '../../domain/text/first-few.js';
import { nearest } from '../../domain/text/nearest.js';
import type { AttendanceFacts, Course, TrainingOnRecord } from '../../domain/training/course.js';
import type { Column } from '../columns/column.js';
import type { RowValues } from '../columns/row-values.js';
import { courseAttendedUnder } from '../values/course-attended.js';
import { type PairFileInput, PairRows } from './rows/pair-rows.js';
import { personOfRow } from './rows/person-of-row.js';
import type { PlanOfRows } from './rows/plan-of-rows.js';
import { sortRows } from './rows/sort-rows.js';

/** What importing attendances of courses will do, of the rows that say somebody has done one. */
export type TrainingPlan = PlanOfRows<'training', AttendanceFacts>;

/** At most so many rows are named in a note. */
const NAMED = 5;

function comparable(name: string): string {
  return name.trim().replace(/\s+/gu, ' ').toLowerCase();
}

function courseOfRow(values: RowValues, courses: readonly Course[]): Course | undefined {
  const text = values.said('course');
  if (text === undefined) {
    values.complain('course', 'This cell must be filled.', 'Write the name of the course.');
    return undefined;
  }
  const course = courses.find(({ name, id }) => comparable(name) === comparable(text) || `#${id}` === text);
  if (course !== undefined) return course;
  const meant = nearest(
    text,
    courses.map(({ name }) => name),
  );
  values.complain(
    'course',
    `There is no course "${text}".`,
    meant === undefined
      ? `Record it first: mentor training add ${JSON.stringify(text)}`
      : `Did you mean "${meant}"? Else record it first: mentor training add ${JSON.stringify(text)}`,
  );
  return undefined;
}

function attendanceOf(values: RowValues, rows: PairRows, courses: readonly Course[]): AttendanceFacts | null {
  rows.require(values, 'attended_on', 'Write the day on which it was done, such as 2026-04-03.');
  const attendedOn = rows.pastDay(values, 'attended_on');
  const validUntil = values.read('valid_until', (text) => rows.dates.read('valid_until', text))?.date ?? null;
  const person = personOfRow(values, rows);
  const course = courseOfRow(values, courses);
  if (attendedOn !== undefined && validUntil !== null && validUntil < attendedOn)
    values.complain('valid_until', `${validUntil} is before ${attendedOn}.`, 'Correct one of the two days.');
  if (attendedOn === undefined || person === undefined || course === undefined) return null;
  return { courseId: course.id, personId: person.id, attendedOn, validUntil };
}

/** The rows by whether somebody has done the course; of those in doubt it is complained. */
function done(rows: readonly RowValues[], { mapping }: PairFileInput): { did: RowValues[]; notes: string[] } {
  const day = mapping.fields.get('attended_on');
  // `Not attended` stands where the day would, too.
  const undated = rows.filter(
    (values) => day !== undefined && saysNotDone(values.said('attended_on'), day.text),
  );
  const column = mapping.fields.get('held');
  const others = rows.filter((values) => !undated.includes(values));
  const not = column === undefined ? [] : notDoneUnder(column, others);
  return {
    did: others.filter((values) => !not.includes(values)),
    notes: [...notDoneInWords(undated, 'attended_on', day), ...notDoneInWords(not, 'held', column)],
  };
}

function saysNotDone(text: string | undefined, heading: string): boolean {
  return text !== undefined && courseAttendedUnder(heading)(text).value === false;
}

/** The rows that say so in a column for it; a row that says nothing beside others that do is complained of. */
function notDoneUnder({ text: heading }: Column, rows: readonly RowValues[]): RowValues[] {
  const attended = courseAttendedUnder(heading);
  const said = rows.map((values) => ({ values, isDone: values.read('held', attended) }));
  const isSaidOfSome = said.some(({ isDone }) => isDone === true);
  for (const { values } of said)
    if (isSaidOfSome && values.text('held') === undefined)
      values.complain(
        'held',
        'It is not said whether the course was done, and of others it is.',
        'Write attended or not attended.',
      );
  return said.filter(({ isDone }) => isDone === false).map(({ values }) => values);
}

function notDoneInWords(
  rows: readonly RowValues[],
  field: 'attended_on' | 'held',
  column: Column | undefined,
): string[] {
  if (rows.length === 0 || column === undefined) return [];
  const named = firstFewAtLength(
    rows,
    NAMED,
    (values) => `line ${values.line}: "${values.text(field) ?? ''}"`,
  );
  return [
    `Not done, as ${column.name} says, so not recorded: ${counted(rows.length, 'row', 'rows')} (${named}).`,
  ];
}

/**
 * Compares a list of who has done which course with what is on record. Somebody does a course at most once a day.
 * @throws InputError when a column is missing or cannot be told, or the order of its dates cannot.
 */
export function planTraining(input: PairFileInput, { courses, attendances }: TrainingOnRecord): TrainingPlan {
  const rows = new PairRows(input, ['course', 'attended_on']);
  const { did, notes } = done(rows.rows, input);
  const read = did.map((values) => ({ values, facts: attendanceOf(values, rows, courses) }));
  const sorted = sortRows<AttendanceFacts>(read, {
    known: attendances,
    keyOf: ({ courseId, personId, attendedOn }) => `${courseId} ${personId} ${attendedOn}`,
    contentOf: ({ validUntil }) => validUntil ?? '',
    clash: 'That this person did this course on this day is',
    remedy: 'Remove the row, or correct its days.',
  });
  return {
    kind: 'training',
    ...sorted,
    dateOrder: rows.dates.order,
    notes: [...rows.notes(), ...notes],
  };
}

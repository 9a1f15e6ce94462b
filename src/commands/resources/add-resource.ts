import type { Context } from '../../context.js';
import type { IsoDate } from '../../domain/dates/iso-date.js';
import type { Pairing } from '../../domain/pairings/pairing.js';
import { type ResourceKind, resourceInWords } from '../../domain/pairings/resource.js';
import { objectionToNoting } from '../../domain/pairings/subject.js';
import { StateError, UsageError } from '../../errors.js';
import { recordResource } from '../../store/pairings/resources.js';
import { trainingOnRecord } from '../../store/people/training-rows.js';
import { textOrNull } from '../session/asking/text-or-null.js';
import { loadProgramme } from '../session/loading/load-programme.js';
import { changingAndTelling } from '../session/loading/reading-and-changing.js';
import { askForPairing } from '../session/naming/ask-for-pairing.js';
import { courseNamed } from '../session/naming/course-named.js';
import { pairingInWords } from '../session/naming/pairing-named.js';
import { type SubjectOptions, subjectNamed } from '../session/naming/subject-named.js';

export interface AddResourceOptions extends SubjectOptions {
  /** What it is; of an introduction, to whom. */
  readonly text: string;
  readonly kind?: ResourceKind;
  readonly pairing?: string;
  readonly course?: string;
  readonly address?: string;
  readonly on?: IsoDate;
}

/**
 * Records what helps a pairing, or goes with a course; where neither is named, a person at a terminal is asked for the pairing.
 * @throws UsageError where it is not said what it is, StateError for a day, a course, a goal or a meeting that there is not.
 */
export async function addResource(context: Context, options: AddResourceOptions): Promise<void> {
  const title = textOrNull(options.text);
  if (title === null) throw new UsageError('What is it?', 'Say it in words, in "quotes".');
  const programme = await loadProgramme(context);
  const isOfCourseAlone = options.pairing === undefined && options.course !== undefined;
  const pairing = isOfCourseAlone ? undefined : await askForPairing(context, programme, options.pairing);
  if (pairing === undefined && (options.aboutGoal !== undefined || options.aboutMeeting !== undefined))
    throw new UsageError('Which pairing does the goal or the meeting belong to?', 'Name it with --pairing.');
  const kind = options.kind ?? (options.address === undefined ? 'reading' : 'link');
  const on = dayOf(context, { kind, pairing, on: options.on ?? context.today });
  const { id, course } = await changingAndTelling(context, (db, note) => {
    const known =
      options.course === undefined ? undefined : courseNamed(options.course, trainingOnRecord(db).courses);
    const about = pairing === undefined ? undefined : subjectNamed(db, pairing, options);
    const facts = { kind, title, address: textOrNull(options.address), on, goalId: null, checkInId: null };
    const owners = { pairingId: pairing?.id ?? null, courseId: known?.id ?? null };
    const recorded = recordResource(db, { ...facts, ...owners, ...about }, context);
    note({ what: 'resource', action: 'created', ids: [recorded] });
    return { id: recorded, course: known };
  });
  const of = [
    pairing === undefined ? [] : [pairingInWords(pairing, programme.people)],
    course === undefined ? [] : [`course ${course.id}, ${course.name}`],
  ].flat();
  const what = resourceInWords({ kind, title, goalId: null, checkInId: null }, { goals: [], checkIns: [] });
  context.note(`Resource ${id} of ${of.join(', and ')}: ${what}.`);
  context.note(
    pairing === undefined
      ? 'Next: mentor resource list'
      : `It is in the guide for their next meeting, too: mentor guide ${pairing.id}`,
  );
}

/** An event may be still to come; all else has happened. */
function dayOf(
  { today }: Context,
  {
    kind,
    pairing,
    on,
  }: { readonly kind: ResourceKind; readonly pairing: Pairing | undefined; readonly on: IsoDate },
): IsoDate {
  const latest = kind === 'event' && on > today ? on : today;
  if (pairing === undefined && on > latest)
    throw new StateError(`${on} is after today (${today}).`, 'Give another day with --on.');
  const objection = pairing && objectionToNoting(pairing, { on, today: latest });
  if (objection !== undefined) throw new StateError(objection.message, objection.hint);
  return on;
}

import type { Context } from '../../context.js';
import { addDays, type IsoDate } from '../../domain/dates/iso-date.js';
import { groupedBy } from '../../domain/grouped-by.js';
import type { FollowUpKind } from '../../domain/pairings/follow-up.js';
import type { Pairing } from '../../domain/pairings/pairing.js';
import type { TaskKind } from '../../domain/pairings/task-kinds.js';
import { StateError, UsageError } from '../../errors.js';
import type { Task } from '../../followup/task.js';
import { recordFollowUp } from '../../store/pairings/follow-ups.js';
import { recordProgrammeFollowUp } from '../../store/rounds/programme-follow-ups.js';
import { loadProgramme, type Programme } from '../session/loading/load-programme.js';
import { changingAndTelling } from '../session/loading/reading-and-changing.js';
import { askForPairing } from '../session/naming/ask-for-pairing.js';
import { pairingInWords } from '../session/naming/pairing-named.js';
import { programmeToday } from '../session/standing/tasks-of-programme.js';

export interface FollowUpOptions {
  readonly kind: FollowUpKind;
  /** As they were named; with none in a terminal, one is asked for, unless a kind of task is named. */
  readonly pairings: readonly string[];
  /** Only these kinds of task; without pairings, of all that today's list asks, of no pairing too. */
  readonly task?: readonly TaskKind[];
  /** The day something was done; else today. */
  readonly on?: IsoDate;
  /** The day from which it is asked again; else after the settings' number of days. */
  readonly until?: IsoDate;
  readonly note?: string;
}

/** What is answered at once: what is asked of one pairing, or of none. */
interface Answered {
  readonly pairing: Pairing | null;
  readonly asked: readonly Task[];
}

/**
 * Records that what today's list asks was done, or that it can wait: all that it asks of pairings today, or some kinds of it. It is asked
 * again on a later day if it is still so; what comes up besides is asked at once. Nothing else changes.
 * @throws StateError where nothing is asked, UsageError for days that make no sense.
 */
export async function followUpPairings(context: Context, options: FollowUpOptions): Promise<void> {
  const programme = await loadProgramme(context);
  const meant = await pairingsMeant(context, programme, options);
  const { on, until } = daysOf(options, {
    today: context.today,
    again: programme.settings.cadence.lookAgainAfterDays,
  });
  const words = options.note?.trim();
  const said = { kind: options.kind, on, until, note: words === undefined || words === '' ? null : words };
  const answered = await changingAndTelling(context, (db, note) => {
    const { tasks } = programmeToday(db, context, programme.settings);
    const open = tasks.filter(
      ({ hiddenUntil, kind }) => hiddenUntil === null && (options.task?.includes(kind) ?? true),
    );
    const answers =
      meant === undefined ? byWhatTheyAreAbout(open) : ofPairings(open, meant, programme.people);
    if (answers.length === 0)
      throw new StateError('Nothing of the kind is asked today.', 'mentor today lists what is.');
    const [ids, besides]: [number[], number[]] = [[], []];
    for (const { pairing, asked } of answers) {
      const kinds = [...new Set(asked.map(({ kind }) => kind))];
      if (pairing !== null)
        ids.push(recordFollowUp(db, { pairingId: pairing.id, tasks: kinds, ...said }, context));
      else besides.push(...kinds.map((task) => recordProgrammeFollowUp(db, { task, ...said }, context)));
    }
    note({ what: 'follow-up', action: 'created', ids });
    note({ what: 'follow-up of the programme', action: 'created', ids: besides });
    return answers;
  });
  for (const { pairing, asked } of answered)
    sayAnswered(context, {
      pairing: pairing === null ? 'Of no pairing' : pairingInWords(pairing, programme.people),
      asked,
    });
  context.note(`If it is still so on ${until}, mentor today asks again.`);
}

/** The pairings that were named, each once; undefined where a kind of task alone says what is meant. */
async function pairingsMeant(
  context: Context,
  programme: Programme,
  { pairings, task }: FollowUpOptions,
): Promise<readonly Pairing[] | undefined> {
  if (pairings.length === 0 && task !== undefined) return undefined;
  const meant = new Map<number, Pairing>();
  for (const named of pairings.length === 0 ? [undefined] : pairings) {
    const pairing = await askForPairing(context, programme, named);
    meant.set(pairing.id, pairing);
  }
  return [...meant.values()];
}

/** @throws StateError for a pairing of which nothing is asked. */
function ofPairings(
  open: readonly Task[],
  meant: readonly Pairing[],
  people: Programme['people'],
): readonly Answered[] {
  return meant.map((pairing) => {
    const asked = open.filter(({ pairing: of }) => of?.id === pairing.id);
    if (asked.length === 0) throw nothingAsked(pairingInWords(pairing, people));
    return { pairing, asked };
  });
}

function byWhatTheyAreAbout(open: readonly Task[]): readonly Answered[] {
  const groups = groupedBy(open, ({ pairing }) => pairing?.id ?? null);
  return [...groups.values()].map((asked) => ({ pairing: asked[0]?.pairing ?? null, asked }));
}

function sayAnswered(
  context: Context,
  { pairing, asked }: { pairing: string; asked: readonly Task[] },
): void {
  context.note(`${pairing}: ${asked.map(({ why }) => why).join('; ')}.`);
}

function nothingAsked(pairing: string): StateError {
  return new StateError(
    `Nothing is asked of ${pairing} today.`,
    'mentor today lists what is; mentor checkin add records a meeting.',
  );
}

/** @throws UsageError for something done in the future, and for a day to be asked again that has come already. */
function daysOf(
  { on, until }: FollowUpOptions,
  { today, again }: { today: IsoDate; again: number },
): { on: IsoDate; until: IsoDate } {
  if (on !== undefined && on > today)
    throw new UsageError(`${on} is after today (${today}).`, 'Record what was done when it was done.');
  if (until !== undefined && until <= today)
    throw new UsageError(`${until} has come already (today is ${today}).`, 'Give a later day with --until.');
  return { on: on ?? today, until: until ?? addDays(on ?? today, again) };
}

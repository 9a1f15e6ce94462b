import type { Context } from '../../context.js';
import { addDays, type IsoDate } from '../../domain/dates/iso-date.js';
import type { FollowUpKind } from '../../domain/pairings/follow-up.js';
import type { Pairing } from '../../domain/pairings/pairing.js';
import { StateError, UsageError } from '../../errors.js';
import type { Task } from '../../followup/task.js';
import { recordFollowUp } from '../../store/pairings/follow-ups.js';
import { loadProgramme } from '../session/loading/load-programme.js';
import { changingAndTelling } from '../session/loading/reading-and-changing.js';
import { askForPairing } from '../session/naming/ask-for-pairing.js';
import { pairingInWords } from '../session/naming/pairing-named.js';
import { programmeToday } from '../session/standing/tasks-of-programme.js';

export interface FollowUpOptions {
  readonly kind: FollowUpKind;
  /** As they were named; with none in a terminal, one is asked for. */
  readonly pairings: readonly string[];
  /** The day something was done; else today. */
  readonly on?: IsoDate;
  /** The day from which it is asked again; else after the settings' number of days. */
  readonly until?: IsoDate;
  readonly note?: string;
}

/**
 * Records that what today's list asks of pairings was done, or that it can wait: all that it asks of each of them today. It is asked
 * again on a later day if it is still so; what comes up besides is asked at once. Nothing else about a pairing changes.
 * @throws StateError where nothing is asked of a pairing, UsageError for days that make no sense.
 */
export async function followUpPairings(context: Context, options: FollowUpOptions): Promise<void> {
  const programme = await loadProgramme(context);
  const meant = new Map<number, Pairing>();
  for (const named of options.pairings.length === 0 ? [undefined] : options.pairings) {
    const pairing = await askForPairing(context, programme, named);
    meant.set(pairing.id, pairing);
  }
  const { on, until } = daysOf(options, {
    today: context.today,
    again: programme.settings.cadence.lookAgainAfterDays,
  });
  const answered = await changingAndTelling(context, (db, note) => {
    const { tasks } = programmeToday(db, context, programme.settings);
    const answers = [...meant.values()].map((pairing) => {
      const asked = tasks.filter(
        ({ pairing: of, hiddenUntil }) => of?.id === pairing.id && hiddenUntil === null,
      );
      if (asked.length === 0) throw nothingAsked(pairingInWords(pairing, programme.people));
      return { pairing, asked };
    });
    const written = options.note?.trim();
    const ids = answers.map(({ pairing, asked }) =>
      recordFollowUp(
        db,
        {
          pairingId: pairing.id,
          kind: options.kind,
          on,
          until,
          tasks: asked.map(({ kind }) => kind),
          note: written === undefined || written === '' ? null : written,
        },
        context,
      ),
    );
    note({ what: 'follow-up', action: 'created', ids });
    return answers;
  });
  for (const { pairing, asked } of answered)
    sayAnswered(context, { pairing: pairingInWords(pairing, programme.people), asked });
  context.note(`If it is still so on ${until}, mentor today asks again.`);
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

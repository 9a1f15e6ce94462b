import type { Context } from '../../context.js';
import type { IsoDate } from '../../domain/dates/iso-date.js';
import { SIDES, type Side } from '../../domain/pairings/pair-feedback.js';
import type { Pairing } from '../../domain/pairings/pairing.js';
import { objectionToReflection } from '../../domain/pairings/reflection.js';
import { StateError, UsageError } from '../../errors.js';
import { listCheckIns } from '../../store/check-ins.js';
import type { ReadHandle } from '../../store/connection.js';
import { listGoals } from '../../store/goals.js';
import { recordReflection } from '../../store/reflections.js';
import { askForPairing } from '../session/ask-for-pairing.js';
import { loadProgramme } from '../session/load-programme.js';
import { pairingInWords } from '../session/pairing-named.js';
import { changingAndTelling } from '../session/reading-and-changing.js';
import { textOrNull } from '../session/text-or-null.js';

export interface AddReflectionOptions {
  readonly pairing: string | undefined;
  readonly text: string | undefined;
  readonly by?: Side;
  readonly on?: IsoDate;
  /** The number of the goal it is about. */
  readonly aboutGoal?: number;
  /** The day of the meeting it is about. */
  readonly aboutMeeting?: IsoDate;
  readonly share?: boolean;
}

/**
 * Records what one of a pairing thinks of it, for the two alone unless it is shared; in a terminal asks who, and for the words.
 * @throws UsageError where nothing is said, StateError for a day, a goal or a meeting that the pairing has not.
 */
export async function addReflection(context: Context, options: AddReflectionOptions): Promise<void> {
  const { today } = context;
  const programme = await loadProgramme(context);
  const pairing = await askForPairing(context, programme, options.pairing);
  const on = options.on ?? today;
  const objection = objectionToReflection(pairing, { on, today });
  if (objection !== undefined) throw new StateError(objection, 'Give another day with --on.');
  const { writtenBy, text } = await askForFacts(context, pairing.id, options);
  const isShared = options.share === true;
  const id = await changingAndTelling(context, (db, note) => {
    const about = subjectNamed(db, pairing, options);
    const facts = { pairingId: pairing.id, writtenBy, writtenOn: on, text, ...about };
    const recorded = recordReflection(db, { ...facts, sharedOn: isShared ? today : null }, context);
    note({ what: 'reflection', action: 'created', ids: [recorded] });
    return recorded;
  });
  const whose = `Reflection ${id} of the ${writtenBy}, ${pairingInWords(pairing, programme.people)}`;
  context.note(
    isShared
      ? `${whose}: shared. To make it private: mentor reflection unshare ${id}`
      : `${whose}: private to the two. It is in no list, book or report; to share it: mentor reflection share ${id}`,
  );
}

function subjectNamed(
  db: ReadHandle,
  pairing: Pairing,
  { aboutGoal: goal, aboutMeeting: meeting }: AddReflectionOptions,
): { readonly goalId: number | null; readonly checkInId: number | null } {
  const isTheirs = ({ pairingId }: { readonly pairingId: number }) => pairingId === pairing.id;
  if (goal !== undefined && !listGoals(db).some((one) => one.id === goal && isTheirs(one)))
    throw new StateError(
      `Pairing ${pairing.id} has no goal ${goal}.`,
      `mentor goal list --pairing ${pairing.id} shows those it has.`,
    );
  const met = listCheckIns(db).find((one) => one.heldOn === meeting && isTheirs(one));
  if (meeting !== undefined && met === undefined)
    throw new StateError(
      `Pairing ${pairing.id} has no meeting of ${meeting} on record.`,
      `mentor checkin list --pairing ${pairing.id} shows those it has.`,
    );
  return { goalId: goal ?? null, checkInId: met?.id ?? null };
}

async function askForFacts(
  { prompt }: Context,
  number: number,
  { by, text: typed }: AddReflectionOptions,
): Promise<{ readonly writtenBy: Side; readonly text: string }> {
  const written = textOrNull(typed);
  if (prompt === undefined && by === undefined)
    throw new UsageError('Whose reflection is it?', 'Say --by mentee or --by mentor.');
  const writtenBy =
    by ??
    (await prompt?.select({
      message: 'Whose reflection is it?',
      choices: SIDES.map((side) => ({ name: side, value: side })),
    }));
  const text = written ?? textOrNull(await prompt?.input({ message: 'What do they write? (private)' }));
  if (writtenBy === undefined || text === null)
    throw new UsageError(
      'What is the reflection?',
      `Say it in words: mentor reflection add ${number} "…" --by mentee`,
    );
  return { writtenBy, text };
}

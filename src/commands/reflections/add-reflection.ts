import type { Context } from '../../context.js';
import type { IsoDate } from '../../domain/dates/iso-date.js';
import { SIDES, type Side } from '../../domain/pairings/pair-feedback.js';
import { objectionToNoting } from '../../domain/pairings/subject.js';
import { StateError, UsageError } from '../../errors.js';
import { listReflections, recordReflection } from '../../store/pairings/reflections.js';
import { refuseSaidTwice } from '../session/asking/refuse-said-twice.js';
import { textOrNull } from '../session/asking/text-or-null.js';
import { loadProgramme } from '../session/loading/load-programme.js';
import { changingAndTelling } from '../session/loading/reading-and-changing.js';
import { askForPairing } from '../session/naming/ask-for-pairing.js';
import { pairingInWords } from '../session/naming/pairing-named.js';
import { type SubjectOptions, subjectNamed } from '../session/naming/subject-named.js';

export interface AddReflectionOptions extends SubjectOptions {
  readonly pairing: string | undefined;
  readonly text: string | undefined;
  readonly by?: Side;
  readonly on?: IsoDate;
  readonly share?: boolean;
  /** Whether to record one that is on record already. */
  readonly anyway?: boolean;
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
  const objection = objectionToNoting(pairing, { on, today });
  if (objection !== undefined) throw new StateError(objection.message, objection.hint);
  const { writtenBy, text } = await askForFacts(context, pairing.id, options);
  const isShared = options.share === true;
  const id = await changingAndTelling(context, (db, note) => {
    const known = listReflections(db).filter(
      (each) => each.pairingId === pairing.id && each.writtenBy === writtenBy,
    );
    refuseSaidTwice(text, {
      known,
      inWords: ({ id: other, writtenOn }) => `reflection ${other} of ${writtenOn}`,
      anyway: options.anyway,
    });
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

import type { Context } from '../../context.js';
import type { IsoDate } from '../../domain/dates/iso-date.js';
import { type GoalFacts, type GoalPurpose, goalStatusOn } from '../../domain/pairings/goal.js';
import { isOpen, type Pairing } from '../../domain/pairings/pairing.js';
import { StateError, UsageError } from '../../errors.js';
import { listGoals, recordGoal } from '../../store/pairings/goals.js';
import { refuseSaidTwice } from '../session/asking/refuse-said-twice.js';
import { textOrNull } from '../session/asking/text-or-null.js';
import { loadProgramme } from '../session/loading/load-programme.js';
import { changingAndTelling } from '../session/loading/reading-and-changing.js';
import { askForPairing } from '../session/naming/ask-for-pairing.js';
import { pairingInWords } from '../session/naming/pairing-named.js';
import { goalInWords } from './goal-named.js';

export interface AddGoalOptions {
  readonly pairing: string | undefined;
  readonly text: string | undefined;
  readonly for?: GoalPurpose;
  readonly measure?: string;
  readonly due?: IsoDate;
  readonly on?: IsoDate;
  /** Whether to set one that is on record already. */
  readonly anyway?: boolean;
}

/**
 * Sets a goal of a pairing; in a terminal asks for its words where they are missing.
 * @throws StateError for a pairing that is over or a goal that it has, UsageError where nothing is said or a day makes no sense.
 */
export async function addGoal(context: Context, options: AddGoalOptions): Promise<void> {
  const programme = await loadProgramme(context);
  const pairing = await askForPairing(context, programme, options.pairing);
  const words = pairingInWords(pairing, programme.people);
  if (!isOpen(pairing.status))
    throw new StateError(`${words} is over.`, 'mentor pairs list shows those that go on.');
  const text = textOrNull(options.text ?? (await context.prompt?.input({ message: 'What is the goal?' })));
  if (text === null) {
    throw new UsageError('What is the goal?', `Say it in words: mentor goal add ${pairing.id} "…"`);
  }
  const facts = factsOf(pairing, { ...options, text }, context.today);
  const id = await changingAndTelling(context, (db, note) => {
    const known = listGoals(db).filter(
      (goal) => goal.pairingId === pairing.id && goalStatusOn(goal, context.today) === 'open',
    );
    refuseSaidTwice(text, { known, inWords: goalInWords, anyway: options.anyway });
    const recorded = recordGoal(db, facts, context);
    note({ what: 'goal', action: 'created', ids: [recorded] });
    return recorded;
  });
  context.note(`Goal ${id} of ${words}: ${text}.`);
  const missing = [facts.measure === null ? 'measure' : '', facts.dueOn === null ? 'due day' : ''].filter(
    (each) => each !== '',
  );
  if (missing.length > 0)
    context.note(`It has no ${missing.join(' and no ')}, so nobody will be able to say whether it was met.`);
  context.note(`Next: its steps, mentor goal action ${id} "…" --owner mentee`);
}

function factsOf(
  { id, startedOn }: Pairing,
  { text, for: purpose, measure, due, on }: AddGoalOptions & { readonly text: string },
  today: IsoDate,
): GoalFacts {
  const setOn = on ?? today;
  if (setOn > today)
    throw new UsageError(`${setOn} is after today (${today}).`, 'Record a goal when it is set.');
  if (setOn < startedOn)
    throw new UsageError(
      `${setOn} is before the pairing ${startedOn > today ? 'begins' : 'began'} (${startedOn}).`,
      'A goal is set by the two once their pairing has begun: give a day from then on with --on.',
    );
  if (due !== undefined && due < setOn)
    throw new UsageError(`${due} is before the goal is set (${setOn}).`, 'Give a later day with --due.');
  return {
    pairingId: id,
    text,
    purpose: purpose ?? null,
    measure: textOrNull(measure),
    setOn,
    dueOn: due ?? null,
  };
}

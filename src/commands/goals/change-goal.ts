import type { Context } from '../../context.js';
import type { IsoDate } from '../../domain/dates/iso-date.js';
import { GOAL_OUTCOMES, type Goal, type GoalOutcome, goalStatusOn } from '../../domain/pairings/goal.js';
import { capitalised } from '../../domain/text/capitalised.js';
import { StateError, UsageError } from '../../errors.js';
import { recordGoalChange } from '../../store/pairings/goals.js';
import { askForOneOf } from '../session/asking/ask-where-missing.js';
import { textOrNull } from '../session/asking/text-or-null.js';
import { loadProgramme } from '../session/loading/load-programme.js';
import { changingAndTelling } from '../session/loading/reading-and-changing.js';
import { pairingInWords } from '../session/naming/pairing-named.js';
import { goalInWords, goalNamed } from './goal-named.js';

export interface ChangeGoalOptions {
  readonly goals: readonly number[];
  /** 0 to 100 per cent. */
  readonly progress?: number;
  readonly outcome?: GoalOutcome;
  readonly note?: string;
  readonly on?: IsoDate;
}

/** Closes goals; in a terminal asks how they ended where that is not said. @throws as `changeGoals` does. */
export async function closeGoals(
  context: Context,
  options: Omit<ChangeGoalOptions, 'progress'>,
): Promise<void> {
  const outcome = await askForOneOf(context, options.outcome, {
    message: options.goals.length === 1 ? 'How did it end?' : 'How did they end?',
    hint: `Say --outcome with one of: ${GOAL_OUTCOMES.join(', ')}.`,
    choices: GOAL_OUTCOMES.map((value) => ({ name: value.replace('_', ' '), value })),
  });
  await changeGoals(context, { ...options, outcome });
}

/**
 * Notes how far goals have come, or closes them: all of them, or none.
 * @throws StateError for a goal that is closed, UsageError where nothing is noted or the day makes no sense.
 */
export async function changeGoals(context: Context, options: ChangeGoalOptions): Promise<void> {
  const { today } = context;
  const change = {
    on: options.on ?? today,
    progress: options.progress ?? null,
    outcome: options.outcome ?? null,
    note: textOrNull(options.note),
  };
  if (change.progress === null && change.outcome === null && change.note === null)
    throw new UsageError('What should be noted?', 'Say --progress with 0 to 100, or --note "…".');
  if (change.on > today) throw new UsageError(`${change.on} is after today (${today}).`);
  const changed = await changingAndTelling(context, (db, note) => {
    const goals = options.goals.map((number) => goalNamed(db, number));
    for (const goal of goals) refuseIfClosed(goal, change.on);
    for (const { id } of goals)
      recordGoalChange(db, id, { ...change, recordedAt: context.recordedAt, today });
    note({ what: 'goal', action: change.outcome ?? 'updated', ids: goals.map(({ id }) => id) });
    return goals;
  });
  const { pairings, people } = await loadProgramme(context);
  for (const goal of changed) {
    const pairing = pairings.find(({ id }) => id === goal.pairingId);
    const whose = pairing === undefined ? '' : ` of ${pairingInWords(pairing, people)}`;
    context.note(`Goal ${goal.id}${whose}, ${goal.text}: ${inWords(change)}.`);
  }
  if (change.outcome === 'met') context.note('Say a word to both of them: a goal met is worth celebrating.');
}

function refuseIfClosed(goal: Goal, day: IsoDate): void {
  if (day < goal.setOn)
    throw new UsageError(`${day} is before ${goalInWords(goal)} was set, on ${goal.setOn}.`);
  const closed = goal.changes.find(({ outcome }) => outcome !== null);
  if (closed === undefined) return;
  throw new StateError(
    `${capitalised(goalInWords(goal))} was closed on ${closed.on}: ${goalStatusOn(goal, closed.on)?.replace('_', ' ')}.`,
    'Set a new one: mentor goal add.',
  );
}

function inWords({
  progress,
  outcome,
  note,
}: Pick<Goal['changes'][number], 'progress' | 'outcome' | 'note'>): string {
  const words = [
    outcome?.replace('_', ' ') ?? '',
    progress === null ? '' : `${progress} per cent`,
    note ?? '',
  ];
  return words.filter((word) => word !== '').join('; ');
}

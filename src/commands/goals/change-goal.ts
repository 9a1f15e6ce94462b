import type { Context } from '../../context.js';
import type { IsoDate } from '../../domain/dates/iso-date.js';
import { type Goal, type GoalOutcome, goalStatusOn } from '../../domain/pairings/goal.js';
import { StateError, UsageError } from '../../errors.js';
import { recordGoalChange } from '../../store/pairings/goals.js';
import { textOrNull } from '../session/asking/text-or-null.js';
import { changingAndTelling } from '../session/loading/reading-and-changing.js';
import { goalNamed } from './goal-named.js';

export interface ChangeGoalOptions {
  readonly goals: readonly number[];
  /** 0 to 100 per cent. */
  readonly progress?: number;
  readonly outcome?: GoalOutcome;
  readonly note?: string;
  readonly on?: IsoDate;
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
  for (const goal of changed) context.note(`Goal ${goal.id}, ${goal.text}: ${inWords(change)}.`);
  if (change.outcome === 'met') context.note('Say a word to both of them: a goal met is worth celebrating.');
}

function refuseIfClosed(goal: Goal, day: IsoDate): void {
  if (day < goal.setOn) throw new UsageError(`${day} is before goal ${goal.id} was set (${goal.setOn}).`);
  const closed = goal.changes.find(({ outcome }) => outcome !== null);
  if (closed === undefined) return;
  throw new StateError(
    `Goal ${goal.id} was closed on ${closed.on}: ${goalStatusOn(goal, closed.on)?.replace('_', ' ')}.`,
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

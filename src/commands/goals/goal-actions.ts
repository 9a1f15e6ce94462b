import type { Context } from '../../context.js';
import type { IsoDate } from '../../domain/dates/iso-date.js';
import type { Goal, GoalAction } from '../../domain/pairings/goal.js';
import type { Side } from '../../domain/pairings/pair-feedback.js';
import { capitalised } from '../../domain/text/capitalised.js';
import { StateError, UsageError } from '../../errors.js';
import { listGoals, markActionDone, recordGoalAction } from '../../store/pairings/goals.js';
import { refuseSaidTwice } from '../session/asking/refuse-said-twice.js';
import { textOrNull } from '../session/asking/text-or-null.js';
import { changingAndTelling } from '../session/loading/reading-and-changing.js';
import { goalInWords, goalNamed } from './goal-named.js';

export interface AddActionOptions {
  readonly goal: number;
  readonly text: string;
  readonly owner: Side;
  readonly resource?: string;
  readonly due?: IsoDate;
  /** Whether to add one that is on record already. */
  readonly anyway?: boolean;
}

/** Adds a step to a goal. @throws StateError where there is no such goal, UsageError for a step without words. */
export async function addGoalAction(context: Context, options: AddActionOptions): Promise<void> {
  const text = textOrNull(options.text);
  if (text === null)
    throw new UsageError('What is the step?', 'Say it in words: mentor goal action GOAL "…"');
  const { goal, id } = await changingAndTelling(context, (db, note) => {
    const found = goalNamed(db, options.goal);
    refuseStep(found, options.due);
    const known = found.actions.filter(({ doneOn }) => doneOn === null);
    refuseSaidTwice(text, { known, inWords: stepInWords, anyway: options.anyway });
    const action = {
      goalId: found.id,
      text,
      owner: options.owner,
      resource: textOrNull(options.resource),
      dueOn: options.due ?? null,
    };
    const recorded = recordGoalAction(db, action, context);
    note({ what: 'goal action', action: 'created', ids: [recorded] });
    return { goal: found, id: recorded };
  });
  context.note(`Step ${id} of goal ${goal.id}, ${goal.text}: ${text} (the ${options.owner}).`);
  context.note(`Next: when it is done, mentor goal action-done ${id}`);
}

function refuseStep(goal: Goal, due: IsoDate | undefined): void {
  const closed = goal.changes.find(({ outcome }) => outcome !== null);
  if (closed !== undefined)
    throw new StateError(
      `${capitalised(goalInWords(goal))} was closed on ${closed.on}.`,
      'Set a new one: mentor goal add.',
    );
  if (due !== undefined && due < goal.setOn)
    throw new UsageError(
      `${due} is before ${goalInWords(goal)} was set, on ${goal.setOn}.`,
      'Give a later day with --due.',
    );
}

/** The step of a number, still to be done. @throws StateError, or UsageError for a day before its goal was set. */
function stepToFinish(goals: readonly Goal[], number: number, doneOn: IsoDate): GoalAction {
  const goal = goals.find(({ actions }) => actions.some(({ id }) => id === number));
  const step = goal?.actions.find(({ id }) => id === number);
  if (goal === undefined || step === undefined)
    throw new StateError(`There is no step ${number}.`, 'mentor pairs show lists the steps of each goal.');
  if (step.doneOn !== null)
    throw new StateError(
      `${capitalised(stepInWords(step))} was done on ${step.doneOn}.`,
      'If that was a slip: mentor undo',
    );
  if (doneOn < goal.setOn)
    throw new UsageError(
      `${doneOn} is before ${goalInWords(goal)} was set, on ${goal.setOn}.`,
      'Give a later day with --on.',
    );
  return step;
}

function stepInWords({ id, text }: Pick<GoalAction, 'id' | 'text'>): string {
  return `step ${id} (${text})`;
}

/** Marks steps as done: all of them, or none. @throws StateError for one that there is not, or that is done already. */
export async function finishGoalActions(
  context: Context,
  { actions: numbers, on }: { readonly actions: readonly number[]; readonly on?: IsoDate },
): Promise<void> {
  const doneOn = on ?? context.today;
  if (doneOn > context.today) throw new UsageError(`${doneOn} is after today (${context.today}).`);
  const done = await changingAndTelling(context, (db, note) => {
    const goals = listGoals(db);
    const meant = numbers.map((number) => stepToFinish(goals, number, doneOn));
    for (const { id } of meant) markActionDone(db, id, doneOn);
    note({ what: 'goal action', action: 'done', ids: meant.map(({ id }) => id) });
    return meant;
  });
  for (const { id, text } of done) context.note(`Step ${id} is done: ${text}.`);
}

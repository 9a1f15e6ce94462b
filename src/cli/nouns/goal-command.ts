import { type Command, InvalidArgumentError, Option } from 'commander';
import type { AddGoalOptions } from '../../commands/goals/add-goal.js';
import type { ChangeGoalOptions } from '../../commands/goals/change-goal.js';
import type { AddActionOptions } from '../../commands/goals/goal-actions.js';
import type { ListGoalsOptions } from '../../commands/goals/list-goals.js';
import { GOAL_OUTCOMES, GOAL_PURPOSES } from '../../domain/pairings/goal.js';
import type { Act } from '../call.js';
import {
  ANYWAY_ON_RECORD,
  addChangeOptions,
  addOutputOptions,
  examples,
  isoDate,
  ofNoRound,
  wholeNumber,
} from '../options.js';

const number = wholeNumber(1);
const numbers = (words: readonly string[]) => words.map(number);

export function declareGoal(program: Command, act: Act): void {
  const goal = program
    .command('goal')
    .alias('goals')
    .description('what pairings want to achieve, and how far they have come')
    .addHelpText(
      'after',
      examples('mentor goal', 'mentor goal add 1 "Lead a handover alone" --due 2026-12-01'),
    );
  declareAdd(goal, act);
  declareChanges(goal, act);
  declareActions(goal, act);
  addOutputOptions(goal.command('list', { isDefault: true }).description('every goal of the round'))
    .option('--pairing <pairing>', 'only of this pairing')
    .option('--open', 'only those that are not closed')
    .addHelpText('after', examples('mentor goal list', 'mentor goal list --open --pairing 1'))
    .action(
      act<ListGoalsOptions>(async (context, { options }) => {
        const { showGoals } = await import('../../commands/goals/list-goals.js');
        await showGoals(context, options);
      }),
    );
}

function declareAdd(goal: Command, act: Act): void {
  addChangeOptions(goal.command('add [pairing] [text]').description('set a goal of a pairing'))
    .addOption(new Option('--for <purpose>', 'what it is for').choices(GOAL_PURPOSES))
    .option('--measure <text>', 'how they will know that it is met')
    .option('--due <date>', 'the day by which it is to be met', isoDate)
    .option('--on <date>', 'the day it was set (else today)', isoDate)
    .option(...ANYWAY_ON_RECORD)
    .addHelpText('after', examples('mentor goal add 1 "Lead a handover alone" --measure "three in a row"'))
    .action(
      act<Omit<AddGoalOptions, 'pairing' | 'text'>>(async (context, { words, options }) => {
        const { addGoal } = await import('../../commands/goals/add-goal.js');
        await addGoal(context, { ...options, pairing: words[0], text: words[1] });
      }),
    );
}

function declareChanges(goal: Command, act: Act): void {
  addChangeOptions(ofNoRound(goal.command('update <goals...>')).description('record how far goals have come'))
    .option('--progress <percent>', '0 to 100', percent)
    .option('--note <text>', 'a note for the record')
    .option('--on <date>', 'the day this was true (else today)', isoDate)
    .addHelpText('after', examples('mentor goal update 1 --progress 50 --note "two handovers led"'))
    .action(
      act<Omit<ChangeGoalOptions, 'goals'>>(async (context, { words, options }) => {
        const { changeGoals } = await import('../../commands/goals/change-goal.js');
        await changeGoals(context, { ...options, goals: numbers(words) });
      }),
    );
  addChangeOptions(
    ofNoRound(goal.command('close <goals...>')).description('close goals that are met, or no longer pursued'),
  )
    .addOption(new Option('--outcome <outcome>', 'how it ended').choices(GOAL_OUTCOMES))
    .option('--note <text>', 'a note for the record')
    .option('--on <date>', 'the day it was closed (else today)', isoDate)
    .addHelpText('after', examples('mentor goal close 1 --outcome met'))
    .action(
      act<Omit<ChangeGoalOptions, 'goals' | 'progress'>>(async (context, { words, options }) => {
        const { closeGoals } = await import('../../commands/goals/change-goal.js');
        await closeGoals(context, { ...options, goals: numbers(words) });
      }),
    );
}

function declareActions(goal: Command, act: Act): void {
  addChangeOptions(ofNoRound(goal.command('action <goal> <text>')).description('add a step to a goal'))
    .addOption(new Option('--owner <side>', 'who takes it').choices(['mentee', 'mentor']).default('mentee'))
    .option('--due <date>', 'the day by which it is to be done', isoDate)
    .option('--resource <text>', 'a course, document or person that helps')
    .option(...ANYWAY_ON_RECORD)
    .addHelpText('after', examples('mentor goal action 1 "Sit in on a night handover" --due 2026-11-01'))
    .action(
      act<Omit<AddActionOptions, 'goal' | 'text'>>(async (context, { words, options }) => {
        const { addGoalAction } = await import('../../commands/goals/goal-actions.js');
        await addGoalAction(context, { ...options, goal: number(words[0] ?? ''), text: words[1] ?? '' });
      }),
    );
  addChangeOptions(
    ofNoRound(goal.command('action-done <steps...>')).description('mark steps of goals as done'),
  )
    .option('--on <date>', 'the day it was done (else today)', isoDate)
    .addHelpText('after', examples('mentor goal action-done 1'))
    .action(
      act<{ on?: string }>(async (context, { words, options }) => {
        const { finishGoalActions } = await import('../../commands/goals/goal-actions.js');
        await finishGoalActions(context, { ...options, actions: numbers(words) });
      }),
    );
}

function percent(text: string): number {
  if (/^\d{1,3}$/.test(text) && Number(text) <= 100) return Number(text);
  throw new InvalidArgumentError('Write a whole number from 0 to 100.');
}

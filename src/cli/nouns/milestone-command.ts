import type { Command } from 'commander';
import type { AddMilestoneOptions } from '../../commands/milestones/add-milestone.js';
import type { ListMilestonesOptions } from '../../commands/milestones/list-milestones.js';
import type { ReachMilestoneOptions } from '../../commands/milestones/reach-milestone.js';
import type { Act } from '../call.js';
import { addChangeOptions, addOutputOptions, examples, isoDate } from '../options.js';

export function declareMilestone(program: Command, act: Act): void {
  const milestone = program
    .command('milestone')
    .alias('milestones')
    .description('what pairings are to reach by when, and what they reached')
    .addHelpText(
      'after',
      `
Those of every pairing stand in mentor.yaml (milestones: {midpoint: 13 weeks});
a pairing may have some of its own besides. A list comes in with mentor import;
mentor template milestones writes its columns.
${examples('mentor milestone', 'mentor milestone add "Leads a handover" 1 --due 2026-12-01')}`,
    );
  addChangeOptions(
    milestone.command('add <name> <pairs...>').description('give pairings a milestone of their own'),
  )
    .option('--due <date>', 'the day by which it is to be reached', isoDate)
    .addHelpText(
      'after',
      `
With the name of a milestone of the programme, --due gives these pairings
another day for it.
${examples('mentor milestone add "Leads a handover" 1 --due 2026-12-01')}`,
    )
    .action(
      act<Pick<AddMilestoneOptions, 'due'>>(async (context, { words: [name = '', ...pairings], options }) => {
        const { addMilestone } = await import('../../commands/milestones/add-milestone.js');
        await addMilestone(context, { ...options, milestone: name, pairings });
      }),
    );
  declareReached(milestone, act);
  declareList(milestone, act);
}

function declareReached(milestone: Command, act: Act): void {
  addChangeOptions(
    milestone.command('reached <name> <pairs...>').description('record that pairings reached a milestone'),
  )
    .option('--on <date>', 'the day they did (else today)', isoDate)
    .option('--confirmed-by <name>', 'who confirms it')
    .addHelpText(
      'after',
      examples('mentor milestone reached "Leads a handover" 1 --confirmed-by "Sister Ward"'),
    )
    .action(
      act<Pick<ReachMilestoneOptions, 'on' | 'confirmedBy'>>(
        async (context, { words: [name = '', ...pairings], options }) => {
          const { reachMilestone } = await import('../../commands/milestones/reach-milestone.js');
          await reachMilestone(context, { ...options, milestone: name, pairings });
        },
      ),
    );
}

function declareList(milestone: Command, act: Act): void {
  addOutputOptions(
    milestone.command('list', { isDefault: true }).description('every milestone, and what was reached'),
  )
    .option('--pairing <pairing>', 'only of this pairing')
    .option('--open', 'only those still to be reached')
    .option('--reached', 'what was reached, to celebrate: names who agreed to it')
    .option('--from <date>', 'with --reached: the first day', isoDate)
    .option('--to <date>', 'with --reached: the last day (else today)', isoDate)
    .addHelpText(
      'after',
      `
People agree to be named in a column that mentor.yaml names (celebrate_if), with
a yes. Of the others no milestone is in the list, only how many there are.
${examples('mentor milestone list --open', 'mentor milestone list --reached --from 2026-10-01')}`,
    )
    .action(
      act<ListMilestonesOptions>(async (context, { options }) => {
        const { showMilestones } = await import('../../commands/milestones/list-milestones.js');
        await showMilestones(context, options);
      }),
    );
}

import type { Command } from 'commander';
import type { OutputOptions } from '../commands/output/show-table.js';
import type { Act } from './call.js';
import { addChangeOptions, addOutputOptions, examples, ofNoRound } from './options.js';

export function declareRound(program: Command, act: Act): void {
  const round = program
    .command('round')
    .alias('rounds')
    .description('intakes; one exists from the start')
    .addHelpText('after', examples('mentor round'));
  addOutputOptions(ofNoRound(round.command('list', { isDefault: true })).description('every round'))
    .addHelpText('after', examples('mentor round list'))
    .action(
      act<OutputOptions>(async (context, { options }) => {
        const { showRounds } = await import('../commands/rounds/list-rounds.js');
        await showRounds(context, options);
      }),
    );
  addChangeOptions(ofNoRound(round.command('open <name>')))
    .description('start a new round')
    .addHelpText('after', examples('mentor round open "Spring 2027"'))
    .action(
      act(async (context, { words }) => {
        const { openNewRound } = await import('../commands/rounds/open-round.js');
        await openNewRound(context, words[0] ?? '');
      }),
    );
  addChangeOptions(round.command('close [name]'))
    .description('end a round; its pairings go on')
    .addHelpText('after', examples('mentor round close'))
    .action(
      act(async (context, { words }) => {
        const { closeOpenRound } = await import('../commands/rounds/close-round.js');
        await closeOpenRound(context, words[0]);
      }),
    );
}

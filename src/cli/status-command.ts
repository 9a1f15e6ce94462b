import type { Command } from 'commander';
import type { Act } from './call.js';
import { examples } from './options.js';

export function declareStatus(program: Command, act: Act): void {
  program
    .command('status')
    .description('where things stand, and what to do next')
    .addHelpText('after', examples('mentor status'))
    .action(
      act(async (context) => {
        const { showStatus } = await import('../commands/programme/show-status.js');
        await showStatus(context);
      }),
    );
}

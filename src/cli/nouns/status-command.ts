import type { Command } from 'commander';
import type { OutputOptions } from '../../commands/output/show-table.js';
import type { Act } from '../call.js';
import { addOutputOptions, examples } from '../options.js';

export function declareStatus(program: Command, act: Act): void {
  addOutputOptions(program.command('status').description('where things stand, and what to do next'))
    .addHelpText('after', examples('mentor status'))
    .action(
      act<OutputOptions>(async (context, { options }) => {
        const { showStatus } = await import('../../commands/programme/show-status.js');
        await showStatus(context, options);
      }),
    );
}

import type { Command } from 'commander';
import type { ShowConfigOptions } from '../../commands/programme/show-config.js';
import type { Act } from '../call.js';
import { addOutputOptions, examples, ofNoRound } from '../options.js';

export function declareConfig(program: Command, act: Act): void {
  const config = program
    .command('config')
    .description('the settings that are in force')
    .addHelpText('after', examples('mentor config'));
  addOutputOptions(ofNoRound(config.command('show', { isDefault: true })))
    .option('--origin', 'where each value comes from')
    .description('every setting, its value, and where that comes from')
    .addHelpText('after', examples('mentor config show', 'mentor config show --origin'))
    .action(
      act<ShowConfigOptions>(async (context, { options }) => {
        const { showConfig } = await import('../../commands/programme/show-config.js');
        await showConfig(context, options);
      }),
    );
}

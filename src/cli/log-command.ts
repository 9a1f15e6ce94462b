import type { Command } from 'commander';
import type { LogOptions } from '../commands/programme/show-log.js';
import type { Act } from './call.js';
import { addOutputOptions, examples, ofNoRound, wholeNumber } from './options.js';

export function declareLog(program: Command, act: Act): void {
  addOutputOptions(ofNoRound(program.command('log')).description('who changed what, and when'))
    .option('--last <number>', 'only the latest', wholeNumber(1))
    .addHelpText('after', examples('mentor log --last 10'))
    .action(
      act<LogOptions>(async (context, { options }) => {
        const { showLog } = await import('../commands/programme/show-log.js');
        await showLog(context, options);
      }),
    );
}

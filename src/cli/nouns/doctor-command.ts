import type { Command } from 'commander';
import type { OutputOptions } from '../../commands/output/show-table.js';
import type { Act } from '../call.js';
import { addOutputOptions, examples, ofNoRound } from '../options.js';

export function declareDoctor(program: Command, act: Act): void {
  addOutputOptions(ofNoRound(program.command('doctor')))
    .description('check the programme folder, its file and its settings')
    .addHelpText('after', examples('mentor doctor'))
    .action(
      act<OutputOptions>(async (context, { options }) => {
        const { runDoctor } = await import('../../commands/programme/run-doctor.js');
        await runDoctor(context, options);
      }),
    );
}

import type { Command } from 'commander';
import type { OutputOptions } from '../../commands/output/show-table.js';
import type { Act } from '../call.js';
import { addOutputOptions, examples } from '../options.js';

export function declareDirectory(program: Command, act: Act): void {
  addOutputOptions(
    program.command('directory').description('mentors who agreed to be listed, for those who write a wish'),
  )
    .addHelpText(
      'after',
      `
Shows only what each mentor agreed to, and never how to reach them. The number
is for a mentee to write when the survey asks who they would like. Mentors agree
in a column that mentor.yaml names (directory: agreed_in): a yes agrees to all
fields, names of fields to those alone.
${examples('mentor directory', 'mentor directory --out mentors.html')}`,
    )
    .action(
      act<OutputOptions>(async (context, { options }) => {
        const { showDirectory } = await import('../../commands/directory/show-directory.js');
        await showDirectory(context, options);
      }),
    );
}

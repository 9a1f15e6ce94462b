import type { Command } from 'commander';
import type { Act } from './call.js';
import { examples } from './options.js';

export function declareDoctor(program: Command, act: Act): void {
  program
    .command('doctor')
    .description('check the programme folder, its file and its settings')
    .addHelpText('after', examples('mentor doctor'))
    .action(
      act(async (context) => {
        const { runDoctor } = await import('../commands/programme/run-doctor.js');
        await runDoctor(context);
      }),
    );
}

import type { Command } from 'commander';
import type { Act } from './call.js';
import { examples } from './options.js';

export function declareSchema(program: Command, act: Act): void {
  program
    .command('schema')
    .description('the JSON Schema of mentor.yaml, for editors')
    .addHelpText('after', examples('mentor schema > mentor.schema.json'))
    .action(
      act(async (context) => {
        const { printSchema } = await import('../commands/programme/print-schema.js');
        await printSchema(context);
      }),
    );
}

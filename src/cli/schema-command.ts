import type { Command } from 'commander';
import type { OutputOptions } from '../commands/output/show-table.js';
import type { Act } from './call.js';
import { addOutputOptions, examples, ofNoRound } from './options.js';

export function declareSchema(program: Command, act: Act): void {
  addOutputOptions(ofNoRound(program.command('schema')), ['json'])
    .description('the JSON Schema of mentor.yaml, for editors')
    .addHelpText('after', examples('mentor schema > mentor.schema.json'))
    .action(
      act<OutputOptions>(async (context, { options }) => {
        const { printSchema } = await import('../commands/programme/print-schema.js');
        await printSchema(context, options);
      }),
    );
}

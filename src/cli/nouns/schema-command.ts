import type { Command } from 'commander';
import type { OutputOptions } from '../../commands/output/show-table.js';
import type { Act } from '../call.js';
import { addOutputOptions, examples, ofNoRound } from '../options.js';

export function declareSchema(program: Command, act: Act): void {
  addOutputOptions(ofNoRound(program.command('schema')))
    .argument('[document]', 'whose schema (else the list of them)')
    .description('JSON Schemas of mentor.yaml and of all that --json writes')
    .addHelpText(
      'after',
      `
Every document says in its key schema what it is: mentor/pairs is described by
mentor schema pairs. Keys may be added to a document; where one goes or means
something else, the document has a new name.
${examples('mentor schema', 'mentor schema settings > mentor.schema.json', 'mentor schema pairs')}`,
    )
    .action(
      act<OutputOptions>(async (context, { words, options }) => {
        const { printSchema } = await import('../../commands/programme/print-schema.js');
        await printSchema(context, words[0], options);
      }),
    );
}

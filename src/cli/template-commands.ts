import { Argument, type Command } from 'commander';
import type { OutputOptions } from '../commands/output/show-table.js';
import { FILE_KINDS } from '../domain/files/file-fields.js';
import { TEMPLATE_KINDS } from '../domain/files/templates.js';
import type { Act } from './call.js';
import { addOutputOptions, examples, ofNoRound } from './options.js';

/** What to ask, and what columns may be called. */
export function declareTemplates(program: Command, act: Act): void {
  addOutputOptions(ofNoRound(program.command('template')), ['csv'])
    .description('an empty table, and the questions to ask in a form')
    .addArgument(new Argument('<kind>', 'what the table is for').choices(TEMPLATE_KINDS))
    .addHelpText(
      'after',
      `
Writes two files: the table with its headings, and a guide to its columns: what
to ask in a form, whom to ask, and which answers to offer. Questions in these
words are always understood. Outcomes can only be collected so far: no import
reads them yet.
${examples('mentor template survey', 'mentor template roster --out staff.csv')}`,
    )
    .action(
      act<OutputOptions>(async (context, { words, options }) => {
        const { writeTemplate } = await import('../commands/templates/write-template.js');
        await writeTemplate(context, oneOf(TEMPLATE_KINDS, words[0]) ?? 'roster', options);
      }),
    );
  addOutputOptions(ofNoRound(program.command('fields')))
    .description('what every column of a file may be called')
    .addArgument(new Argument('[kind]', 'only for this kind of file').choices(FILE_KINDS))
    .addHelpText('after', examples('mentor fields roster', 'mentor fields > fields.csv'))
    .action(
      act<OutputOptions>(async (context, { words, options }) => {
        const { listFields } = await import('../commands/templates/list-fields.js');
        await listFields(context, oneOf(FILE_KINDS, words[0]), options);
      }),
    );
}

/** One of the words that commander has let through. */
function oneOf<Word extends string>(words: readonly Word[], typed: string | undefined): Word | undefined {
  return words.find((word) => word === typed);
}

import { Argument, type Command, Option } from 'commander';
import type { OutputOptions } from '../../commands/output/show-table.js';
import { LISTED_KINDS } from '../../domain/files/file-fields.js';
import { TEMPLATE_KINDS } from '../../domain/files/templates.js';
import { WAVES_OF_TEMPLATES } from '../../domain/instruments/instrument.js';
import { SIDES } from '../../domain/pairings/pair-feedback.js';
import type { Act } from '../call.js';
import { addOutputOptions, examples, ofNoRound } from '../options.js';

/** What to ask, and what columns may be called. */
export function declareTemplates(program: Command, act: Act): void {
  addOutputOptions(ofNoRound(program.command('template')), ['csv'])
    .description('an empty table, and the questions to ask in a form')
    .addArgument(new Argument('<kind>', 'what the table is for').choices(TEMPLATE_KINDS))
    .addArgument(new Argument('[side]', 'for a survey: who it asks').choices(SIDES))
    .addOption(
      new Option('--wave <name>', 'when it is asked: the questions for then').choices(WAVES_OF_TEMPLATES),
    )
    .addHelpText(
      'after',
      `
Writes two files: the table with its headings, and a guide to its columns: what
to ask in a form, who to ask, and which answers to offer. Questions in these
words are always understood.

mentor template survey is what people sign up with. With mentee or mentor it is
a questionnaire to hold before against after: belonging, trust, safety, respect,
coping, intent to stay and more, written for this program and free to use and
change. Questions of your own stand under instruments in mentor.yaml.
${examples('mentor template survey', 'mentor template survey mentee --wave end', 'mentor template roster --out staff.csv')}`,
    )
    .action(
      act<OutputOptions & { wave?: string }>(async (context, { words, options: { wave, ...options } }) => {
        const { writeTemplate } = await import('../../commands/templates/write-template.js');
        const kind = oneOf(TEMPLATE_KINDS, words[0]) ?? 'roster';
        const side = oneOf(SIDES, words[1]);
        const of = oneOf(WAVES_OF_TEMPLATES, wave);
        const asked = {
          kind,
          ...(side === undefined ? {} : { side }),
          ...(of === undefined ? {} : { wave: of }),
        };
        await writeTemplate(context, asked, options);
      }),
    );
  declareFields(program, act);
}

function declareFields(program: Command, act: Act): void {
  addOutputOptions(ofNoRound(program.command('fields')))
    .description('what every column of a file may be called')
    .addArgument(
      new Argument('[kind]', 'only for this kind of file, or the questions of instruments').choices(
        LISTED_KINDS,
      ),
    )
    .addHelpText(
      'after',
      examples('mentor fields roster', 'mentor fields instruments', 'mentor fields > fields.csv'),
    )
    .action(
      act<OutputOptions>(async (context, { words, options }) => {
        const { listFields } = await import('../../commands/templates/list-fields.js');
        await listFields(context, oneOf(LISTED_KINDS, words[0]), options);
      }),
    );
}

/** One of the words that commander has let through. */
function oneOf<Word extends string>(words: readonly Word[], typed: string | undefined): Word | undefined {
  return words.find((word) => word === typed);
}

import { Argument, type Command } from 'commander';
import type { OutputOptions } from '../commands/output/show-table.js';
import type { Act } from './call.js';
import { addOutputOptions, examples } from './options.js';

/** What `mentor export` can write. */
const TABLES = [
  'people',
  'pairs',
  'check-ins',
  'goals',
  'agreements',
  'feedback',
  'answers',
  'rounds',
  'rules',
  'runs',
  'imports',
  'log',
];

export function declareExport(program: Command, act: Act): void {
  const command = program.command('export').description('any table, for a spreadsheet');
  addOutputOptions(command)
    .addArgument(new Argument('<table>', 'which').choices(TABLES))
    .addHelpText(
      'after',
      examples(
        'mentor export people > people.csv',
        'mentor export pairs --out pairs.csv',
        'mentor export answers --out answers.csv',
      ),
    )
    .action(
      act<OutputOptions>(async (context, { words, options }) => {
        const { exportTable } = await import('../commands/programme/export-table.js');
        await exportTable(context, words[0] ?? '', options);
      }),
    );
}

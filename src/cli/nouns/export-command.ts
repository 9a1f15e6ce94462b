import { Argument, type Command } from 'commander';
import type { ExportOptions } from '../../commands/programme/export-pseudonymised.js';
import type { Act } from '../call.js';
import { addOutputOptions, examples, withSensitive } from '../options.js';

/** What `mentor export` can write. */
const TABLES = [
  'people',
  'pairs',
  'check-ins',
  'goals',
  'agreements',
  'feedback',
  'answers',
  'outcomes',
  'rounds',
  'rules',
  'runs',
  'imports',
  'log',
];

const PSEUDONYMISED = `
With --pseudonymised people, pairs, check-ins, feedback, goals and answers come
without names, days and texts; an id is the same in each of them. The key lies
in a file of its own. It is still personal data.
`;

export function declareExport(program: Command, act: Act): void {
  const command = program.command('export').description('any table, for a spreadsheet');
  addOutputOptions(command)
    .addArgument(new Argument('<table>', 'which').choices(TABLES))
    .addOption(withSensitive())
    .option('--pseudonymised', 'keyed ids, months, no free text: for an analysis')
    .option('--key-file <file>', 'the key of the ids (else mentor.pseudonyms.key)')
    .addHelpText(
      'after',
      PSEUDONYMISED +
        examples(
          'mentor export people > people.csv',
          'mentor export pairs --out pairs.csv',
          'mentor export answers --out answers.csv',
          'mentor export pairs --pseudonymised --out pairs-for-analysis.csv',
        ),
    )
    .action(
      act<ExportOptions>(async (context, { words, options }) => {
        if (options.pseudonymised === true || options.keyFile !== undefined) {
          const { exportPseudonymised } = await import('../../commands/programme/export-pseudonymised.js');
          await exportPseudonymised(context, words[0] ?? '', options);
          return;
        }
        const { exportTable } = await import('../../commands/programme/export-table.js');
        await exportTable(context, words[0] ?? '', options);
      }),
    );
}

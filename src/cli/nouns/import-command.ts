import { type Command, Option } from 'commander';
import type { ImportOptions } from '../../commands/import/import-options.js';
import type { OutputOptions } from '../../commands/output/show-table.js';
import { SOURCE_NAMES } from '../../domain/files/file-shape.js';
import { UsageError } from '../../errors.js';
import type { Act } from '../call.js';
import { addChangeOptions, addOutputOptions, collect, examples, isoDate, wholeNumber } from '../options.js';

/** `mentor import`: what is read, what it is, what it means, and what becomes of it. */
export function declareImport(program: Command, act: Act): void {
  const command = program
    .command('import <file...>')
    .description('import CSV or Excel files: roster, survey, pairings, feedback …');
  addMeaningOptions(command);
  addKindOptions(command);
  addReadingOptions(command);
  addOutputOptions(addChangeOptions(command))
    .addHelpText(
      'after',
      examples(
        'mentor import roster.csv --inspect',
        'mentor import roster.csv --explain "AfC Band"',
        'mentor import roster.csv --dry-run',
        'mentor import roster.csv --complete --yes',
        'mentor import roster.csv --map "Base=unit" --save-as hr',
        'mentor import roster.csv --map "Mentoring role=role; Guide as mentor"',
        'mentor import roster.csv profile-survey.csv',
        'mentor import outcomes.csv --dry-run',
        'mentor import - --as roster < roster.csv',
      ),
    )
    .action(
      act<TypedOptions>(async (context, { words: files, options }) => {
        const { inspect, explain } = options;
        refuseTogether(options, context.round);
        if (explain !== undefined) {
          const { explainColumn } = await import('../../commands/import/explain-column.js');
          await explainColumn(context, { ...options, explain, files });
        } else if (inspect === true) {
          const { inspectFiles } = await import('../../commands/import/inspect-files.js');
          await inspectFiles(context, { ...options, files });
        } else {
          refuseOutputOptions(options);
          const { importFiles } = await import('../../commands/import/import-files.js');
          await importFiles(context, { ...options, files });
        }
      }),
    );
}

/** What the file is, and what its columns mean. */
function addMeaningOptions(command: Command): void {
  command
    .addOption(
      new Option('--as <kind>', 'what the file is, if its columns do not make it clear').choices([
        'roster',
        'survey',
        'pairings',
        'check-ins',
        'feedback',
        'milestones',
        'fit-checks',
        'signatures',
        'goals',
        'concerns',
        'rules',
        'invitations',
        'training',
        'applications',
        'outcomes',
        'skills',
      ]),
    )
    .option('--inspect', 'describe the file column by column; import nothing')
    .option('--explain <column>', 'show how one column is read; import nothing')
    .option('--map <column=field>', 'what a column means (may be repeated)', collect, [])
    .option(
      '--fill-down <column>',
      'fill blank cells of a column with the value above (may be repeated)',
      collect,
      [],
    )
    .addOption(
      new Option('--role <role>', 'the role in which everyone in this roster takes part').choices([
        'mentor',
        'mentee',
        'both',
      ]),
    )
    .option('--ask', 'ask what the columns mean, in a terminal')
    .option('--save-as <name>', 'remember what the columns mean, in mentor.yaml');
}

/** What is said of files of one kind: a roster, a survey, pairings. */
function addKindOptions(command: Command): void {
  command
    .option('--complete', 'the roster holds everyone: mark all others as left')
    .option('--effective <date>', 'the day from which the roster holds', isoDate)
    .option('--correction', 'correct mistakes: what the roster, or list of check-ins, says was always so')
    .option('--wave <name>', 'which wave of the survey the answers belong to')
    .option('--keep-partial', 'import survey responses that were not finished')
    .option('--keep-tests', 'import test and preview responses')
    .option('--key <file>', 'the key file of a Jisc Online Surveys export')
    .option('--anyway', 'even rows that a rule forbids, that lack what is asked, or speak of a patient')
    .option('--rejects <file>', 'where to write the rows that cannot be imported');
}

type TypedOptions = Omit<ImportOptions, 'files'> & OutputOptions & { inspect?: boolean; explain?: string };

/** Each of the two shows a file in its own way, the first without a round. */
function refuseTogether({ inspect, explain }: TypedOptions, round: string | undefined): void {
  if (inspect !== true) return;
  if (round !== undefined) throw new UsageError('--inspect is not about one round.', 'Leave --round out.');
  if (explain !== undefined)
    throw new UsageError('--inspect shows every column, --explain one.', 'Leave one of the two out.');
}

/** What an import says is talk: only what is shown of a file goes into another. */
function refuseOutputOptions({ format, out, force }: OutputOptions): void {
  const named = [
    ...(format === undefined ? [] : ['--format']),
    ...(out === undefined ? [] : ['--out']),
    ...(force === true ? ['--force'] : []),
  ];
  const [first] = named;
  if (first === undefined) return;
  throw new UsageError(
    `${first} is for --inspect and --explain: an import shows no list.`,
    'Leave it out; --json gives what an import did as JSON.',
  );
}

/** What is found out of every file, for those that are read wrongly. */
function addReadingOptions(command: Command): void {
  command
    .addOption(new Option('--source <tool>', 'the tool it comes from').choices(SOURCE_NAMES))
    .option('--encoding <name>', "the file's encoding, if it is read wrongly")
    .option('--delimiter <name>', 'what separates its cells: comma, semicolon, tab …')
    .option('--sheet <name>', 'the sheet of a workbook, by name or number (else the first)')
    .option('--header-rows <number>', 'how many rows its header has', wholeNumber(0))
    .addOption(
      new Option('--date-order <order>', 'how to read 03/04/2026').choices(['day-first', 'month-first']),
    )
    .addOption(new Option('--decimal-mark <mark>', 'how to read 1,234').choices(['comma', 'dot']));
}

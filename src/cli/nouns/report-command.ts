import { type Command, InvalidArgumentError, Option } from 'commander';
import type { OutputOptions } from '../../commands/output/show-table.js';
import type { ShowReportOptions } from '../../commands/report/show-report.js';
import type { ReportOptions } from '../../commands/report/write-report.js';
import { AUDIENCES } from '../../domain/reports/audience.js';
import { REPORT_FORMATS } from '../../domain/reports/issued-report.js';
import type { Act } from '../call.js';
import { addChangeOptions, addOutputOptions, examples, isoDate, ofNoRound } from '../options.js';

const ISSUED = `
With --round alone it is about a cohort: that round from its first invitation
to twelve months after it closed, and how far its mentees have come.

A report that is handed out is issued: it is kept as it is, whatever is recorded
later. mentor report list shows those there are, mentor report show gives one
back byte for byte.
`;

export function declareReport(program: Command, act: Act): void {
  const report = addChangeOptions(
    addOutputOptions(
      program.command('report').description('the evaluation report for the sponsor'),
      REPORT_FORMATS,
    ),
  )
    .enablePositionalOptions()
    .option('--quarter [quarter]', 'this quarter to date, `last`, or one such as 2026-Q3')
    .option('--from <date>', 'the first day of a period of your own', isoDate)
    .option('--to <date>', 'its last day', isoDate)
    .option('--compare <quarter>', 'with another quarter than the one before, such as 2025-Q3')
    .addOption(new Option('--for <audience>', 'the sections they read').choices([...AUDIENCES]))
    .option('--sections <list>', 'some of them, by number or name: 1,5,equity', wordsOfList)
    .option('--known-on <date>', 'with what was on record on that day', isoDate)
    .option('--with <file...>', 'beside other programmes (their mentor.db), which are only read')
    .option('--issue', 'hand it out: keep it as it is, under a number')
    .option('--definitions', 'list what each figure of a report means; make no report')
    .addHelpText(
      'after',
      ISSUED +
        examples(
          'mentor report --quarter',
          'mentor report --quarter 2026-Q3 --format csv > q3.csv',
          'mentor report --quarter last --out last-quarter.html',
          'mentor report --quarter last --issue --out handed-out.html',
          'mentor report --quarter 2026-Q3 --for sponsor --out sponsor.html',
          'mentor report --quarter 2026-Q3 --compare 2026-Q1 --sections 1,5',
          'mentor report --round "Round 1" --out cohort.html',
          'mentor report --quarter last --with south/mentor.db --out together.html',
          'mentor report --definitions',
        ),
    )
    .action(
      act<ReportOptions>(async (context, { options }) => {
        const { writeReport } = await import('../../commands/report/write-report.js');
        await writeReport(context, options);
      }),
    );
  declareIssued(report, act);
}

function declareIssued(report: Command, act: Act): void {
  addOutputOptions(report.command('list').description('the reports that were issued'))
    .addHelpText('after', examples('mentor report list'))
    .action(
      act<OutputOptions>(async (context, { options }) => {
        const { showReports } = await import('../../commands/report/list-reports.js');
        await showReports(context, options);
      }),
    );
  const show = report.command('show').description('a report as it was issued, byte for byte');
  ofNoRound(addOutputOptions(show, REPORT_FORMATS))
    .argument('<number>', 'its number', reportNumber)
    .addHelpText('after', examples('mentor report show 1 --format csv'))
    .action(
      act<Omit<ShowReportOptions, 'number'>>(async (context, { words, options }) => {
        const { showReport } = await import('../../commands/report/show-report.js');
        await showReport(context, { ...options, number: reportNumber(words[0] ?? '') });
      }),
    );
}

/** Reads words parted by commas. */
function wordsOfList(text: string): string[] {
  return text
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '');
}

/** Reads the number of a report. */
function reportNumber(text: string): number {
  if (/^[1-9]\d*$/.test(text)) return Number(text);
  throw new InvalidArgumentError('A report is named by its number; mentor report list shows them.');
}

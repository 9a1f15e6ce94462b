import type { Command } from 'commander';
import type { ReportOptions } from '../commands/report/write-report.js';
import type { Act } from './call.js';
import { addOutputOptions, examples, isoDate } from './options.js';

export function declareReport(program: Command, act: Act): void {
  addOutputOptions(program.command('report').description('the evaluation report for the sponsor'), [
    'md',
    'html',
    'csv',
    'json',
  ])
    .option('--quarter [quarter]', 'this quarter to date, `last`, or one such as 2026-Q3')
    .option('--from <date>', 'a period of your own: its first day', isoDate)
    .option('--to <date>', 'its last day', isoDate)
    .addHelpText(
      'after',
      examples(
        'mentor report --quarter',
        'mentor report --quarter 2026-Q3 --format csv > q3.csv',
        'mentor report --quarter last --out last-quarter.html',
      ),
    )
    .action(
      act<ReportOptions>(async (context, { options }) => {
        const { writeReport } = await import('../commands/report/write-report.js');
        await writeReport(context, options);
      }),
    );
}

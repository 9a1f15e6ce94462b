import type { Command } from 'commander';
import type { WriteCalendarOptions } from '../../commands/calendar/write-calendar.js';
import type { Act } from '../call.js';
import { addOutputOptions, examples } from '../options.js';

export function declareCalendar(program: Command, act: Act): void {
  const calendar = program
    .command('calendar')
    .description('meetings, reviews, milestones, goals and ends due, for your calendar')
    .argument('[pairs...]', 'of these (else of all)');
  addOutputOptions(calendar)
    .option('--to <folder>', 'write calendar files (.ics) into this folder')
    .addHelpText(
      'after',
      examples('mentor calendar --as-of 2026-10-05', 'mentor calendar 19 --to calendars --as-of 2026-10-05'),
    )
    .action(
      act<Omit<WriteCalendarOptions, 'pairings'>>(async (context, { words, options }) => {
        const { writeCalendar } = await import('../../commands/calendar/write-calendar.js');
        await writeCalendar(context, { ...options, pairings: words });
      }),
    );
}

import { type Command, Option } from 'commander';
import type { FollowUpOptions } from '../../commands/today/follow-up-pairings.js';
import type { TodayOptions } from '../../commands/today/show-today.js';
import { TASK_KINDS } from '../../domain/pairings/task-kinds.js';
import type { Act } from '../call.js';
import { addChangeOptions, addNote, addOutputOptions, collect, examples, isoDate } from '../options.js';

export function declareToday(program: Command, act: Act): void {
  addOutputOptions(
    program.command('today').description('what to do today, the most urgent first, with the reason'),
  )
    .option('--site <name>', 'only pairings with somebody at this site')
    .option(
      '--where <column=values>',
      'only pairings with somebody whose column has one of these, such as coordinator=Ann (may be repeated; != for none of these)',
      collect,
      [],
    )
    .addOption(new Option('--task <task...>', 'only these').choices(TASK_KINDS))
    .option('--all', 'with what was put off or done lately')
    .addHelpText(
      'after',
      examples(
        'mentor today',
        'mentor today --task low_rating change_requested',
        'mentor today --where "unit=Ward 7"',
        'mentor today --out today.html',
      ),
    )
    .action(
      act<TodayOptions>(async (context, { options }) => {
        const { showToday } = await import('../../commands/today/show-today.js');
        await showToday(context, options);
      }),
    );
  declareDone(program, act);
  declareSnooze(program, act);
}

function declareDone(program: Command, act: Act): void {
  addNote(
    addChangeOptions(
      program.command('done [pairings...]').description("record that you have done what today's list asks"),
    ),
    'what you did',
  )
    .addOption(ofKinds())
    .option('--on <date>', 'the day you did it (else today)', isoDate)
    .option('--until <date>', 'ask again from this day (else after look_again_after_days)', isoDate)
    .addHelpText(
      'after',
      examples(
        'mentor done 21 --note "Rang both; they meet on Friday" --as-of 2026-10-05',
        'mentor done --task mentees_wait --note "Asked a ward" --as-of 2026-10-05',
      ),
    )
    .action(
      act<Omit<FollowUpOptions, 'kind' | 'pairings'>>(async (context, { words, options }) => {
        const { followUpPairings } = await import('../../commands/today/follow-up-pairings.js');
        await followUpPairings(context, { ...options, kind: 'done', pairings: words });
      }),
    );
}

function declareSnooze(program: Command, act: Act): void {
  addNote(
    addChangeOptions(program.command('snooze [pairings...]').description("put off what today's list asks")),
    'why it can wait',
  )
    .addOption(ofKinds())
    .option('--until <date>', 'ask again from this day (else after look_again_after_days)', isoDate)
    .addHelpText(
      'after',
      examples(
        'mentor snooze 21 --until 2026-10-19 --as-of 2026-10-05',
        'mentor snooze --task survey_due --as-of 2026-10-05',
      ),
    )
    .action(
      act<Omit<FollowUpOptions, 'kind' | 'pairings'>>(async (context, { words, options }) => {
        const { followUpPairings } = await import('../../commands/today/follow-up-pairings.js');
        await followUpPairings(context, { ...options, kind: 'snoozed', pairings: words });
      }),
    );
}

function ofKinds(): Option {
  return new Option('--task <task...>', 'only these; with no pairing named, wherever they are asked').choices(
    TASK_KINDS,
  );
}

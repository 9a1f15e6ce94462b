import { type Command, Option } from 'commander';
import type { AddCheckInOptions } from '../../commands/checkins/add-check-in.js';
import type { ListCheckInsOptions } from '../../commands/checkins/list-check-ins.js';
import type { Act } from '../call.js';
import {
  ANYWAY_ON_RECORD,
  addChangeOptions,
  addOutputOptions,
  examples,
  isoDate,
  wholeNumber,
  wordOption,
} from '../options.js';

export function declareCheckIn(program: Command, act: Act): void {
  const checkIn = program
    .command('checkin')
    .aliases(['checkins', 'check-in', 'check-ins'])
    .description('meetings that were held')
    .addHelpText('after', examples('mentor checkin', 'mentor checkin add 1 --on 2026-07-14'));
  addChangeOptions(
    checkIn
      .command('add [pairing]')
      .description('record a meeting of a pairing (its number, or one of the two)'),
  )
    .option('--on <date>', 'the day it was held (else today)', isoDate)
    .option(
      '--count <number>',
      'number of meetings, where nobody noted their days; held by --on',
      wholeNumber(0, 1000),
    )
    .option('--since <date>', 'of a count: its first day (else after the last on record)', isoDate)
    .option('--minutes <number>', 'how long it was', wholeNumber(1, 1440))
    .addOption(wordOption('--mode <mode>', 'how they met', ['in_person', 'video', 'phone', 'message']))
    .addOption(new Option('--kind <kind>', 'a meeting, or a formal review').choices(['informal', 'formal']))
    .option('--topic <text...>', 'what it was about')
    .option('--note <text>', 'a note for the record')
    .option('--goal-revised <number...>', 'a goal that a formal review revised', goalNumbers)
    .option('--recalibrated <text...>', 'an expectation that a formal review reset')
    .option('--agreement-amended', 'a formal review led to the latest version of the agreement')
    .option('--reported-by <name>', 'who told of it: the mentee, the mentor, or a name')
    .option(...ANYWAY_ON_RECORD)
    .addHelpText(
      'after',
      examples(
        'mentor checkin add 1 --on 2026-07-14 --minutes 45 --topic triage',
        'mentor checkin add 1 --count 3 --reported-by mentee',
        'mentor checkin add 1 --kind formal --recalibrated "Every two weeks"',
      ),
    )
    .action(
      act<Omit<AddCheckInOptions, 'pairing'>>(async (context, { words, options }) => {
        const { addCheckIn } = await import('../../commands/checkins/add-check-in.js');
        await addCheckIn(context, { ...options, pairing: words[0] });
      }),
    );
  addOutputOptions(checkIn.command('list', { isDefault: true }).description('every check-in of the round'))
    .option('--pairing <pairing>', 'only of this pairing')
    .addHelpText('after', examples('mentor checkin list', 'mentor checkin list --pairing 1'))
    .action(
      act<ListCheckInsOptions>(async (context, { options }) => {
        const { showCheckIns } = await import('../../commands/checkins/list-check-ins.js');
        await showCheckIns(context, options);
      }),
    );
}

/** Several goals, named after one option or each after its own. */
function goalNumbers(text: string, earlier: readonly number[] = []): readonly number[] {
  return [...earlier, wholeNumber(1)(text)];
}

import { type Command, Option } from 'commander';
import type { AddConcernOptions } from '../../commands/concerns/add-concern.js';
import type { ChangeConcernOptions } from '../../commands/concerns/change-concern.js';
import type { ListConcernsOptions } from '../../commands/concerns/list-concerns.js';
import { CONCERN_SEVERITIES, CONCERN_TOPICS, RAISED_BY } from '../../domain/pairings/concern.js';
import type { Act } from '../call.js';
import {
  ANYWAY_ON_RECORD,
  addChangeOptions,
  addOutputOptions,
  examples,
  isoDate,
  ofNoRound,
  wholeNumber,
  wordOption,
} from '../options.js';

const number = wholeNumber(1);

export function declareConcern(program: Command, act: Act): void {
  const concern = program
    .command('concern')
    .alias('concerns')
    .description('what worries somebody about a pairing, and who acts on it')
    .addHelpText(
      'after',
      examples('mentor concern', 'mentor concern add 1 "They keep missing each other" --about time'),
    );
  declareAdd(concern, act);
  declareUpdate(concern, act);
  declareClose(concern, act);
  addOutputOptions(
    concern.command('list', { isDefault: true }).description('every concern, without its private words'),
  )
    .option('--pairing <pairing>', 'only of this pairing')
    .option('--open', 'only those that are not closed')
    .option('--with-text', 'with the private words of each')
    .addHelpText(
      'after',
      examples('mentor concern list --open', 'mentor concern list --pairing 1 --with-text'),
    )
    .action(
      act<ListConcernsOptions>(async (context, { options }) => {
        const { showConcerns } = await import('../../commands/concerns/list-concerns.js');
        await showConcerns(context, options);
      }),
    );
}

function declareAdd(concern: Command, act: Act): void {
  addChangeOptions(concern.command('add [pairing] [text]').description('record a concern about a pairing'))
    .addOption(new Option('--about <topic>', 'what it is about').choices(CONCERN_TOPICS))
    .addOption(
      new Option('--severity <severity>', 'how serious it is (else medium)').choices(CONCERN_SEVERITIES),
    )
    .addOption(new Option('--raised-by <who>', 'who raised it (else coordinator)').choices(RAISED_BY))
    .option('--acts <name>', 'who acts on it')
    .option('--due <date>', 'the day by which they act', isoDate)
    .option('--on <date>', 'the day it was raised (else today)', isoDate)
    .option(...ANYWAY_ON_RECORD)
    .addHelpText('after', examples('mentor concern add 1 "They keep missing each other" --about time'))
    .action(
      act<Omit<AddConcernOptions, 'pairing' | 'text'>>(async (context, { words, options }) => {
        const { addConcern } = await import('../../commands/concerns/add-concern.js');
        await addConcern(context, { ...options, pairing: words[0], text: words[1] });
      }),
    );
}

function declareUpdate(concern: Command, act: Act): void {
  addChangeOptions(
    ofNoRound(concern.command('update <concerns...>')).description('record who acts, by when, how it stands'),
  )
    .option('--acts <name>', 'who acts on it')
    .option('--due <date>', 'the day by which they act', isoDate)
    .addOption(new Option('--severity <severity>', 'how serious it is').choices(CONCERN_SEVERITIES))
    .addOption(wordOption('--status <status>', 'how it stands', ['open', 'in_hand']))
    .option('--note <text>', 'a note for the record (private)')
    .option('--on <date>', 'the day this was true (else today)', isoDate)
    .addHelpText('after', examples('mentor concern update 1 --acts "Sister Ward" --due 2026-10-12'))
    .action(
      act<Omit<ChangeConcernOptions, 'concerns'>>(async (context, { words, options }) => {
        const { changeConcerns } = await import('../../commands/concerns/change-concern.js');
        await changeConcerns(context, { ...options, concerns: words.map(number) });
      }),
    );
}

function declareClose(concern: Command, act: Act): void {
  addChangeOptions(
    ofNoRound(concern.command('close <concerns...>')).description('record that concerns are settled'),
  )
    .option('--note <text>', 'a note for the record (private)')
    .option('--on <date>', 'the day it was settled (else today)', isoDate)
    .addHelpText('after', examples('mentor concern close 1 --note "They meet on Thursdays now"'))
    .action(
      act<Pick<ChangeConcernOptions, 'note' | 'on'>>(async (context, { words, options }) => {
        const { changeConcerns } = await import('../../commands/concerns/change-concern.js');
        await changeConcerns(context, { ...options, concerns: words.map(number), status: 'closed' });
      }),
    );
}

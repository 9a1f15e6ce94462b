import { type Command, Option } from 'commander';
import type { AddReflectionOptions } from '../../commands/reflections/add-reflection.js';
import type { ExportReflectionsOptions } from '../../commands/reflections/export-reflections.js';
import type { ListReflectionsOptions } from '../../commands/reflections/list-reflections.js';
import { SIDES } from '../../domain/pairings/pair-feedback.js';
import type { Act } from '../call.js';
import {
  ANYWAY_ON_RECORD,
  addChangeOptions,
  addOutputOptions,
  addSubject,
  examples,
  isoDate,
  ofNoRound,
  wholeNumber,
} from '../options.js';

const number = wholeNumber(1);

const PAPERS = ['md', 'html', 'json'];

export function declareReflection(program: Command, act: Act): void {
  const reflection = program
    .command('reflection')
    .alias('reflections')
    .description('what mentees and mentors reflect on, private unless shared')
    .addHelpText(
      'after',
      `
A reflection is private to the two: it is in no list, book or report until its
author shares it, and goes into a file for them alone (export).
${examples('mentor reflection export 003415', 'mentor reflection list')}`,
    );
  declareAdd(reflection, act);
  for (const [name, description, isToBeShared] of SHARINGS)
    addChangeOptions(ofNoRound(reflection.command(`${name} <reflections...>`).description(description)))
      .addHelpText('after', examples(`mentor reflection ${name} 1`))
      .action(
        act<object>(async (context, { words }) => {
          const { shareReflections } = await import('../../commands/reflections/share-reflections.js');
          await shareReflections(context, { numbers: words.map(number), isToBeShared });
        }),
      );
  declareExport(reflection, act);
  addOutputOptions(
    reflection.command('list', { isDefault: true }).description('the reflections that are shared'),
  )
    .option('--pairing <pairing>', 'only of this pairing')
    .addHelpText('after', examples('mentor reflection list', 'mentor reflection list --pairing 1'))
    .action(
      act<ListReflectionsOptions>(async (context, { options }) => {
        const { showReflections } = await import('../../commands/reflections/list-reflections.js');
        await showReflections(context, options);
      }),
    );
}

const SHARINGS = [
  ['share', 'let others read reflections, as their author wishes', true],
  ['unshare', 'make reflections private to the two again', false],
] as const;

function declareAdd(reflection: Command, act: Act): void {
  const command = reflection.command('add [pairing] [text]').description('record what one of the two wrote');
  addSubject(addChangeOptions(command))
    .addOption(new Option('--by <side>', 'who wrote it').choices(SIDES))
    .option('--on <date>', 'the day it was written (else today)', isoDate)
    .option('--share', 'others may read it')
    .option(...ANYWAY_ON_RECORD)
    .addHelpText('after', examples('mentor reflection add 1 "I speak up now" --by mentee --as-of 2026-10-05'))
    .action(
      act<Omit<AddReflectionOptions, 'pairing' | 'text'>>(async (context, { words, options }) => {
        const { addReflection } = await import('../../commands/reflections/add-reflection.js');
        await addReflection(context, { ...options, pairing: words[0], text: words[1] });
      }),
    );
}

function declareExport(reflection: Command, act: Act): void {
  const command = ofNoRound(reflection.command('export <person>'));
  addOutputOptions(command.description('all that somebody wrote, for their own portfolio'), PAPERS)
    .option('--from <date>', 'the first day (else from the beginning)', isoDate)
    .option('--to <date>', 'the last day (else today)', isoDate)
    .addHelpText(
      'after',
      `
For professional development or revalidation: their meetings, hours and goals
with what they wrote, private or shared. The other side is not named.
${examples('mentor reflection export 003415', 'mentor reflection export 003415 --out portfolio.html')}`,
    )
    .action(
      act<ExportReflectionsOptions>(async (context, { words, options }) => {
        const { exportReflections } = await import('../../commands/reflections/export-reflections.js');
        await exportReflections(context, words[0] ?? '', options);
      }),
    );
}

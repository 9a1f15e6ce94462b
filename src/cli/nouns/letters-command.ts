import { Argument, type Command } from 'commander';
import type { DraftLettersOptions } from '../../commands/letters/draft-letters.js';
import { LETTER_KINDS, type LetterKind } from '../../domain/settings/letter-templates.js';
import type { Act } from '../call.js';
import { addChangeOptions, addOutputOptions, examples } from '../options.js';

export function declareLetters(program: Command, act: Act): void {
  const letters = program
    .command('letters')
    .alias('letter')
    .description('letters to the two of pairings, as drafts for your mail')
    .addArgument(new Argument('<kind>', 'what they are for').choices(LETTER_KINDS))
    .argument('[pairs...]', 'to these (else to all for whom one is due today)');
  addChangeOptions(addOutputOptions(letters))
    .option('--to <folder>', 'write the drafts into this folder')
    .addHelpText(
      'after',
      examples(
        'mentor letters reminder --as-of 2026-10-05',
        'mentor letters reminder 19 --to letters --as-of 2026-10-05',
      ),
    )
    .action(
      act<Omit<DraftLettersOptions, 'kind' | 'pairings'>>(async (context, { words, options }) => {
        const { draftLetters } = await import('../../commands/letters/draft-letters.js');
        const [kind, ...pairings] = words;
        // Commander has looked at it.
        await draftLetters(context, { ...options, kind: kind as LetterKind, pairings });
      }),
    );
}

import type { Command } from 'commander';
import type { RematchOptions } from '../../commands/match/rematch-pairing.js';
import type { Act } from '../call.js';
import { addChangeOptions, addEndedBy, addOutputOptions, addReason, examples, isoDate } from '../options.js';

export function declareRematch(program: Command, act: Act): void {
  const rematch = program
    .command('rematch [pairing]')
    .description('end a pairing without fault, and propose the next best mentor');
  addEndedBy(addReason(addChangeOptions(addOutputOptions(rematch)), 'why it ends'))
    .option('--keep-apart', 'never pair the two again')
    .option('--on <date>', 'the day it ends (else today)', isoDate)
    .addHelpText(
      'after',
      `
A pairing that is planned for a day to come is called off instead of ended.
${examples(
  'mentor rematch 21 --reason "not a good fit" --as-of 2026-10-05 --dry-run',
  'mentor rematch 21 --reason "not a good fit" --as-of 2026-10-05 --yes',
)}`,
    )
    .action(
      act<Omit<RematchOptions, 'pairing'>>(async (context, { words, options }) => {
        const { rematchPairing } = await import('../../commands/match/rematch-pairing.js');
        await rematchPairing(context, { ...options, pairing: words[0] });
      }),
    );
}

import { type Command, Option } from 'commander';
import type { ChangePairingOptions } from '../commands/pairs/change-pairing.js';
import type { ListPairingsOptions } from '../commands/pairs/list-pairings.js';
import type { Act } from './call.js';
import { addOutputOptions, examples, isoDate } from './options.js';

const CHANGES = [
  ['pause', 'let a pairing rest', false],
  ['resume', 'take a paused pairing up again', false],
  ['complete', 'the pairing has run its course', false],
  ['end', 'the pairing ends early, without fault', true],
] as const;

export function declarePairs(program: Command, act: Act): void {
  const pairs = program
    .command('pairs')
    .description('the pairings')
    .addHelpText('after', examples('mentor pairs', 'mentor pairs show 1'));
  addOutputOptions(pairs.command('list', { isDefault: true }).description('every pairing of the round'))
    .addOption(
      new Option('--status <status>', 'only these').choices(['active', 'paused', 'completed', 'ended']),
    )
    .option('--all-rounds', 'of every round')
    .addHelpText('after', examples('mentor pairs', 'mentor pairs --status active > pairs.csv'))
    .action(
      act<ListPairingsOptions>(async (context, { options }) => {
        const { showPairings } = await import('../commands/pairs/list-pairings.js');
        await showPairings(context, options);
      }),
    );
  pairs
    .command('show <pairing>')
    .description('one pairing: its fit, check-ins and feedback')
    .addHelpText('after', examples('mentor pairs show 1'))
    .action(
      act(async (context, { words }) => {
        const { showPairing } = await import('../commands/pairs/show-pairing.js');
        await showPairing(context, words[0] ?? '');
      }),
    );
  for (const [change, description, needsReason] of CHANGES) {
    const reason = new Option('--reason <text>', 'why');
    pairs
      .command(`${change} <pairing>`)
      .description(description)
      .addOption(needsReason ? reason.makeOptionMandatory() : reason)
      .option('--on <date>', 'since when (else today)', isoDate)
      .addHelpText(
        'after',
        examples(`mentor pairs ${change} 2${needsReason ? ' --reason "moved to another site"' : ''}`),
      )
      .action(
        act<Pick<ChangePairingOptions, 'reason' | 'on'>>(async (context, { words, options }) => {
          const { changeStatusOfPairing } = await import('../commands/pairs/change-pairing.js');
          await changeStatusOfPairing(context, { change, pairing: words[0] ?? '', ...options });
        }),
      );
  }
}

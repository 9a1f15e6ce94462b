import type { Command } from 'commander';
import type { BundleOptions } from '../../commands/backup/make-bundle.js';
import type { OpenOptions } from '../../commands/backup/open-bundle.js';
import type { OutputOptions } from '../../commands/output/show-table.js';
import type { Act } from '../call.js';
import { addChangeOptions, addOutputOptions, examples, ofNoRound, passphraseFile } from '../options.js';

/** Handing a programme over to somebody else, and who has it in hand. */
export function declareHandover(program: Command, act: Act): void {
  declareBundle(program, act);
  declareOpen(program, act);
  declareLease(program, act);
}

const BUNDLE = `
One file with the programme, its settings, checksums and a README for your
successor; with --encrypt a passphrase protects it. From then on you are
warned when you change the programme here.
`;

function declareBundle(program: Command, act: Act): void {
  addChangeOptions(
    addOutputOptions(ofNoRound(program.command('bundle')).description('hand the programme over to somebody')),
  )
    .option('--to <folder>', 'where to (else the programme folder)')
    .option('--encrypt', 'with a passphrase, asked for or from a file')
    .addOption(passphraseFile())
    .addHelpText('after', BUNDLE + examples('mentor bundle --to stick', 'mentor bundle --encrypt --dry-run'))
    .action(
      act<BundleOptions>(async (context, { options }) => {
        const { makeBundle } = await import('../../commands/backup/make-bundle.js');
        await makeBundle(context, options);
      }),
    );
}

const OPEN = `
Into a folder without a programme: two are never merged. What is in the bundle
is shown first.
`;

function declareOpen(program: Command, act: Act): void {
  addChangeOptions(
    addOutputOptions(
      ofNoRound(program.command('open <bundle>')).description('take over a programme handed to you'),
    ),
  )
    .addOption(passphraseFile())
    .addHelpText(
      'after',
      OPEN +
        examples(
          'mentor open mentor-bundle-2026-07-01T09-00-00Z.tar --dry-run',
          'mentor open mentor-bundle-2026-07-01T09-00-00Z.tar --yes --programme ours',
        ),
    )
    .action(
      act<OpenOptions>(async (context, { words, options }) => {
        const { openBundle } = await import('../../commands/backup/open-bundle.js');
        await openBundle(context, words[0] ?? '', options);
      }),
    );
}

function declareLease(program: Command, act: Act): void {
  const lease = program
    .command('lease')
    .description('who has the programme in hand: others are only warned')
    .addHelpText('after', examples('mentor lease show', 'mentor lease take'));
  const verbs = [
    ['show', 'who has it in hand, since when, on which machine', 'showLease'],
    ['take', 'take it in hand', 'takeLease'],
    ['give', 'give it up', 'giveLease'],
  ] as const;
  for (const [verb, description, name] of verbs) {
    const command = addOutputOptions(ofNoRound(lease.command(verb)).description(description));
    if (verb !== 'show') addChangeOptions(command);
    command.addHelpText('after', examples(`mentor lease ${verb}`)).action(
      act<OutputOptions>(async (context, { options }) => {
        const commands = await import('../../commands/lease/change-lease.js');
        await commands[name](context, options);
      }),
    );
  }
}

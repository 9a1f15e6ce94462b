import { type Command, Option } from 'commander';
import type { DraftAgreementOptions } from '../../commands/agreements/draft-agreement.js';
import type { ListAgreementsOptions } from '../../commands/agreements/list-agreements.js';
import type { ShowAgreementOptions } from '../../commands/agreements/show-agreement.js';
import type { SignAgreementOptions } from '../../commands/agreements/sign-agreement.js';
import type { Act } from '../call.js';
import {
  addChangeOptions,
  addOutputOptions,
  examples,
  isoDate,
  wholeNumber,
  wordOption,
} from '../options.js';

const PAPERS = ['md', 'html', 'json'];

export function declareAgreement(program: Command, act: Act): void {
  const agreement = program
    .command('agreement')
    .alias('agreements')
    .description('what a pair has agreed')
    .addHelpText('after', examples('mentor agreement', 'mentor agreement draft 1 --out agreement-1.html'));
  declareDraft(agreement, act);
  addChangeOptions(
    agreement
      .command('sign [pairing]')
      .description('record that the two, or one of them, signed the latest version'),
  )
    .addOption(new Option('--by <side>', 'who signed').choices(['mentee', 'mentor', 'both']))
    .option('--on <date>', 'the day of the signature (else today)', isoDate)
    .addHelpText('after', examples('mentor agreement sign 2 --by both'))
    .action(
      act<Omit<SignAgreementOptions, 'pairing'>>(async (context, { words, options }) => {
        const { signAgreement } = await import('../../commands/agreements/sign-agreement.js');
        await signAgreement(context, { ...options, pairing: words[0] });
      }),
    );
  addOutputOptions(
    agreement.command('show <pairing>').description('the paper of an agreement, to print and sign'),
    PAPERS,
  )
    .option('--version-number <number>', 'an earlier version (else the latest)', wholeNumber(1))
    .addHelpText('after', examples('mentor agreement show 2 --out agreement-2.html'))
    .action(
      act<ShowAgreementOptions>(async (context, { words, options }) => {
        const { showAgreement } = await import('../../commands/agreements/show-agreement.js');
        await showAgreement(context, words[0] ?? '', options);
      }),
    );
  addOutputOptions(agreement.command('list', { isDefault: true }).description('every agreement of the round'))
    .option('--unsigned', 'only pairings that go on without one that both have signed')
    .addHelpText('after', examples('mentor agreement list', 'mentor agreement list --unsigned'))
    .action(
      act<ListAgreementsOptions>(async (context, { options }) => {
        const { listAgreements } = await import('../../commands/agreements/list-agreements.js');
        await listAgreements(context, options);
      }),
    );
}

function declareDraft(agreement: Command, act: Act): void {
  addOutputOptions(
    addChangeOptions(
      agreement
        .command('draft [pairing]')
        .description('draft an agreement, or amend one; the paper goes out as Markdown or HTML'),
    ),
    PAPERS,
  )
    .option('--purpose <text>', 'what it is for')
    .option('--every <days>', 'how often they meet', wholeNumber(1, 3650))
    .option('--minutes <number>', 'how long a meeting is', wholeNumber(1, 1440))
    .addOption(wordOption('--mode <mode>', 'how they meet', ['in_person', 'video', 'phone', 'message']))
    .option('--place <text>', 'where they meet')
    .addOption(
      new Option('--arranged-by <side>', 'who arranges the meetings').choices(['mentee', 'mentor', 'both']),
    )
    .option('--contact <text>', 'contact between meetings, and how soon to expect an answer')
    .option('--review <date>', 'a day to review how it is going (may be repeated)', collectDays, [])
    .option('--until <date>', 'the day it is meant to last until', isoDate)
    .addHelpText(
      'after',
      examples(
        'mentor agreement draft 1',
        'mentor agreement draft 1 --every 14 --minutes 45 --out agreement-1.html',
      ),
    )
    .action(
      act<Omit<DraftAgreementOptions, 'pairing'>>(async (context, { words, options }) => {
        const { draftAgreement } = await import('../../commands/agreements/draft-agreement.js');
        const { review, ...others } = options;
        const reviews = review === undefined || review.length === 0 ? {} : { review };
        await draftAgreement(context, { ...others, ...reviews, pairing: words[0] });
      }),
    );
}

function collectDays(text: string, earlier: readonly string[]): readonly string[] {
  return [...earlier, isoDate(text)];
}

import { type Command, Option } from 'commander';
import type { AddFeedbackOptions } from '../../commands/feedback/add-feedback.js';
import type { ApproveQuotesOptions } from '../../commands/feedback/approve-quotes.js';
import type { ListFeedbackOptions } from '../../commands/feedback/list-feedback.js';
import type { Act } from '../call.js';
import {
  ANYWAY_ON_RECORD,
  addChangeOptions,
  addOutputOptions,
  examples,
  isoDate,
  ofNoRound,
  wholeNumber,
} from '../options.js';

export function declareFeedback(program: Command, act: Act): void {
  const feedback = program
    .command('feedback')
    .description('what each side said about a pairing')
    .addHelpText('after', examples('mentor feedback', 'mentor feedback add 1 --by mentor --rating 5'));
  addChangeOptions(
    feedback
      .command('add [pairing]')
      .description('record what one side said about a pairing (its number, or one of the two)'),
  )
    .addOption(new Option('--by <side>', 'who said it').choices(['mentee', 'mentor']))
    .option('--on <date>', 'the day it was given (else today)', isoDate)
    .option('--rating <1-5>', '1 (poor) to 5 (excellent)', wholeNumber(1))
    .option('--helpful <text>', 'what helps')
    .option('--to-improve <text>', 'what could be better')
    .option('--wants-change', 'this side asks for another partner')
    .option('--no-wants-change', 'this side no longer asks for one')
    .option(...ANYWAY_ON_RECORD)
    .addHelpText(
      'after',
      examples(
        'mentor feedback add 1 --by mentee --rating 4 --helpful "She listens"',
        'mentor feedback add 1 --by mentee --no-wants-change',
      ),
    )
    .action(
      act<Omit<AddFeedbackOptions, 'pairing'>>(async (context, { words, options }) => {
        const { addFeedback } = await import('../../commands/feedback/add-feedback.js');
        await addFeedback(context, { ...options, pairing: words[0] });
      }),
    );
  addOutputOptions(feedback.command('list', { isDefault: true }).description('all feedback of the round'))
    .option('--pairing <pairing>', 'only on this pairing')
    .addHelpText('after', examples('mentor feedback list'))
    .action(
      act<ListFeedbackOptions>(async (context, { options }) => {
        const { showFeedback } = await import('../../commands/feedback/list-feedback.js');
        await showFeedback(context, options);
      }),
    );
  declareApprove(feedback, act);
}

function declareApprove(feedback: Command, act: Act): void {
  const approve = feedback
    .command('approve [quotes...]')
    .description(
      'what people wrote, and which of it reports may quote word for word; nothing is quoted unless approved',
    );
  addOutputOptions(addChangeOptions(ofNoRound(approve)))
    .option('--withdraw', 'no longer let reports quote it')
    .addHelpText(
      'after',
      examples(
        'mentor feedback approve',
        'mentor feedback approve 12.helpful 15 --yes',
        'mentor feedback approve 12 --withdraw --yes',
      ),
    )
    .action(
      act<Omit<ApproveQuotesOptions, 'quotes'>>(async (context, { words, options }) => {
        const { approveQuotes } = await import('../../commands/feedback/approve-quotes.js');
        await approveQuotes(context, { ...options, quotes: words });
      }),
    );
}

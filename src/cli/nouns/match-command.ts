import { type Command, Option } from 'commander';
import type { AcceptOptions } from '../../commands/match/accept-run.js';
import type { DecideOptions } from '../../commands/match/decide-proposal.js';
import type { MatchOptions } from '../../commands/match/match-round-of.js';
import type { OutputOptions } from '../../commands/output/show-table.js';
import {
  CHANGES_ALLOWED,
  LARGEST_SWITCHING_COST,
  OBJECTIVES,
} from '../../domain/settings/matching-settings.js';
import type { Act } from '../call.js';
import {
  addChangeOptions,
  addOutputOptions,
  addReason,
  amount,
  collect,
  examples,
  isoDate,
  seed,
} from '../options.js';
import { declareMatchQuestions } from './match-question-commands.js';
import { numberIn, runNumber } from './run-number.js';

export function declareMatch(program: Command, act: Act): void {
  const match = addChangeOptions(
    addOutputOptions(program.command('match').description('find the best pairs, each with its reasons')),
  )
    // What stands behind a subcommand is that one's, though match has an option of the same name.
    .enablePositionalOptions()
    .option('--scores <file>', 'write every pair considered, its fit and what forbids it')
    .addOption(
      new Option('--objective <name>', 'what is best (else as mentor.yaml says)').choices(OBJECTIVES),
    )
    .addOption(
      new Option('--may-change <number>', 'how many pairings that go on may change').choices(CHANGES_ALLOWED),
    )
    .option(
      '--switching-cost <fit>',
      'the fit that each change must gain (else as mentor.yaml says)',
      amount(LARGEST_SWITCHING_COST),
    )
    .option('--what-if <text>', 'suppose something; keep nothing (may be repeated)', collect, [])
    .addOption(seed())
    .addHelpText(
      'after',
      examples(
        'mentor match --dry-run',
        'mentor match --dry-run --scores scores.csv',
        'mentor match --objective fairest --dry-run',
        'mentor match --may-change any --switching-cost 0.2 --dry-run',
        'mentor match --what-if "capacity of 000412 = 3" --what-if "weight site = 0"',
        'mentor match',
      ),
    )
    .action(
      act<MatchOptions>(async (context, { options }) => {
        const { matchRoundOf } = await import('../../commands/match/match-round-of.js');
        await matchRoundOf(context, options);
      }),
    );
  declareReview(match, act);
  declareDecide(match, act);
  declareAccept(match, act);
  declareLooking(match, act);
  declareMatchQuestions(match, act);
}

function declareReview(match: Command, act: Act): void {
  addChangeOptions(match.command('review').description('go through the proposal pair by pair'))
    .addHelpText('after', examples('mentor match review'))
    .action(
      act(async (context) => {
        const { reviewProposal } = await import('../../commands/match/review-proposal.js');
        await reviewProposal(context);
      }),
    );
}

const DECISIONS = `
The file is what mentor match show --out proposal.csv wrote. In its column
decision write accept (the pair becomes a pairing), keep (it stays when the rest
is solved again), open (it need not stay any more), or veto: with the reason. To
give a mentee another mentor, write that mentor in the column mentor. An empty
cell decides nothing.
`;

function declareDecide(match: Command, act: Act): void {
  const command = match.command('decide <file>').description('take in a proposal reviewed in a spreadsheet');
  addReason(addChangeOptions(addOutputOptions(command)), 'the reason of every veto that has none of its own')
    .option('--on <date>', 'the day the pairings begin (else today)', isoDate)
    .addHelpText(
      'after',
      `${DECISIONS}${examples('mentor match decide proposal.csv --dry-run', 'mentor match decide proposal.csv')}`,
    )
    .action(
      act<Omit<DecideOptions, 'file'>>(async (context, { words, options }) => {
        const { decideProposal } = await import('../../commands/match/decide-proposal.js');
        await decideProposal(context, { ...options, file: words[0] ?? '' });
      }),
    );
}

function declareAccept(match: Command, act: Act): void {
  addChangeOptions(match.command('accept').description('turn the proposal into pairings'))
    .argument('[run]', 'the run (else the proposal that waits)', runNumber)
    .option('--only <mentee...>', 'only the pairs of these mentees')
    .option('--on <date>', 'the day the pairings begin (else today)', isoDate)
    .addHelpText(
      'after',
      examples(
        'mentor match accept --dry-run',
        'mentor match accept',
        'mentor match accept 1 --only 003415 --on 2026-07-01',
      ),
    )
    .action(
      act<Omit<AcceptOptions, 'run'>>(async (context, { words, options }) => {
        const { acceptRun } = await import('../../commands/match/accept-run.js');
        await acceptRun(context, { run: numberIn(words), ...options });
      }),
    );
}

function declareLooking(match: Command, act: Act): void {
  addOutputOptions(match.command('show').description('a run, as it was proposed'))
    .argument('[run]', 'the run (else the proposal that waits)', runNumber)
    .addHelpText('after', examples('mentor match show', 'mentor match show 1 --out proposal.csv'))
    .action(
      act<OutputOptions>(async (context, { words, options }) => {
        const { showRun } = await import('../../commands/match/show-run.js');
        await showRun(context, numberIn(words), options);
      }),
    );
  addOutputOptions(match.command('runs').description('every run of the matching'))
    .addHelpText('after', examples('mentor match runs'))
    .action(
      act<OutputOptions>(async (context, { options }) => {
        const { showRuns } = await import('../../commands/match/list-runs.js');
        await showRuns(context, options);
      }),
    );
}

import { type Command, InvalidArgumentError } from 'commander';
import type { AcceptOptions } from '../commands/accept-run.js';
import type { MatchOptions } from '../commands/match-round.js';
import type { OutputOptions } from '../commands/steps/show-table.js';
import type { Act } from './call.js';
import { addOutputOptions, dryRun, examples, isoDate, seed } from './options.js';

function runNumber(text: string): number {
  if (/^[1-9]\d*$/.test(text)) return Number(text);
  throw new InvalidArgumentError('A run is named by its number; mentor match runs lists them.');
}

function numberIn(words: readonly string[]): number | undefined {
  return words[0] === undefined ? undefined : runNumber(words[0]);
}

export function declareMatch(program: Command, act: Act): void {
  const match = addOutputOptions(
    program.command('match').description('find the best pairs, each with its reasons'),
  )
    .addOption(dryRun())
    .option('--scores <file>', 'write every pair considered, its fit and what forbids it')
    .addOption(seed())
    .addHelpText(
      'after',
      examples('mentor match --dry-run', 'mentor match --dry-run --scores scores.csv', 'mentor match'),
    )
    .action(
      act<MatchOptions>(async (context, { options }) => {
        const { matchRoundOf } = await import('../commands/match-round.js');
        await matchRoundOf(context, options);
      }),
    );
  declareReview(match, act);
  declareAccept(match, act);
  declareLooking(match, act);
}

function declareReview(match: Command, act: Act): void {
  match
    .command('review')
    .description('go through the proposal pair by pair')
    .addHelpText('after', examples('mentor match review'))
    .action(
      act(async (context) => {
        const { reviewProposal } = await import('../commands/review-proposal.js');
        await reviewProposal(context);
      }),
    );
}

function declareAccept(match: Command, act: Act): void {
  match
    .command('accept')
    .description('turn the proposal into pairings')
    .argument('[run]', 'the run (else the proposal that waits)', runNumber)
    .option('--only <mentee...>', 'only the pairs of these mentees')
    .option('--on <date>', 'the day the pairings begin (else today)', isoDate)
    .addHelpText(
      'after',
      examples('mentor match accept', 'mentor match accept 1 --only 003415 --on 2026-07-01'),
    )
    .action(
      act<Omit<AcceptOptions, 'run'>>(async (context, { words, options }) => {
        const { acceptRun } = await import('../commands/accept-run.js');
        await acceptRun(context, { run: numberIn(words), ...options });
      }),
    );
}

function declareLooking(match: Command, act: Act): void {
  addOutputOptions(match.command('show').description('a run as it was proposed'))
    .argument('[run]', 'the run (else the proposal that waits)', runNumber)
    .addHelpText('after', examples('mentor match show'))
    .action(
      act<OutputOptions>(async (context, { words, options }) => {
        const { showRun } = await import('../commands/show-run.js');
        await showRun(context, numberIn(words), options);
      }),
    );
  addOutputOptions(match.command('runs').description('every run of the matching'))
    .addHelpText('after', examples('mentor match runs'))
    .action(
      act<OutputOptions>(async (context, { options }) => {
        const { showRuns } = await import('../commands/list-runs.js');
        await showRuns(context, options);
      }),
    );
}

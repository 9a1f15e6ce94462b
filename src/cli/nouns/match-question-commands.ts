import type { Command } from 'commander';
import type { WhyOptions } from '../../commands/match/explain-match.js';
import type { EquityOptions } from '../../commands/match/show-equity.js';
import type { OutputOptions } from '../../commands/output/show-table.js';
import type { Act } from '../call.js';
import { addOutputOptions, collect, examples } from '../options.js';
import { numberIn, runNumber } from './run-number.js';

/** What may be asked about a matching: nothing here changes anything. */
export function declareMatchQuestions(match: Command, act: Act): void {
  declareWhy(match, act);
  declareCompare(match, act);
  declareEquity(match, act);
  declareTrials(match, act);
}

function declareWhy(match: Command, act: Act): void {
  addOutputOptions(match.command('why').description('why this mentor, why not another, why none'))
    .argument('<mentee>', 'the mentee it is about')
    .argument('[mentor]', 'why, or why not, this one')
    .addHelpText('after', examples('mentor match why 003415', 'mentor match why 003415 000412'))
    .action(
      act<OutputOptions>(async (context, { words, options }) => {
        const { explainMatch } = await import('../../commands/match/explain-match.js');
        const asked: WhyOptions = { ...options, mentee: words[0] ?? '', mentor: words[1] };
        await explainMatch(context, asked);
      }),
    );
}

function declareCompare(match: Command, act: Act): void {
  addOutputOptions(
    match.command('compare').description('what changes, and for whom, from one run to another'),
  )
    .argument('<before>', 'the run to start from', runNumber)
    .argument('<after>', 'the run to compare it with', runNumber)
    .addHelpText('after', examples('mentor match compare 1 2'))
    .action(
      act<OutputOptions>(async (context, { words, options }) => {
        const { compareTwoRuns } = await import('../../commands/match/compare-two-runs.js');
        const [before, after] = [Number(words[0]), Number(words[1])];
        await compareTwoRuns(context, { before, after }, options);
      }),
    );
}

function declareEquity(match: Command, act: Act): void {
  addOutputOptions(
    match.command('equity').description('whether every group is matched as often as the others'),
  )
    .argument('[run]', 'the run (else the latest)', runNumber)
    .option('--group-by <attribute>', 'what tells people apart (may be repeated)', collect, [])
    .addHelpText('after', examples('mentor match equity', 'mentor match equity --group-by site'))
    .action(
      act<Omit<EquityOptions, 'run'>>(async (context, { words, options }) => {
        const { showEquity } = await import('../../commands/match/show-equity.js');
        await showEquity(context, { run: numberIn(words), ...options });
      }),
    );
}

/** Questions answered by solving changed problems. */
function declareTrials(match: Command, act: Act): void {
  addOutputOptions(match.command('objectives').description('what the other objectives would come to'))
    .addHelpText('after', examples('mentor match objectives'))
    .action(
      act<OutputOptions>(async (context, { options }) => {
        const { compareObjectives } = await import('../../commands/match/show-objectives.js');
        await compareObjectives(context, options);
      }),
    );
  addOutputOptions(match.command('advise').description('what would help most: places, people, times, rules'))
    .addHelpText('after', examples('mentor match advise'))
    .action(
      act<OutputOptions>(async (context, { options }) => {
        const { giveAdvice } = await import('../../commands/match/give-advice.js');
        await giveAdvice(context, options);
      }),
    );
  addOutputOptions(match.command('sensitivity').description('how the pairs change as the weights do'))
    .addHelpText('after', examples('mentor match sensitivity'))
    .action(
      act<OutputOptions>(async (context, { options }) => {
        const { showSensitivity } = await import('../../commands/match/show-sensitivity.js');
        await showSensitivity(context, options);
      }),
    );
}

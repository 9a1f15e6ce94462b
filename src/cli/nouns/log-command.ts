import { type Command, InvalidArgumentError } from 'commander';
import type { LogOptions } from '../../commands/programme/show-log.js';
import type { VerifyOptions } from '../../commands/programme/verify-log.js';
import { type TrailHead, trailHeadIn } from '../../domain/trail-head.js';
import type { Act } from '../call.js';
import { addOutputOptions, examples, ofNoRound, wholeNumber } from '../options.js';

export function declareLog(program: Command, act: Act): void {
  const log = addOutputOptions(ofNoRound(program.command('log')).description('who changed what, and when'))
    // What stands behind a subcommand is that one's, though log has an option of the same name.
    .enablePositionalOptions()
    .option('--last <number>', 'only the latest', wholeNumber(1))
    .addHelpText('after', examples('mentor log --last 10', 'mentor log verify'))
    .action(
      act<LogOptions>(async (context, { options }) => {
        const { showLog } = await import('../../commands/programme/show-log.js');
        await showLog(context, options);
      }),
    );
  declareVerify(log, act);
}

const HEADS = `
A trail that somebody has rewritten from the beginning still agrees with itself.
Only its end, written down elsewhere, gives that away: this command prints it.
`;

function declareVerify(log: Command, act: Act): void {
  addOutputOptions(ofNoRound(log.command('verify')).description('check that nobody has edited the trail'))
    .option('--head <end>', 'an end of the trail written down earlier (may be repeated)', collectHead, [])
    .addHelpText('after', `${HEADS}${examples('mentor log verify')}`)
    .action(
      act<VerifyOptions>(async (context, { options }) => {
        const { verifyLog } = await import('../../commands/programme/verify-log.js');
        await verifyLog(context, options);
      }),
    );
}

function collectHead(text: string, earlier: readonly TrailHead[]): readonly TrailHead[] {
  const head = trailHeadIn(text);
  if (head === undefined)
    throw new InvalidArgumentError(
      'Write it as it was printed, for example 42:9f86d081884c7d659a2feaa0c55ad015.',
    );
  return [...earlier, head];
}

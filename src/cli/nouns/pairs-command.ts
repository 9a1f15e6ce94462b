import { type Command, InvalidArgumentError, Option } from 'commander';
import type { OutputOptions } from '../../commands/output/show-table.js';
import type { ChangePairingsOptions } from '../../commands/pairs/change-pairings.js';
import type { ListPairingsOptions } from '../../commands/pairs/list-pairings.js';
import type { RecordFitOptions } from '../../commands/pairs/record-fit.js';
import type { RenewPairingsOptions } from '../../commands/pairs/renew-pairings.js';
import { FIT_ANSWERS, type FitAnswer } from '../../domain/pairings/fit-check.js';
import { HEALTH_LEVELS } from '../../domain/pairings/health-level.js';
import type { Act } from '../call.js';
import {
  addChangeOptions,
  addEndedBy,
  addOutputOptions,
  addReason,
  collect,
  examples,
  isoDate,
} from '../options.js';

interface ChangeOfPairings {
  readonly change: ChangePairingsOptions['change'];
  readonly description: string;
  /** Whether a reason is asked for. */
  readonly isReasoned: boolean;
}

const CHANGES: readonly ChangeOfPairings[] = [
  { change: 'pause', description: 'pause pairings', isReasoned: false },
  { change: 'resume', description: 'resume paused pairings', isReasoned: false },
  { change: 'complete', description: 'mark pairings as completed', isReasoned: false },
  { change: 'end', description: 'end pairings early, with no fault on either side', isReasoned: true },
  { change: 'cancel', description: 'call off pairings that have not begun and never will', isReasoned: true },
];

const BY_HAND = `
To pair two people by hand: mentor rule must MENTEE MENTOR --reason "…", then
mentor match. Pairings agreed elsewhere come in as a list:
mentor template pairings, then mentor import.
`;

export function declarePairs(program: Command, act: Act): void {
  const pairs = program
    .command('pairs')
    .aliases(['pairings', 'pairing', 'pair'])
    .description('the pairings')
    .addHelpText('after', `${BY_HAND}${examples('mentor pairs', 'mentor pairs show 1')}`);
  addOutputOptions(pairs.command('list', { isDefault: true }).description('every pairing of the round'))
    .addOption(
      new Option('--status <status>', 'only these').choices([
        'planned',
        'active',
        'paused',
        'completed',
        'ended',
        'cancelled',
      ]),
    )
    .addOption(new Option('--health <health>', 'only these').choices(HEALTH_LEVELS))
    .option('--all-rounds', 'of every round')
    .addHelpText(
      'after',
      examples('mentor pairs', 'mentor pairs --health at_risk', 'mentor pairs --status active > pairs.csv'),
    )
    .action(
      act<ListPairingsOptions>(async (context, { options }) => {
        const { showPairings } = await import('../../commands/pairs/list-pairings.js');
        await showPairings(context, options);
      }),
    );
  addOutputOptions(
    pairs.command('show <pairing>').description('one pairing: its fit, what was said, and its story'),
  )
    .addHelpText('after', examples('mentor pairs show 1'))
    .action(
      act<OutputOptions>(async (context, { words, options }) => {
        const { showPairing } = await import('../../commands/pairs/show-pairing.js');
        await showPairing(context, words[0] ?? '', options);
      }),
    );
  declareFit(pairs, act);
  declareRenew(pairs, act);
  for (const change of CHANGES) declareChange(pairs, act, change);
}

/** `not-a-fit`, `not_a_fit` and `not a fit` are one. */
function fitAnswer(text: string): FitAnswer {
  const written = text
    .trim()
    .toLowerCase()
    .replaceAll(/[\s-]+/gu, '_');
  const answer = FIT_ANSWERS.find((each) => each === written);
  if (answer !== undefined) return answer;
  throw new InvalidArgumentError('Say good, deciding or not-a-fit.');
}

function declareFit(pairs: Command, act: Act): void {
  addChangeOptions(pairs.command('fit'))
    .description('what each side says after the first meeting; either may decline')
    .argument('[pairing]')
    .argument('[answer]', 'good, deciding or not-a-fit', fitAnswer)
    .addOption(new Option('--by <side>', 'who says so').choices(['mentee', 'mentor', 'both']))
    .option('--on <date>', 'the day it was said (else today)', isoDate)
    .option('--note <text>', 'a note for the record')
    .option('--anyway', 'record it even if it is there already')
    .addHelpText(
      'after',
      examples(
        'mentor pairs fit 1 good --by both --as-of 2026-10-05',
        'mentor pairs fit 1 not-a-fit --by mentee --as-of 2026-10-05',
      ),
    )
    .action(
      act<Omit<RecordFitOptions, 'pairing' | 'answer'>>(async (context, { words, options }) => {
        const { recordFit } = await import('../../commands/pairs/record-fit.js');
        const [pairing, answer] = words;
        await recordFit(context, {
          ...options,
          pairing,
          answer: answer === undefined ? undefined : fitAnswer(answer),
        });
      }),
    );
}

function declareRenew(pairs: Command, act: Act): void {
  addChangeOptions(pairs.command('renew [pairing...]').description('let pairings go on for another term'))
    .requiredOption('--until <date>', 'the day they are then meant to last until', isoDate)
    .option('--goal <text>', 'a goal of the new term (may be repeated)', collect, [])
    .option('--all', 'every pairing of the round')
    .option('--on <date>', 'the day it was settled (else today)', isoDate)
    .addHelpText(
      'after',
      examples(
        'mentor pairs renew 2 --until 2027-06-30 --goal "Lead a handover alone"',
        'mentor pairs renew --all --until 2027-06-30 --yes',
      ),
    )
    .action(
      act<Omit<RenewPairingsOptions, 'pairings'>>(async (context, { words, options }) => {
        const { renewPairings } = await import('../../commands/pairs/renew-pairings.js');
        await renewPairings(context, { ...options, pairings: words });
      }),
    );
}

function declareChange(
  pairs: Command,
  act: Act,
  { change, description, isReasoned }: ChangeOfPairings,
): void {
  const by = change === 'end' ? ' --by mentor' : '';
  const reason = isReasoned ? ` --reason "moved to another site"${by}` : '';
  const command = pairs.command(`${change} [pairing...]`).description(description);
  if (change === 'end') addEndedBy(command);
  addChangeOptions(addReason(command.option('--all', 'every pairing of the round'), 'why'))
    .option('--on <date>', 'from which day (else today)', isoDate)
    .addHelpText(
      'after',
      examples(
        `mentor pairs ${change} 2${reason}`,
        `mentor pairs ${change} 2 3${reason}`,
        `mentor pairs ${change} --all${reason} --yes`,
      ),
    )
    .action(
      act<Omit<ChangePairingsOptions, 'change' | 'pairings'>>(async (context, { words, options }) => {
        const { changePairings } = await import('../../commands/pairs/change-pairings.js');
        await changePairings(context, { ...options, change, pairings: words });
      }),
    );
}

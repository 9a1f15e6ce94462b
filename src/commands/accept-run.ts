import type { Context } from '../context.js';
import type { IsoDate } from '../domain/iso-date.js';
import { fullName } from '../domain/person.js';
import type { ProposedPair, Run } from '../domain/run.js';
import type { Settings } from '../domain/settings.js';
import { StateError } from '../errors.js';
import { proposalTable } from '../rendering/tables/proposal-table.js';
import type { ReadHandle } from '../store/connection.js';
import { type Acceptance, acceptablePairs, acceptPairs, isWaiting } from './steps/accept-pairs.js';
import { personNamed } from './steps/find-person.js';
import { runNamed } from './steps/find-run.js';
import { type Programme, peopleById, programmeIn } from './steps/load-programme.js';
import { loadSettings } from './steps/load-settings.js';
import { refuseOtherRound } from './steps/refuse-unfit-round.js';
import { showTable } from './steps/show-table.js';
import { changingAndTelling, reading } from './steps/use-store.js';

export interface AcceptOptions {
  readonly run: number | undefined;
  /** Mentees whose pairs alone are accepted, all pairs of each. */
  readonly only?: readonly string[];
  readonly on?: IsoDate;
  /** Only shows which pairs would become pairings. */
  readonly dryRun?: boolean;
}

/**
 * Turns a proposal, or the pairs named, into pairings; or only shows which would become some.
 * @throws StateError when the run was settled or discarded, is of another round, or no longer fits the programme.
 */
export async function acceptRun(context: Context, options: AcceptOptions): Promise<void> {
  const settings = loadSettings(context);
  if (options.dryRun === true) {
    const wanted = await reading(context, (db) => wantedIn(db, context, { options, settings }));
    showAcceptable(context, wanted);
    return;
  }
  const { ids, waiting, run } = await changingAndTelling(context, (db, note) => {
    const { programme, acceptance, waitingPairs } = wantedIn(db, context, { options, settings });
    const accepted = acceptPairs(context, { db, note, programme }, acceptance);
    return { ids: accepted, waiting: waitingPairs.length - accepted.length, run: acceptance.run };
  });
  const rest =
    waiting === 0
      ? ''
      : ` ${waiting} ${waiting === 1 ? 'pair' : 'pairs'} of run ${run.id} still ${waiting === 1 ? 'waits' : 'wait'}.`;
  context.note(
    `${ids.length} ${ids.length === 1 ? 'pairing' : 'pairings'} began on ${options.on ?? context.today}.${rest}`,
  );
  context.note('Next: mentor pairs --out pairs.csv for the letters; mentor checkin add when they have met.');
}

interface Wanted {
  readonly programme: Programme;
  readonly acceptance: Acceptance;
  readonly waitingPairs: readonly ProposedPair[];
}

/** The pairs meant, as the programme stands. */
function wantedIn(
  db: ReadHandle,
  context: Context,
  { options, settings }: { readonly options: AcceptOptions; readonly settings: Settings },
): Wanted {
  const programme = programmeIn(db, context, settings);
  const run = runNamed(db, options.run, programme.round.id);
  refuseOtherRound(db, run, programme.round);
  refuseSettled(run);
  const waitingPairs = run.pairs.filter(isWaiting);
  if (waitingPairs.length === 0) {
    throw new StateError(`Every pair of run ${run.id} was vetoed.`, 'Compute another: mentor match');
  }
  const menteeIds = new Set(
    options.only === undefined
      ? waitingPairs.map(({ menteeId }) => menteeId)
      : options.only.map((text) => menteeOf(text, { programme, run, waitingPairs })),
  );
  const isMeant = ({ menteeId }: ProposedPair) => menteeIds.has(menteeId);
  const acceptance = { run, isMeant, startedOn: options.on ?? context.today };
  return { programme, acceptance, waitingPairs };
}

function menteeOf(
  text: string,
  { programme, run, waitingPairs }: Pick<Wanted, 'programme' | 'waitingPairs'> & { readonly run: Run },
): number {
  const mentee = personNamed(text, programme.people);
  if (waitingPairs.some(({ menteeId }) => menteeId === mentee.id)) return mentee.id;
  throw new StateError(
    `Run ${run.id} proposes no mentor for ${fullName(mentee)} that waits to be accepted.`,
    `mentor match show ${run.id} lists its pairs.`,
  );
}

function showAcceptable(context: Context, { programme, acceptance }: Wanted): void {
  const { run, startedOn } = acceptance;
  const pairs = acceptablePairs(context, programme, acceptance);
  showTable(context, proposalTable({ id: run.id, pairs, leftOver: [] }, peopleById(programme.people)), {
    schema: 'mentor/acceptance',
    title: 'Pairs that would become pairings',
    generatedFor: programme.settings.programmeName,
    important: ['mentee_name', 'mentor_name', 'fit', 'reasons', 'mentee', 'mentor'],
    whenEmpty: 'No pair waits.',
    more: { run: run.id, started_on: startedOn, is_dry_run: true },
    options: {},
  });
  context.note(
    `${pairs.length} ${pairs.length === 1 ? 'pairing' : 'pairings'} would begin on ${startedOn}. Nothing was changed. Next: the same without --dry-run.`,
  );
}

function refuseSettled(run: { id: number; status: string }): void {
  if (run.status === 'accepted')
    throw new StateError(`Run ${run.id} was accepted before.`, 'mentor pairs lists its pairings.');
  if (run.status === 'discarded') {
    throw new StateError(
      `Run ${run.id} was replaced by a later one.`,
      'mentor match runs shows which proposal waits; mentor match computes a new one.',
    );
  }
}

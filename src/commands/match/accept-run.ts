import type { Context } from '../../context.js';
import type { IsoDate } from '../../domain/dates/iso-date.js';
import { fullName } from '../../domain/people/person.js';
import { isWaiting, type ProposedPair, type Run } from '../../domain/rounds/run.js';
import type { Settings } from '../../domain/settings/settings.js';
import { Cancelled, StateError, UsageError } from '../../errors.js';
import { proposalTable } from '../../rendering/tables/matching/proposal-table.js';
import type { ReadHandle } from '../../store/database/connection.js';
import { showTable } from '../output/show-table.js';
import { type Programme, peopleById, programmeIn } from '../session/loading/load-programme.js';
import { loadSettings } from '../session/loading/load-settings.js';
import { changingAndTelling, reading } from '../session/loading/reading-and-changing.js';
import { withRound } from '../session/loading/with-round.js';
import { personNamed } from '../session/naming/person-named.js';
import { runNamed } from '../session/naming/run-named.js';
import { type Acceptance, acceptablePairs, acceptPairs } from './acceptance/accept-pairs.js';
import { type PairsToAccept, sayChangedSettings } from './acceptance/changed-settings.js';
import { replacementInWords, replacementsIn } from './acceptance/replaced-pairings.js';
import { refuseChangedRun } from './computing/refuse-changed-run.js';
import { refuseOtherRound } from './computing/refuse-unfit-round.js';

export interface AcceptOptions {
  readonly run: number | undefined;
  /** Mentees whose pairs alone are accepted, all pairs of each. */
  readonly only?: readonly string[];
  readonly on?: IsoDate;
  /** Only shows which pairs would become pairings. */
  readonly dryRun?: boolean;
  /** Does not ask before pairings are ended whose place others take. */
  readonly yes?: boolean;
}

/**
 * Turns a proposal, or the pairs named, into pairings; or only shows which would become some. Pairings whose place these take
 * are shown first, and end on a yes.
 * @throws StateError when the run was settled or discarded, is of another round, or no longer fits the programme;
 * UsageError where nobody can be asked without --yes; Cancelled when the answer is no.
 */
export async function acceptRun(context: Context, options: AcceptOptions): Promise<void> {
  const settings = await loadSettings(context);
  if (options.dryRun === true) {
    const wanted = await reading(context, (db) => wantedIn(db, context, { options, settings }));
    await sayChangedSettings(context, meantBy(wanted));
    showAcceptable(context, wanted);
    return;
  }
  const seen = await reading(context, (db) => wantedIn(db, context, { options, settings }));
  await sayChangedSettings(context, meantBy(seen));
  const ending = await agreedEndings(context, seen, options);
  const { ids, waiting, run } = await changingAndTelling(context, (db, note) => {
    const { programme, acceptance, waitingPairs } = wantedIn(db, context, { options, settings });
    if (ending > 0) refuseChangedRun({ read: seen.acceptance.run, now: acceptance.run });
    const accepted = acceptPairs(context, { db, note, programme }, acceptance);
    return { ids: accepted, waiting: waitingPairs.length - accepted.length, run: acceptance.run };
  });
  const on = options.on ?? context.today;
  const rest =
    waiting === 0
      ? ''
      : ` ${waiting} ${waiting === 1 ? 'pair' : 'pairs'} of run ${run.id} still ${waiting === 1 ? 'waits' : 'wait'}.`;
  context.note(
    `${ids.length} ${ids.length === 1 ? 'pairing' : 'pairings'} ${on <= context.today ? 'began' : ids.length === 1 ? 'begins' : 'begin'} on ${on}${endingWords(ending, ids.length)}.${rest}`,
  );
  context.note(
    `Next: mentor pairs${withRound(context)} --out pairs.csv for the letters; mentor checkin add when they have met.`,
  );
}

/**
 * Shows whose pairings would end and asks; gives how many.
 * @throws StateError as `acceptablePairs` does, before anything is asked.
 */
async function agreedEndings(
  context: Context,
  { programme, acceptance }: Wanted,
  { yes }: AcceptOptions,
): Promise<number> {
  const replacements = replacementsIn(acceptablePairs(context, programme, acceptance));
  if (replacements.length === 0) return 0;
  const people = peopleById(programme.people);
  for (const pair of replacements) context.note(`${replacementInWords(pair, people)}.`);
  if (yes === true) return replacements.length;
  const pairings =
    replacements.length === 1 ? 'a pairing that goes on' : `${replacements.length} pairings that go on`;
  if (context.prompt === undefined) {
    throw new UsageError(
      `To accept run ${acceptance.run.id} is to end ${pairings}. That is asked first, and nobody is here to answer.`,
      'Look with --dry-run, then pass --yes. Or leave them out: --only MENTEE …',
    );
  }
  const message = `End ${pairings} and begin the new?`;
  if (!(await context.prompt.confirm({ message }))) throw new Cancelled('Cancelled. Nothing was accepted.');
  return replacements.length;
}

/** `, instead of one that ended`, of so many that began. */
function endingWords(ending: number, begun: number): string {
  if (ending === 0) return '';
  if (ending === begun)
    return begun === 1 ? ', instead of one that ended' : ', each instead of one that ended';
  return `, ${ending} of them instead of ${ending === 1 ? 'one' : 'others'} that ended`;
}

interface Wanted {
  readonly programme: Programme;
  readonly acceptance: Acceptance;
  readonly waitingPairs: readonly ProposedPair[];
}

function meantBy({ programme, acceptance: { run, isMeant }, waitingPairs }: Wanted): PairsToAccept {
  return { programme, run, pairs: waitingPairs.filter(isMeant) };
}

/** The pairs meant, as the programme stands. */
function wantedIn(
  db: ReadHandle,
  context: Context,
  { options, settings }: { readonly options: AcceptOptions; readonly settings: Settings },
): Wanted {
  const programme = programmeIn(db, context, settings);
  const run = runNamed(db, options.run, programme);
  refuseOtherRound(db, run, programme.round);
  refuseSettled(run);
  const waitingPairs = run.pairs.filter(isWaiting);
  if (waitingPairs.length === 0) {
    const none = run.pairs.length === 0 ? 'proposes no pair' : 'has no pair that was not vetoed';
    throw new StateError(`Run ${run.id} ${none}.`, 'Compute another: mentor match');
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
    byteOrderMark: programme.settings.exports.byteOrderMark,
    important: ['mentee_name', 'mentor_name', 'fit', 'reasons', 'mentee', 'mentor'],
    whenEmpty: 'No pair waits.',
    more: { run: run.id, started_on: startedOn, is_dry_run: true },
    options: {},
  });
  const ending = replacementsIn(pairs).length;
  const ends = ending === 0 ? '' : `, and ${ending} that ${ending === 1 ? 'goes' : 'go'} on now would end`;
  context.note(
    `${pairs.length} ${pairs.length === 1 ? 'pairing' : 'pairings'} would begin on ${startedOn}${ends}. Nothing was changed. Next: the same without --dry-run.`,
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

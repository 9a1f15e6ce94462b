import type { Context } from '../../context.js';
import { addMonths, type IsoDate } from '../../domain/dates/iso-date.js';
import { lastCheckInAfter } from '../../domain/pairings/last-check-in-after.js';
import type { EndedBy } from '../../domain/pairings/pairing.js';
import { isMentor } from '../../domain/people/participant.js';
import { nameById } from '../../domain/people/person.js';
import { fitInWords } from '../../domain/rounds/fit-figures.js';
import type { Run } from '../../domain/rounds/run.js';
import { proposalTable } from '../../rendering/tables/matching/proposal-table.js';
import { changePairing } from '../../store/pairings/pairings.js';
import { addNamedRule } from '../../store/rounds/named-rules.js';
import { findProposal } from '../../store/rounds/runs.js';
import { refuseUnwritable } from '../output/refuse-unwritable.js';
import { stoppable } from '../output/show-progress.js';
import { type OutputOptions, showTable } from '../output/show-table.js';
import { askToGoOn } from '../session/asking/ask-to-go-on.js';
import { askForReason } from '../session/asking/ask-where-missing.js';
import { type Programme, peopleById, programmeIn } from '../session/loading/load-programme.js';
import { loadSettings } from '../session/loading/load-settings.js';
import { changing, reading, type Writing } from '../session/loading/reading-and-changing.js';
import { askForPairing } from '../session/naming/ask-for-pairing.js';
import { pairingInWords } from '../session/naming/pairing-named.js';
import { keepRun } from './computing/keep-run.js';
import {
  becomes,
  planRematch,
  type RematchPlan,
  refuseImpossible,
  ruleOf,
} from './rematching/plan-rematch.js';

export interface RematchOptions extends OutputOptions {
  readonly pairing: string | undefined;
  /** Asked for in a terminal. */
  readonly reason?: string;
  /** Keeps the two apart for good, by a rule. */
  readonly keepApart?: boolean;
  /** Who brings the end about. */
  readonly by?: EndedBy;
  /** The day the pairing ends; else today. */
  readonly on?: IsoDate;
}

/** The plan, and the programme it was made for. */
interface Planned {
  readonly programme: Programme;
  /** The proposal that waits already; another is not put in its place. */
  readonly waiting: Run | undefined;
  readonly plan: RematchPlan;
}

/**
 * Ends a pairing without fault, or calls it off where it has not begun, keeps the two apart, and proposes the next best mentor for the mentee with everybody else's pairing as it
 * is. Shown first, then done: all of it, or nothing.
 * @throws StateError where the pairing cannot end; UsageError where nobody can be asked; Cancelled when the answer is no.
 */
export async function rematchPairing(context: Context, options: RematchOptions): Promise<void> {
  refuseUnwritable(context, options);
  await stoppable(context, 'Cancelled. Nothing was changed.', (stopping) => planAndApply(stopping, options));
}

async function planAndApply(context: Context, options: RematchOptions): Promise<void> {
  const settings = await loadSettings(context);
  const { programme, waiting } = await reading(context, (db) => {
    const read = programmeIn(db, context, settings);
    return { programme: read, waiting: findProposal(db, read.round.id) };
  });
  const pairing = await askForPairing(context, programme, options.pairing);
  const reason = await askForReason(context, options.reason, 'Why does it end?');
  const { on = context.today, keepApart = false } = options;
  const plan = planRematch(context, programme, { pairing, on, reason, by: options.by, keepApart });
  const planned = { programme, waiting, plan };
  showPlan(context, planned, options);
  const words = pairingInWords(pairing, programme.people);
  const isCalledOff = becomes(pairing, programme) === 'cancelled';
  await askToGoOn(context, {
    message: `${isCalledOff ? 'Call off' : 'End'} ${words}?`,
    what: `This ${isCalledOff ? 'calls off' : 'ends'} ${words}`,
  });
  const done = await changing(context, (db, note) => {
    // As it stands now: it may have been changed while the question stood on the screen.
    const current = programmeIn(db, context, settings);
    const now = current.pairings.find(({ id }) => id === pairing.id) ?? pairing;
    refuseImpossible(current, { ...plan.ending, pairing: now });
    return apply(context, { db, note }, planned);
  });
  sayDone(context, planned, done);
}

interface Done {
  readonly ruleId: number | undefined;
  readonly runId: number | undefined;
}

function apply(context: Context, { db, note }: Writing, { programme, plan, waiting }: Planned): Done {
  const { ending, makesRule, next } = plan;
  const { pairing, on, reason, by } = ending;
  const status = becomes(pairing, programme);
  const saidBy = by === undefined || status !== 'ended' ? {} : { by };
  changePairing(db, pairing.id, { status, since: on, reason, ...saidBy, recordedOn: context.today });
  note({ what: 'pairing', action: status, ids: [pairing.id] });
  const ruleId = makesRule ? addNamedRule(db, ruleOf(context, ending)) : undefined;
  if (ruleId !== undefined) note({ what: 'rule', action: 'created', ids: [ruleId] });
  const isKept = next !== undefined && next.computed.run.pairs.length > 0 && waiting === undefined;
  const runId = isKept
    ? keepRun(context, { db, note }, { computed: next.computed, over: undefined })
    : undefined;
  return { ruleId, runId };
}

/** The next best as a proposal; what else it comes to, in words. */
function showPlan(context: Context, { programme, plan }: Planned, options: OutputOptions): void {
  const { ending, next, whyNone } = plan;
  const { pairs = [], leftOver = [] } = next?.computed.run ?? {};
  const people = peopleById(programme.people);
  showTable(context, proposalTable({ id: null, pairs, leftOver }, people), {
    schema: 'mentor/rematch',
    title: 'Proposed instead',
    generatedFor: programme.settings.programmeName,
    byteOrderMark: programme.settings.exports.byteOrderMark,
    important: ['mentee_name', 'mentor_name', 'fit', 'reasons', 'mentee', 'mentor'],
    whenEmpty: whyNone ?? 'Nobody is proposed.',
    more: {
      pairing: ending.pairing.id,
      ended_on: ending.on,
      makes_rule: plan.makesRule,
      cost: next?.cost ?? null,
      ...(context.isDryRun ? { is_dry_run: true } : {}),
    },
    options,
  });
  const [pair] = pairs;
  if (pair !== undefined) {
    const before = ending.pairing.fit;
    const was =
      before === null
        ? ''
        : `; that of the pairing ${becomes(ending.pairing, programme) === 'cancelled' ? 'called off' : 'that ends'} was ${fitInWords(before)}`;
    context.note(`${nameById(people, pair.mentorId)}: fit ${fitInWords(pair.fit)}${was}.`);
  }
  if (next !== undefined && next.cost !== '') context.note(next.cost);
}

function sayDone(context: Context, { programme, plan, waiting }: Planned, { ruleId, runId }: Done): void {
  const { pairing, on } = plan.ending;
  const isCalledOff = becomes(pairing, programme) === 'cancelled';
  context.note(
    `${pairingInWords(pairing, programme.people)} ${isCalledOff ? `was cancelled on ${on}: it was to begin on ${pairing.startedOn}` : `ended on ${on}, with no fault on either side`}.`,
  );
  sayFreed(context, programme, plan);
  context.note(apartInWords(programme, plan, ruleId));
  const latest = lastCheckInAfter(on, pairing.id, programme.checkIns);
  if (latest !== undefined)
    context.note(`It has a check-in on ${latest}, after that day. If the day is wrong: mentor undo`);
  if (runId !== undefined) {
    const onDay = pairing.startedOn > programme.today ? ` --on ${pairing.startedOn}` : '';
    context.note(
      `Kept as run ${runId}, a proposal. Next: mentor match accept ${runId}${onDay}, or mentor match review`,
    );
    return;
  }
  if (waiting !== undefined && plan.next !== undefined)
    context.note(
      `Run ${waiting.id} waits, and stays the proposal. Next: settle it, then mentor match; or mentor match now, which computes it anew.`,
    );
  else context.note('Next: mentor today');
}

/** The mentor's place, where the mentor still takes part. */
function sayFreed(context: Context, { people, participations }: Programme, { ending }: RematchPlan): void {
  const { mentorId } = ending.pairing;
  if (isMentor(participations.get(mentorId)?.role ?? 'mentee'))
    context.note(`A place of ${nameById(peopleById(people), mentorId)} is free again.`);
}

/** What keeps the two apart, and for how long. */
function apartInWords(
  { settings, namedRules }: Programme,
  { ending: { pairing, on } }: RematchPlan,
  ruleId: number | undefined,
): string {
  const known = namedRules.find(
    ({ kind, menteeId, mentorId }) =>
      kind === 'never' &&
      [menteeId, mentorId].includes(pairing.menteeId) &&
      [menteeId, mentorId].includes(pairing.mentorId),
  );
  const number = ruleId ?? known?.id;
  if (number !== undefined)
    return `Rule ${number} keeps the two apart for good; mentor rule drop ${number} would end that.`;
  const { freezeMonths = 0 } = settings.matching.rules;
  return freezeMonths > 0
    ? `The two are not paired again before ${addMonths(on, freezeMonths)} (freeze_months).`
    : 'The two are not paired again: nobody is given a mentor they had before (paired_before).';
}

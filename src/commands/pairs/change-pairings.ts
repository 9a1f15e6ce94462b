import type { Context } from '../../context.js';
import type { IsoDate } from '../../domain/dates/iso-date.js';
import {
  type ChangeOfStatus,
  objectionToCancelling,
  objectionToChange,
} from '../../domain/pairings/change-of-status.js';
import { lastCheckInAfter } from '../../domain/pairings/last-check-in-after.js';
import {
  canBecome,
  type EndedBy,
  type Pairing,
  type PairingStatus,
  standingOn,
} from '../../domain/pairings/pairing.js';
import { counted } from '../../domain/text/counted.js';
import { StateError, UsageError } from '../../errors.js';
import { changePairing } from '../../store/pairings/pairings.js';
import { askToGoOn } from '../session/asking/ask-to-go-on.js';
import { askForReason } from '../session/asking/ask-where-missing.js';
import { loadProgramme, type Programme, programmeIn } from '../session/loading/load-programme.js';
import { changingAndTelling } from '../session/loading/reading-and-changing.js';
import { askForPairing } from '../session/naming/ask-for-pairing.js';
import { pairingInWords } from '../session/naming/pairing-named.js';

export interface ChangePairingsOptions {
  readonly change: 'pause' | 'resume' | 'complete' | 'end' | 'cancel';
  /** As they were named; with none in a terminal, one is asked for. */
  readonly pairings: readonly string[];
  /** Every pairing of the round that can be changed so. */
  readonly all?: boolean;
  readonly reason?: string;
  /** end: who brought it about. */
  readonly by?: EndedBy;
  readonly on?: IsoDate;
}

const STATUS_AFTER: Readonly<Record<ChangePairingsOptions['change'], PairingStatus>> = {
  pause: 'paused',
  resume: 'active',
  complete: 'completed',
  end: 'ended',
  cancel: 'cancelled',
};

/** What comes after each change. */
const NEXT_STEP: Readonly<Record<ChangePairingsOptions['change'], string>> = {
  pause: 'To take them up again: mentor pairs resume',
  resume: 'Their check-ins count again from that day.',
  complete: 'Next: ask both sides for closing feedback, mentor feedback add',
  end: 'Next: mentor match --dry-run finds the mentee another mentor.',
  cancel: 'Next: mentor match --dry-run finds the mentee another mentor.',
};

/** How many pairings a message lists. */
const LISTED = 10;

/** A change of status that is to be made. */
interface Change extends ChangeOfStatus {
  readonly today: IsoDate;
}

/**
 * Pauses, resumes, completes, ends or calls off pairings: those named, or with `all` every one of the round that can be. All of them, or
 * none.
 * @throws StateError when the status of one does not allow that, or the day is before its last change or after today.
 */
export async function changePairings(context: Context, options: ChangePairingsOptions): Promise<void> {
  const { today } = context;
  const change = { status: STATUS_AFTER[options.change], since: options.on ?? today, today };
  const programme = await loadProgramme(context);
  const meant = await pairingsMeant(context, programme, { ...options, change });
  refuseImpossible(meant, programme, change);
  const reason = await reasonOf(context, options);
  if (options.all === true) await agreeOnAll(context, programme, { meant, change });
  const ids = new Set(meant.map(({ id }) => id));
  await changingAndTelling(context, (db, note) => {
    // As they stand now: some may have been changed while the question stood on the screen.
    const now = programmeIn(db, context, programme.settings);
    const current = now.pairings.filter(({ id }) => ids.has(id));
    refuseImpossible(current, now, change);
    const { status, since } = change;
    for (const { id } of current)
      changePairing(db, id, {
        status,
        since,
        reason,
        ...(options.by === undefined ? {} : { by: options.by }),
        recordedOn: today,
      });
    note({ what: 'pairing', action: status, ids: [...ids] });
  });
  sayChanged(context, programme, { meant, change });
  if (change.status !== 'active') sayOfLaterCheckIns(context, programme, { meant, change });
  context.note(NEXT_STEP[options.change]);
}

/** Why; what ends early, or is called off, has a reason. */
async function reasonOf(context: Context, { change, reason }: ChangePairingsOptions): Promise<string | null> {
  const isAsked = change === 'end' || change === 'cancel';
  const message = change === 'cancel' ? 'Why is it called off?' : 'Why does it end?';
  return isAsked || reason !== undefined ? askForReason(context, reason, message) : null;
}

async function pairingsMeant(
  context: Context,
  programme: Programme,
  { all, pairings, change }: Omit<ChangePairingsOptions, 'change'> & { readonly change: Change },
): Promise<Pairing[]> {
  if (all === true) {
    if (pairings.length > 0)
      throw new UsageError('Every pairing, or those named?', 'Leave out --all, or the names.');
    return everyPairing(programme, change);
  }
  const found = new Map<number, Pairing>();
  for (const named of pairings.length === 0 ? [undefined] : pairings) {
    const pairing = await askForPairing(context, programme, named);
    found.set(pairing.id, pairing);
  }
  return [...found.values()];
}

/** Every one that can become so as it stands today: what has not begun can be called off, and nothing else. */
function everyPairing({ pairings, round }: Programme, change: Change): Pairing[] {
  const { status, today } = change;
  const found = pairings.filter(
    (pairing) => pairing.roundId === round.id && canBecome(standingOn(pairing, today), status),
  );
  if (found.length > 0) return found;
  throw new StateError(
    `No pairing of round "${round.name}" can become ${status}.`,
    'mentor pairs list --all-rounds shows every pairing.',
  );
}

interface Changing {
  readonly meant: readonly Pairing[];
  readonly change: Change;
}

/** Lists every pairing and asks. */
async function agreeOnAll(
  context: Context,
  { people, round }: Programme,
  { meant, change }: Changing,
): Promise<void> {
  for (const pairing of meant) context.note(`${pairingInWords(pairing, people)}: ${pairing.status}.`);
  const every = `${counted(meant.length, 'pairing', 'pairings')} of round "${round.name}"`;
  await askToGoOn(context, {
    message: `Shall these ${every} be ${change.status}${change.status === 'cancelled' ? '' : ` from ${change.since}`}?`,
    what: `${every} would be ${change.status}`,
  });
}

function sayChanged(
  context: Context,
  { people }: Programme,
  { meant, change: { status, since } }: Changing,
): void {
  for (const pairing of meant.slice(0, LISTED)) {
    const words = pairingInWords(pairing, people);
    context.note(
      status === 'cancelled'
        ? `${words} was cancelled on ${since}: it was to begin on ${pairing.startedOn}.`
        : `${words} is ${status} from ${since}.`,
    );
  }
  if (meant.length > LISTED)
    context.note(
      `And ${meant.length - LISTED} more: ${counted(meant.length, 'pairing', 'pairings')} in all.`,
    );
}

/** Meetings on record of a day on which, as it is said now, the pairing no longer went on. */
function sayOfLaterCheckIns(
  context: Context,
  { checkIns }: Programme,
  { meant, change: { status, since } }: Changing,
): void {
  for (const { id } of meant) {
    const latest = lastCheckInAfter(since, id, checkIns);
    if (latest === undefined) continue;
    context.note(
      `Pairing ${id} has a check-in on ${latest}, after the day from which it is ${status}. If the day is wrong: mentor undo`,
    );
  }
}

/** @throws StateError that names every one which cannot be changed so. */
function refuseImpossible(pairings: readonly Pairing[], { checkIns }: Programme, change: Change): void {
  if (change.since > change.today) {
    throw new StateError(
      `${change.since} is after today (${change.today}).`,
      'Record the change when it has happened.',
    );
  }
  const objections = pairings.flatMap(
    (pairing) =>
      objectionToChange(pairing, change) ??
      (change.status === 'cancelled' ? objectionToCancelling(pairing, checkIns) : undefined) ??
      [],
  );
  const [first] = objections;
  if (first === undefined) return;
  const others = pairings.length === 1 ? '' : ' Nothing was changed for any of them.';
  throw new StateError(`${objections.map(({ message }) => message).join(' ')}${others}`, first.hint);
}

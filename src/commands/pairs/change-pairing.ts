import type { Context } from '../../context.js';
import type { IsoDate } from '../../domain/dates/iso-date.js';
import { canBecome, type Pairing, type PairingStatus } from '../../domain/pairings/pairing.js';
import { StateError, UsageError } from '../../errors.js';
import { changePairing, listPairings } from '../../store/pairings.js';
import { listPeople } from '../../store/people-rows.js';
import { pairingInWords, pairingNamed } from '../session/pairing-named.js';
import { changingAndTelling } from '../session/reading-and-changing.js';

export interface ChangePairingOptions {
  readonly change: 'pause' | 'resume' | 'complete' | 'end';
  readonly pairing: string;
  readonly reason?: string;
  readonly on?: IsoDate;
}

const STATUS_AFTER: Readonly<Record<ChangePairingOptions['change'], PairingStatus>> = {
  pause: 'paused',
  resume: 'active',
  complete: 'completed',
  end: 'ended',
};

/** What comes after each change. */
const NEXT_STEP: Readonly<Record<ChangePairingOptions['change'], string>> = {
  pause: 'Take it up again with: mentor pairs resume',
  resume: 'Its check-ins count again from that day.',
  complete: 'Next: ask both sides for closing feedback, mentor feedback add',
  end: 'Next: mentor match --dry-run finds the mentee another mentor.',
};

/**
 * Pauses, resumes, completes or ends a pairing.
 * @throws StateError when its status does not allow that, or the day is before its last change or after today.
 */
export async function changeStatusOfPairing(context: Context, options: ChangePairingOptions): Promise<void> {
  if (options.reason?.trim() === '')
    throw new UsageError('The reason is empty.', 'Say why with --reason "…".');
  const status = STATUS_AFTER[options.change];
  const since = options.on ?? context.today;
  const words = await changingAndTelling(context, (db, note) => {
    const people = listPeople(db);
    const pairing = pairingNamed(options.pairing, { pairings: listPairings(db), people });
    refuseImpossible(pairing, { status, since, today: context.today });
    changePairing(db, pairing.id, { status, since, reason: options.reason?.trim() ?? null });
    note({ what: 'pairing', action: status, ids: [pairing.id] });
    return pairingInWords(pairing, people);
  });
  context.note(`${words} is ${status} from ${since}.`);
  context.note(NEXT_STEP[options.change]);
}

function refuseImpossible(
  pairing: Pairing,
  change: { status: PairingStatus; since: IsoDate; today: IsoDate },
): void {
  if (!canBecome(pairing.status, change.status)) {
    throw new StateError(
      `Pairing ${pairing.id} is ${pairing.status}: it cannot become ${change.status}.`,
      `mentor pairs show ${pairing.id} tells its story.`,
    );
  }
  const latest = pairing.changes.at(-1)?.since ?? pairing.startedOn;
  if (change.since < latest) {
    throw new StateError(
      `${change.since} is before the pairing's last change (${pairing.status} since ${latest}).`,
      'Give a later day with --on.',
    );
  }
  if (change.since > change.today) {
    throw new StateError(
      `${change.since} is after today (${change.today}).`,
      'Record the change when it has happened.',
    );
  }
}

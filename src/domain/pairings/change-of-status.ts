import type { IsoDate } from '../dates/iso-date.js';
import type { CheckIn } from './check-in.js';
import { dayHeld } from './meetings-by-count.js';
import { canBecome, type Pairing, type PairingStatus, standingOn } from './pairing.js';

/** A change of status that is to be made. */
export interface ChangeOfStatus {
  readonly status: PairingStatus;
  readonly since: IsoDate;
}

interface ObjectionToChange {
  readonly message: string;
  readonly hint: string;
}

/** What speaks against a change of status, and what to do instead; undefined where nothing does. */
export function objectionToChange(
  pairing: Pairing,
  { status, since }: ChangeOfStatus,
): ObjectionToChange | undefined {
  const { id, startedOn, changes } = pairing;
  // Before its first day it is planned, unless something became of it after that day.
  const isUntouched = changes.every((change) => change.since <= startedOn);
  const standing = isUntouched ? standingOn(pairing, since) : pairing.status;
  if (!canBecome(standing, status)) return objectionTo(pairing, { status, since }, standing === 'planned');
  const latest = changes.at(-1)?.since ?? startedOn;
  if (standing === 'planned' || since >= latest) return undefined;
  return {
    message: `${since} is before the last change of pairing ${id} (${pairing.status} since ${latest}).`,
    hint: 'Give a later day with --on.',
  };
}

function objectionTo(
  { id, startedOn, status: now }: Pairing,
  { status, since }: ChangeOfStatus,
  isPlanned: boolean,
): ObjectionToChange {
  if (isPlanned)
    return {
      message: `${since} is before pairing ${id} begins (${startedOn}): it cannot become ${status}.`,
      hint: `If it will never begin: mentor pairs cancel ${id} --reason "…"; else give a later day with --on.`,
    };
  if (status === 'cancelled' && now === 'active')
    return {
      message: `Pairing ${id} began on ${startedOn}: only what has not begun can be cancelled.`,
      hint: `To end it: mentor pairs end ${id} --reason "…"; if it was called off before that day, give the day with --on.`,
    };
  return {
    message: `Pairing ${id} is ${now}: it cannot become ${status}.`,
    hint: `mentor pairs show ${id} tells its story.`,
  };
}

/** What speaks against calling off a pairing: a meeting of the two is on record. */
export function objectionToCancelling(
  { id }: Pairing,
  checkIns: readonly Pick<CheckIn, 'pairingId' | 'heldOn' | 'byCount'>[],
): ObjectionToChange | undefined {
  const met = checkIns.find(({ pairingId }) => pairingId === id);
  if (met === undefined) return undefined;
  return {
    message: `Pairing ${id} has a meeting on record, ${dayHeld(met)}: it has begun.`,
    hint: `To end it: mentor pairs end ${id} --reason "…"`,
  };
}

/** The command that makes a pairing so: `mentor pairs end`. */
export const VERB_OF_CHANGE = {
  active: 'resume',
  paused: 'pause',
  completed: 'complete',
  ended: 'end',
  cancelled: 'cancel',
} as const satisfies Record<PairingStatus, string>;

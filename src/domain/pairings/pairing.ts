import type { IsoDate } from '../dates/iso-date.js';
import type { RoundKind } from '../rounds/round.js';
import type { Agreement } from './agreement.js';
import type { Concern } from './concern.js';
import type { FitCheck } from './fit-check.js';
import type { RecordedMilestone } from './milestone.js';
import type { PairingTerm } from './pairing-term.js';

/** `cancelled`: called off before its first day, so that it never began and no figure counts it. */
export const PAIRING_STATUSES = ['active', 'paused', 'completed', 'ended', 'cancelled'] as const;
export type PairingStatus = (typeof PAIRING_STATUSES)[number];

/** Who may end a pairing: a side, both of them, or the programme. */
export const ENDED_BY = ['mentee', 'mentor', 'both', 'programme'] as const;
export type EndedBy = (typeof ENDED_BY)[number];

/** As a sentence names them: ended by … */
export const ENDED_BY_IN_WORDS = {
  mentee: 'the mentee',
  mentor: 'the mentor',
  both: 'both',
  programme: 'the programme',
} as const satisfies Record<EndedBy, string>;

/** One stretch of a pairing's life: from `since` until the next change it has this status. */
export interface PairingChange {
  readonly status: PairingStatus;
  readonly since: IsoDate;
  readonly reason: string | null;
  /** Of an end who brought it about; absent where nobody said. */
  readonly by?: EndedBy;
}

/** An accepted mentor–mentee relationship. */
export interface Pairing {
  readonly id: number;
  readonly roundId: number;
  readonly menteeId: number;
  readonly mentorId: number;
  readonly status: PairingStatus;
  readonly startedOn: IsoDate;
  /** The day it was completed, ended or cancelled; null while it goes on. */
  readonly endedOn: IsoDate | null;
  readonly endReason: string | null;
  /** Fit at the time of matching, 0–1; null for a pairing that was not matched by the program. */
  readonly fit: number | null;
  /** The run that proposed it; null for an imported pairing. */
  readonly runId: number | null;
  /** Every change of status, oldest first; the first is `active` on `startedOn`. One that was cancelled never was: that is its only change. */
  readonly changes: readonly PairingChange[];
  /** What the two have agreed, every version; absent where nothing was. */
  readonly agreements?: readonly Agreement[];
  /** How it was renewed, the earliest first; absent where it never was. */
  readonly terms?: readonly PairingTerm[];
  /** What each side said of how the two suit each other, the earliest first; absent where nothing was said. */
  readonly fitChecks?: readonly FitCheck[];
  /** Concerns that were raised, by number; absent where there was none. */
  readonly concerns?: readonly Concern[];
  /** Milestones of its own, and those it reached, as they were recorded; absent where there is none. */
  readonly milestones?: readonly RecordedMilestone[];
  /** That of its round; absent: mentoring. */
  readonly kind?: RoundKind;
  /** The day it was recorded, where that is known. */
  readonly recordedOn?: IsoDate;
}

/** Who ended it; null where it goes on, or nobody said. */
export function endedByOf({ changes }: Pick<Pairing, 'changes'>): EndedBy | null {
  return changes.at(-1)?.by ?? null;
}

/** Equal for pairs of the same two in the same roles. */
export function pairKey({ menteeId, mentorId }: Pick<Pairing, 'menteeId' | 'mentorId'>): string {
  return `${menteeId} ${mentorId}`;
}

/** How a pairing stands on a day: one that begins later is planned. */
export type PairingStanding = PairingStatus | 'planned';

/** Every change of status there is. */
const NEXT_STATUSES: Readonly<Record<PairingStanding, readonly PairingStatus[]>> = {
  planned: ['cancelled'],
  active: ['paused', 'completed', 'ended'],
  paused: ['active', 'completed', 'ended'],
  completed: [],
  ended: [],
  cancelled: [],
};

/** Whether a pairing that stands so may go over to `to`. */
export function canBecome(from: PairingStanding, to: PairingStatus): boolean {
  return NEXT_STATUSES[from].includes(to);
}

/** Whether the pairing still goes on (active or paused). */
export function isOpen(status: PairingStatus): boolean {
  return status === 'active' || status === 'paused';
}

/** The status the pairing had on a day; null before it began. On a day of change, the new status counts. */
export function statusOn(pairing: Pick<Pairing, 'changes'>, date: IsoDate): PairingStatus | null {
  let status: PairingStatus | null = null;
  for (const change of pairing.changes) if (change.since <= date) status = change.status;
  return status;
}

/** How the pairing stands on a day, as it was known at the end of its record. */
export function standingOn(pairing: Pick<Pairing, 'startedOn' | 'status'>, date: IsoDate): PairingStanding {
  return isOpen(pairing.status) && pairing.startedOn > date ? 'planned' : pairing.status;
}

/** The day of the match: the first day of the pairing, or that of its recording, where it was planned then for a later one. */
export function matchedOn({
  startedOn,
  recordedOn = startedOn,
}: Pick<Pairing, 'startedOn' | 'recordedOn'>): IsoDate {
  return recordedOn < startedOn ? recordedOn : startedOn;
}

/** Whether the mentee has a mentor through it on a day, or is promised one: it goes on, or is on record by then, to begin later. */
export function isMatchedOn(pairing: Pairing, date: IsoDate): boolean {
  const status = statusOn(pairing, date);
  return status === null ? matchedOn(pairing) <= date : isOpen(status);
}

/** Whether the pairing was active on any day of the period, both ends included; the day on which it ends is its last. */
export function wasActiveDuring(pairing: Pick<Pairing, 'changes'>, from: IsoDate, to: IsoDate): boolean {
  return (
    statusOn(pairing, from) === 'active' ||
    pairing.changes.some(
      (change, at) =>
        (change.status === 'active' && change.since >= from && change.since <= to) ||
        (change.since === from && !isOpen(change.status) && pairing.changes[at - 1]?.status === 'active'),
    )
  );
}

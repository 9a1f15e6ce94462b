import { daysBetween, type IsoDate, isIsoDate } from '../dates/iso-date.js';
import { trailHeadIn } from '../trail-head.js';

/** Who works at a programme, told apart by account and machine. */
export interface Holder {
  readonly who: string;
  readonly machine: string;
}

/** Who has the programme of a folder in hand, since when, who changed it last, and to what it was handed over. It warns others, and locks nobody out. */
export interface Lease extends Holder {
  readonly since: IsoDate;
  /** Who changed it last; null where nobody has since it was taken in hand. */
  readonly lastChange: LastChange | null;
  /** The bundle with which somebody else goes on; null while nobody does. */
  readonly handedOver: { readonly on: IsoDate; readonly bundle: string } | null;
}

/** Who changed the programme last, on which day of their machine, and how the audit trail ended then. */
export interface LastChange extends Holder {
  readonly on: IsoDate;
  /** `42:9f86…`; null in leases of earlier versions. */
  readonly trailEnds: string | null;
}

/** A lease as its file holds it. */
interface LeaseInFile {
  readonly who: string;
  readonly machine: string;
  readonly since: string;
  /** Absent in leases of earlier versions. */
  readonly last_change?: {
    readonly who: string;
    readonly machine: string;
    readonly on: string;
    /** Absent in leases of earlier versions. */
    readonly trail_ends?: string | null;
  } | null;
  readonly handed_over: { readonly on: string; readonly bundle: string } | null;
}

/** A lease as it is written down. */
export function leaseInFile({ who, machine, since, lastChange, handedOver }: Lease): LeaseInFile {
  return { who, machine, since, last_change: lastChangeInFile(lastChange), handed_over: handedOver };
}

/** Who changed it last, as it is written down. */
export function lastChangeInFile(lastChange: LastChange | null): (LeaseInFile['last_change'] & {}) | null {
  if (lastChange === null) return null;
  const { trailEnds, ...change } = lastChange;
  return { ...change, trail_ends: trailEnds };
}

/** Reads what was written; undefined for what is none. */
export function leaseIn(text: string): Lease | undefined {
  const file = (parsed(text) ?? {}) as Partial<LeaseInFile>;
  const { who, machine, since, last_change: last, handed_over: given } = file;
  if (typeof who !== 'string' || typeof machine !== 'string' || !isDay(since)) return undefined;
  const isGiven = isDay(given?.on) && typeof given?.bundle === 'string';
  return {
    who,
    machine,
    since,
    lastChange: isChange(last)
      ? { who: last.who, machine: last.machine, on: last.on, trailEnds: trailEndsOf(last) }
      : null,
    handedOver: isGiven ? { on: given.on, bundle: given.bundle } : null,
  };
}

function isDay(value: unknown): value is IsoDate {
  return typeof value === 'string' && isIsoDate(value);
}

function trailEndsOf({ trail_ends: text }: { readonly trail_ends?: unknown }): string | null {
  return typeof text === 'string' && trailHeadIn(text) !== undefined ? text : null;
}

function isChange(
  value: LeaseInFile['last_change'],
): value is NonNullable<LeaseInFile['last_change']> & { readonly on: IsoDate } {
  return typeof value?.who === 'string' && typeof value.machine === 'string' && isDay(value.on);
}

/** The lease once somebody has changed the programme; undefined where it says so already. Whoever is the first has it in hand. */
export function leaseAfterChange(lease: Lease | undefined, lastChange: LastChange): Lease | undefined {
  const { who, machine, on, trailEnds } = lastChange;
  if (lease === undefined) return { who, machine, since: on, lastChange, handedOver: null };
  const { lastChange: last } = lease;
  const isSaid = last !== null && isSame(last, lastChange) && last.on === on && last.trailEnds === trailEnds;
  return isSaid ? undefined : { ...lease, lastChange };
}

function isSame(one: Holder, other: Holder): boolean {
  return one.who === other.who && one.machine === other.machine;
}

/** So many days without a change, and whoever has it in hand may have stopped. */
const STALE_DAYS = 60;

/** What is to be said to somebody who changes the programme all the same; undefined where it is in their hands alone. */
export function warningOfLease(lease: Lease, me: Holder, today: IsoDate): string | undefined {
  const { handedOver, since, lastChange: last, ...holder } = lease;
  if (handedOver !== null)
    return `This programme was handed over on ${handedOver.on} with ${handedOver.bundle}: nothing changed here since then is in it. To carry on with it here after all: mentor lease take`;
  if (!isSame(holder, me))
    return `${holder.who} on ${holder.machine} has been working on this programme since ${since}${lastOf(lease, today)}. ${AGREE} If that is you: mentor lease take`;
  if (last === null || isSame(last, me)) return undefined;
  return `${last.who} on ${last.machine} changed this programme on ${last.on}; it has been in your hands since ${since}. ${AGREE}`;
}

const AGREE = 'If two people change copies of it, the changes of one of them are lost: agree who carries on.';

function lastOf({ since, lastChange: last, ...holder }: Lease, today: IsoDate): string {
  const own = last !== null && isSame(last, holder) ? last.on : undefined;
  const days = daysBetween(own ?? since, today);
  const ago = days > STALE_DAYS ? `, ${days} days ago` : '';
  return own === undefined ? ago : `, and changed it last on ${own}${ago}`;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Damaged like any other that is no lease.
    return undefined;
  }
}

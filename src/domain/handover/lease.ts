import { daysBetween, type IsoDate, isIsoDate } from '../dates/iso-date.js';

/** Who works at a programme, told apart by account and machine. */
export interface Holder {
  readonly who: string;
  readonly machine: string;
}

/** Who has the programme of a folder in hand, since when, who changed it last, and to what it was handed over. It warns others, and locks nobody out. */
export interface Lease extends Holder {
  readonly since: IsoDate;
  /** Who changed it last, on which day of their machine; null where nobody has since it was taken in hand. */
  readonly lastChange: (Holder & { readonly on: IsoDate }) | null;
  /** The bundle with which somebody else goes on; null while nobody does. */
  readonly handedOver: { readonly on: IsoDate; readonly bundle: string } | null;
}

/** A lease as its file holds it. */
interface LeaseInFile {
  readonly who: string;
  readonly machine: string;
  readonly since: string;
  /** Absent in leases of earlier versions. */
  readonly last_change?: { readonly who: string; readonly machine: string; readonly on: string } | null;
  readonly handed_over: { readonly on: string; readonly bundle: string } | null;
}

/** A lease as it is written down. */
export function leaseInFile({ who, machine, since, lastChange, handedOver }: Lease): LeaseInFile {
  return { who, machine, since, last_change: lastChange, handed_over: handedOver };
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
    lastChange: isChange(last) ? { who: last.who, machine: last.machine, on: last.on } : null,
    handedOver: isGiven ? { on: given.on, bundle: given.bundle } : null,
  };
}

function isDay(value: unknown): value is IsoDate {
  return typeof value === 'string' && isIsoDate(value);
}

function isChange(value: LeaseInFile['last_change']): value is NonNullable<Lease['lastChange']> {
  return typeof value?.who === 'string' && typeof value.machine === 'string' && isDay(value.on);
}

/** The lease once somebody has changed the programme; undefined where it says so already. Whoever is the first has it in hand. */
export function leaseAfterChange(
  lease: Lease | undefined,
  { who, machine }: Holder,
  today: IsoDate,
): Lease | undefined {
  const lastChange = { who, machine, on: today };
  if (lease === undefined) return { who, machine, since: today, lastChange, handedOver: null };
  const { lastChange: last } = lease;
  const isSaid = last !== null && isSame(last, lastChange) && last.on === today;
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

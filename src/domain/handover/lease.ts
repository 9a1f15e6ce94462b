import type { IsoDate } from '../dates/iso-date.js';

/** Who works at a programme, told apart by account and machine. */
export interface Holder {
  readonly who: string;
  readonly machine: string;
}

/** Who has the programme of a folder in hand, since when, and to what it was handed over. It warns others, and locks nobody out. */
export interface Lease extends Holder {
  readonly since: IsoDate;
  /** The bundle with which somebody else goes on; null while nobody does. */
  readonly handedOver: { readonly on: IsoDate; readonly bundle: string } | null;
}

/** A lease as its file holds it. */
interface LeaseInFile {
  readonly who: string;
  readonly machine: string;
  readonly since: string;
  readonly handed_over: { readonly on: string; readonly bundle: string } | null;
}

/** A lease as it is written down. */
export function leaseInFile({ who, machine, since, handedOver }: Lease): LeaseInFile {
  return { who, machine, since, handed_over: handedOver };
}

/** Reads what was written; undefined for what is none. */
export function leaseIn(text: string): Lease | undefined {
  const { who, machine, since, handed_over: given } = (parsed(text) ?? {}) as Partial<LeaseInFile>;
  if (typeof who !== 'string' || typeof machine !== 'string' || typeof since !== 'string') return undefined;
  const isGiven = typeof given?.on === 'string' && typeof given.bundle === 'string';
  return { who, machine, since, handedOver: isGiven ? { on: given.on, bundle: given.bundle } : null };
}

/** What is to be said to somebody who changes the programme all the same; undefined where it is in their hands. */
export function warningOfLease({ handedOver, since, ...holder }: Lease, me: Holder): string | undefined {
  if (handedOver !== null)
    return `This programme was handed over on ${handedOver.on} with ${handedOver.bundle}: nothing changed here since then is in it. To carry on with it here after all: mentor lease take`;
  if (holder.who === me.who && holder.machine === me.machine) return undefined;
  return `${holder.who} on ${holder.machine} has been working on this programme since ${since}. If two people change copies of it, the changes of one of them are lost: agree who carries on. If that is you: mentor lease take`;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Damaged like any other that is no lease.
    return undefined;
  }
}

import type { IsoDate } from '../dates/iso-date.js';
import { canBecome, type Pairing, type PairingStatus } from './pairing.js';

/** A change of status that is to be made. */
export interface ChangeOfStatus {
  readonly status: PairingStatus;
  readonly since: IsoDate;
}

/** What speaks against a change of status, and what to do instead; undefined where nothing does. */
export function objectionToChange(
  pairing: Pairing,
  { status, since }: ChangeOfStatus,
): { readonly message: string; readonly hint: string } | undefined {
  if (!canBecome(pairing.status, status)) {
    return {
      message: `Pairing ${pairing.id} is ${pairing.status}: it cannot become ${status}.`,
      hint: `mentor pairs show ${pairing.id} tells its story.`,
    };
  }
  const latest = pairing.changes.at(-1)?.since ?? pairing.startedOn;
  if (since >= latest) return undefined;
  return {
    message: `${since} is before the last change of pairing ${pairing.id} (${pairing.status} since ${latest}).`,
    hint: 'Give a later day with --on.',
  };
}

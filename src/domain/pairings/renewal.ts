import type { IsoDate } from '../dates/iso-date.js';
import { isOpen, type Pairing, type PairingStanding, standingOn } from './pairing.js';
import { plannedEndOn } from './planned-end.js';

/** A renewal that is to be made. */
export interface Renewal {
  readonly renewedOn: IsoDate;
  readonly until: IsoDate;
  readonly today: IsoDate;
}

/** What can be renewed: a pairing that goes on. What is over stays over, and in the figures of its time; one that has not begun has its end in its agreement. */
const CAN_BE_RENEWED: Readonly<Record<PairingStanding, boolean>> = {
  planned: false,
  active: true,
  paused: true,
  completed: false,
  ended: false,
  cancelled: false,
};

/** Whether a pairing that stands so can be renewed. */
export function canBeRenewed(standing: PairingStanding): boolean {
  return CAN_BE_RENEWED[standing];
}

/** What speaks against renewing a pairing, and what to do instead; undefined where nothing does. */
export function objectionToRenewal(
  pairing: Pairing,
  { renewedOn, until, today }: Renewal,
): { readonly message: string; readonly hint: string } | undefined {
  const standing = standingOn(pairing, today);
  if (!canBeRenewed(standing)) return ofStanding(pairing, standing);
  if (renewedOn > today)
    return { message: `${renewedOn} is after today (${today}).`, hint: 'Record a renewal when it is made.' };
  const since = pairing.terms?.at(-1)?.renewedOn ?? pairing.startedOn;
  if (renewedOn < since) {
    const what = since === pairing.startedOn ? 'began' : 'was last renewed';
    return {
      message: `${renewedOn} is before the day pairing ${pairing.id} ${what} (${since}).`,
      hint: 'Give a later day with --on.',
    };
  }
  const planned = plannedEndOn(pairing, today);
  if (until <= renewedOn || (planned !== null && until <= planned)) {
    return {
      message:
        planned === null || until <= renewedOn
          ? `${until} is not after ${renewedOn}, the day of the renewal.`
          : `Pairing ${pairing.id} is meant to last until ${planned} already.`,
      hint: `Give a later day with --until; an earlier end is agreed with mentor agreement draft ${pairing.id} --until DATE.`,
    };
  }
  return undefined;
}

function ofStanding({ id, startedOn, endedOn }: Pairing, standing: PairingStanding) {
  if (standing === 'planned')
    return {
      message: `Pairing ${id} begins on ${startedOn}: there is nothing to renew yet.`,
      hint: `Say until when it is to last: mentor agreement draft ${id} --until DATE`,
    };
  return {
    message: `Pairing ${id} was ${standing} on ${endedOn ?? startedOn}, and that stays on record.`,
    hint: 'If the two begin again, that is a new pairing: mentor template pairings, then mentor import',
  };
}

/** Whether a pairing of a round can be renewed until a day at all. */
export function isRenewable(pairing: Pairing, renewal: Renewal): boolean {
  return isOpen(pairing.status) && objectionToRenewal(pairing, renewal) === undefined;
}

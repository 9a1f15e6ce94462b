import type { IsoDate } from '../dates/iso-date.js';
import type { CadenceSettings } from '../settings/settings.js';
import { agreementOn } from './agreement.js';
import type { Pairing } from './pairing.js';

/** The cadence that counts for a pairing on a day: the programme's, with how often the two have agreed to meet. */
export function agreedCadence(
  { agreements = [] }: Pick<Pairing, 'agreements'>,
  day: IsoDate,
  cadence: CadenceSettings,
): CadenceSettings {
  const everyDays = agreementOn(agreements, day)?.terms.everyDays ?? null;
  return everyDays === null ? cadence : { ...cadence, checkInEveryDays: everyDays };
}

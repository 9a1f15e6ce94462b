import type { IsoDate } from '../dates/iso-date.js';
import { holdsFrom } from './agreement.js';
import type { Pairing } from './pairing.js';

/** Until when a pairing is meant to last, and what says so. */
export interface PlannedEnd {
  /** null where an agreement was signed that names no end. */
  readonly day: IsoDate | null;
  readonly saidBy: 'agreement' | 'renewal';
}

type WithTerms = Pick<Pairing, 'agreements' | 'terms'>;

/**
 * Every planned end that a pairing had up to a day, the last one being that which counts: each version of the agreement that both had signed
 * by then, and each renewal after the version it knew of. A version that was drafted before a renewal and signed after it changes nothing of it.
 */
export function plannedEnds({ agreements = [], terms = [] }: WithTerms, day: IsoDate): PlannedEnd[] {
  const agreed = agreements
    .filter((agreement) => (holdsFrom(agreement) ?? '9999') <= day)
    .map(({ version, terms: { endsOn } }) => ({
      place: version,
      end: { day: endsOn, saidBy: 'agreement' } as const,
    }));
  const renewed = terms
    .filter(({ renewedOn }) => renewedOn <= day)
    .map(({ afterVersion, until }) => ({
      place: afterVersion + 0.5,
      end: { day: until, saidBy: 'renewal' } as const,
    }));
  // Node sorts stably: several renewals after one version stay in their order.
  return [...agreed, ...renewed].toSorted((a, b) => a.place - b.place).map(({ end }) => end);
}

/** Until when a pairing was meant to last as that stood on a day; null where nothing says so. */
export function plannedEndOn(pairing: WithTerms, day: IsoDate): IsoDate | null {
  return plannedEnds(pairing, day).at(-1)?.day ?? null;
}

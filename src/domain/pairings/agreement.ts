import type { IsoDate } from '../dates/iso-date.js';
import type { MeetingMode } from './check-in.js';
import { SIDES, type Side } from './pair-feedback.js';

/** Who sees to it that the two meet. */
export type Arranger = 'mentee' | 'mentor' | 'both';

/** What the two settle between them. null: left to them, a blank line on the paper. */
export interface AgreementTerms {
  readonly purpose: string | null;
  /** How often they meet: about every so many days. */
  readonly everyDays: number | null;
  /** Length of a meeting. */
  readonly minutes: number | null;
  readonly mode: MeetingMode | null;
  readonly place: string | null;
  readonly arrangedBy: Arranger | null;
  /** How they are in touch between meetings, and how soon an answer may be expected. */
  readonly contact: string | null;
  /** Days on which they look at how it goes, in order. */
  readonly reviewsOn: readonly IsoDate[];
  /** The last day it is meant to last. */
  readonly endsOn: IsoDate | null;
}

/** One version of what two have agreed. An earlier one stays on record when it is amended. */
export interface Agreement {
  readonly id: number;
  readonly pairingId: number;
  /** 1 for the first. */
  readonly version: number;
  readonly draftedOn: IsoDate;
  readonly terms: AgreementTerms;
  /** The day each side signed; null while it has not. */
  readonly signedOn: Readonly<Record<Side, IsoDate | null>>;
}

/** The day from which an agreement holds: that of the later signature. null while one is missing. */
export function holdsFrom({ signedOn }: Pick<Agreement, 'signedOn'>): IsoDate | null {
  const { mentee, mentor } = signedOn;
  if (mentee === null || mentor === null) return null;
  return mentee > mentor ? mentee : mentor;
}

/** The sides that have not signed. */
export function unsignedSides({ signedOn }: Pick<Agreement, 'signedOn'>): readonly Side[] {
  return SIDES.filter((side) => signedOn[side] === null);
}

/** The agreement that holds on a day: the last version that both had signed by then. */
export function agreementOn(agreements: readonly Agreement[], day: IsoDate): Agreement | undefined {
  return agreements
    .filter((agreement) => {
      const from = holdsFrom(agreement);
      return from !== null && from <= day;
    })
    .reduce<Agreement | undefined>(
      (latest, next) => (latest === undefined || next.version > latest.version ? next : latest),
      undefined,
    );
}

import type { IsoDate } from '../dates/iso-date.js';
import type { Side } from './pair-feedback.js';
import type { NotedOn } from './subject.js';

/** What one of a pairing thinks of it for themselves: what they learned, and what they make of it. */
export interface ReflectionFacts extends NotedOn {
  readonly pairingId: number;
  readonly writtenBy: Side;
  readonly writtenOn: IsoDate;
  readonly text: string;
  /** Since when others than the two may read it, as whoever wrote it said; null: it is theirs alone. */
  readonly sharedOn: IsoDate | null;
}

export interface Reflection extends ReflectionFacts {
  readonly id: number;
}

/** Whether others than the two may read it on a day. */
export function isShared({ sharedOn }: Pick<Reflection, 'sharedOn'>, today: IsoDate): boolean {
  return sharedOn !== null && sharedOn <= today;
}

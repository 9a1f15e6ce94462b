import type { IsoDate } from '../dates/iso-date.js';

export const ROUND_KINDS = ['mentoring', 'reverse'] as const;
/** In a round of reverse mentoring the junior of two guides the senior: the mentor is the one with less experience. */
export type RoundKind = (typeof ROUND_KINDS)[number];

/** One intake with a start and an end; people take part round by round. */
export interface Round {
  readonly id: number;
  readonly name: string;
  readonly openedOn: IsoDate;
  /** null while the round is open. */
  readonly closedOn: IsoDate | null;
  /** Absent: mentoring. */
  readonly kind?: RoundKind;
}

/** The kind of a round, or of a pairing made in one. */
export function kindOf({ kind = 'mentoring' }: { readonly kind?: RoundKind }): RoundKind {
  return kind;
}

/** The round every new programme starts with, so that nobody has to know the word. */
export const FIRST_ROUND = 'Round 1';

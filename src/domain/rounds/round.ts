import type { IsoDate } from '../dates/iso-date.js';

/** One intake with a start and an end; people take part round by round. */
export interface Round {
  readonly id: number;
  readonly name: string;
  readonly openedOn: IsoDate;
  /** null while the round is open. */
  readonly closedOn: IsoDate | null;
}

/** The round every new programme starts with, so that nobody has to know the word. */
export const FIRST_ROUND = 'Round 1';

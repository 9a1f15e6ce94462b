import type { IsoDate } from '../domain/dates/iso-date.js';
import type { Side } from '../domain/pairings/pair-feedback.js';
import { shellWord } from '../domain/text/shell-word.js';

/** What a command has to say. */
export interface HowToDo {
  /** The day from which it counts, where that is not the day on which it is done. */
  readonly countsFrom?: IsoDate | undefined;
  /** The round, where it is used only if it is named. */
  readonly roundToName?: string | undefined;
  /** What it is about, where it is one thing that has a name. */
  readonly name?: string | undefined;
  /** Who is to be asked, where it is one of the two. */
  readonly side?: Side | undefined;
}

/** Names the round of a command that is used only where it is named. */
export const inRound = (by: HowToDo | undefined) =>
  by?.roundToName === undefined ? '' : ` --round ${JSON.stringify(by.roundToName)}`;

/** What to type once a pairing has reached a milestone. */
export const milestoneReached = (number: number, by: HowToDo | undefined) =>
  `mentor milestone reached ${by?.name === undefined ? '"…"' : shellWord(by.name)} ${number}`;

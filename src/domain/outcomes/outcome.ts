import type { IsoDate } from '../dates/iso-date.js';

/** A value of a measure of one person, or of one unit, on a day. */
export interface OutcomeFacts {
  /** Whom it is of; null where it is of a unit. */
  readonly personId: number | null;
  /** As the roster writes it; null where it is of a person. */
  readonly unit: string | null;
  /** As it was first written: measures that differ in capitals and spaces alone are one. */
  readonly measure: string;
  /** The day it is of, or the last of the days it is of. */
  readonly heldOn: IsoDate;
  readonly value: number;
  /** Out of how many, or for how many; null where there is no such number. */
  readonly denominator: number | null;
}

/** The same as it is on record. */
export interface Outcome extends OutcomeFacts {
  readonly id: number;
}

/** A value, and where it came from. */
export interface OutcomeWithOrigin extends Outcome {
  /** The file it came in with, and its line there; null where that was not kept. */
  readonly file: string | null;
  readonly line: number | null;
  readonly recordedOn: IsoDate;
}

/** Names of measures and units that are the same but for capitals and spaces are equal so. */
export function comparableName(name: string): string {
  return name.normalize('NFKC').trim().replace(/\s+/gu, ' ').toLowerCase();
}

/** What there is one value of on record. */
export function outcomeKey({ personId, unit, measure, heldOn }: OutcomeFacts): string {
  const whose = unit === null ? personId : comparableName(unit);
  return JSON.stringify([whose, comparableName(measure), heldOn]);
}

import type { IsoInstant } from './dates/iso-date.js';

/** One thing a command changed, by number only: names and answers never enter the trail. */
export interface AuditedChange {
  /** What kind of thing: `person`, `pairing`, `check-in` … */
  readonly what: string;
  /** What became of it: `created`, `updated`, `ended` … */
  readonly action: string;
  /** Ids of the things concerned, as ranges: `1-58, 60`. */
  readonly ids: string;
  readonly count: number;
  /** Names of the fields that changed, never their values. */
  readonly fields?: readonly string[];
}

/** One command that changed something. */
export interface AuditEntry {
  readonly id: number;
  readonly recordedAt: IsoInstant;
  /** The account on this machine that ran the command. */
  readonly actor: string;
  /** The command's own words, `checkin add`, without what was typed after them. */
  readonly command: string;
  readonly changes: readonly AuditedChange[];
}

import type { IsoDate } from '../../domain/dates/iso-date.js';
import type { ReadChoices } from './reading/read-choices.js';

/** What can be said of a call of `mentor import`. */
export interface ImportOptions extends Omit<ReadChoices, 'settings' | 'key'> {
  readonly files: readonly string[];
  /** Whether the roster holds everyone: whoever is not in it has left. */
  readonly complete?: boolean;
  /** The day from which what a roster says holds. */
  readonly effective?: IsoDate;
  /** Whether what a roster says was always so. */
  readonly correction?: boolean;
  /** Takes in pairings that a rule forbids for somebody's protection. */
  readonly anyway?: boolean;
  /** The name under which what the columns hold is remembered. */
  readonly saveAs?: string;
  /** The key file of a Jisc export. */
  readonly key?: string;
  readonly rejects?: string;
}

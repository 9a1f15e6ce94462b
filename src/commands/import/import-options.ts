import type { ReadChoices } from './read-choices.js';

/** What can be said of a call of `mentor import`. */
export interface ImportOptions extends Omit<ReadChoices, 'settings' | 'key'> {
  readonly files: readonly string[];
  /** Whether the roster holds everyone: whoever is not in it has left. */
  readonly complete?: boolean;
  /** Takes in pairings that a rule forbids for somebody's protection. */
  readonly anyway?: boolean;
  /** The name under which what the columns hold is remembered. */
  readonly saveAs?: string;
  /** The key file of a Jisc export. */
  readonly key?: string;
  readonly rejects?: string;
}

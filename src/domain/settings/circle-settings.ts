/** How peer circles are formed and followed. */
export interface CircleSettings {
  /** People in a circle, at least and at most. */
  readonly least: number;
  readonly most: number;
  /** Columns in which the members of a circle are to differ, such as profession. */
  readonly mix: readonly string[];
  /** Columns in which they are to be alike, such as shift. */
  readonly same: readonly string[];
  /** The column with the times at which people can meet. */
  readonly timesIn: string;
  /** How often a circle is to meet. Days are calendar days. */
  readonly meetEveryDays: number;
}

/** Smaller ones are pairings; in larger ones not everybody speaks. */
export const CIRCLE_SIZES = { least: 3, most: 12 } as const;

/** What applies without a word in mentor.yaml. */
export const DEFAULT_CIRCLES: CircleSettings = {
  least: 5,
  most: 7,
  mix: [],
  same: [],
  timesIn: 'availability',
  meetEveryDays: 30,
};

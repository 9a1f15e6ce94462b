import { asDecimal } from '../decimal.js';

/** Who answers an instrument. */
export const ASKED_OF = ['mentee', 'mentor', 'both'] as const;
export type AskedOf = (typeof ASKED_OF)[number];

/** Whom or what its answers are about. `partner` is the other of one's own pairing. */
export const ANSWERS_ABOUT = ['self', 'partner', 'unit', 'organisation', 'programme'] as const;
export type AnswersAbout = (typeof ANSWERS_ABOUT)[number];

/** The points that an item can be answered with. */
export interface ItemScale {
  readonly lowest: number;
  readonly highest: number;
  /** From one point to the next; null where any number between the two is one. */
  readonly step: number | null;
  /** What the points are called in a form; a point may have several names. */
  readonly words: readonly (readonly [string, number])[];
}

/** One question of an instrument. */
export interface InstrumentItem {
  /** Word for word; null where the text is under licence, or the programme's own. */
  readonly words: string | null;
  /** Whether agreeing counts the other way round: lowest plus highest less the points. */
  readonly isReversed: boolean;
  /** Where it is another than the instrument's. */
  readonly scale?: ItemScale;
}

/** From which score on something is said of a person: `low`, `burned out`. */
export interface ScoreCut {
  readonly side: 'at most' | 'at least';
  readonly score: number;
  readonly called: string;
  /** Whether somebody should look at it, rather than a finding among others. */
  readonly isAlert: boolean;
}

/** How the items of a subscale become one score. `weighted`: each item counts by the points of another. */
export type Scoring =
  | { readonly kind: 'mean' | 'sum' }
  | { readonly kind: 'weighted'; readonly by: readonly number[] };

/** Items that are one score together. */
export interface Subscale {
  /** Unique in its instrument. */
  readonly name: string;
  /** Items by their numbers, from 1. */
  readonly items: readonly number[];
  readonly scoring: Scoring;
  /** The ends between which the mean is laid, such as 0 and 100; null: the points of the items. */
  readonly onto: readonly [number, number] | null;
  /** The share of the items that must be answered for a score, 0–1. */
  readonly answeredAtLeast: number;
  /** Which way is better; null where neither is. */
  readonly better: 'higher' | 'lower' | null;
  readonly cut: ScoreCut | null;
  /** A change of so much is one that people notice; null where none is published. */
  readonly relevantChange: number | null;
  /** Whether the group's figure is also the share of 9 and 10 less that of 0 to 6. */
  readonly isRecommendation: boolean;
}

/** A score made from those of subscales, all of which it needs. */
export interface WholeScore {
  readonly name: string;
  readonly subscales: readonly string[];
}

/** A survey's definition: what is asked, of whom, about whom, when, and how answers become scores. */
export interface Instrument {
  /** Stable snake_case name; with an item's number it names an item, `trust.2`. */
  readonly key: string;
  readonly name: string;
  readonly version: string;
  /** Where it comes from, and what of it may be printed. */
  readonly source: string;
  readonly askedOf: AskedOf;
  readonly about: AnswersAbout;
  /** When it is asked, in the words of `WAVES_OF_TEMPLATES`. */
  readonly waves: readonly string[];
  readonly scale: ItemScale;
  readonly items: readonly InstrumentItem[];
  readonly subscales: readonly Subscale[];
  /** The mean of several subscales as a score of its own. */
  readonly whole?: WholeScore;
}

/** The waves for which there are questions. */
export const WAVES_OF_TEMPLATES = ['baseline', 'midpoint', 'end'] as const;
export type WaveOfTemplate = (typeof WAVES_OF_TEMPLATES)[number];

/** Of an item, or of the instrument where it has none of its own. */
export function scaleOfItem(instrument: Instrument, number: number): ItemScale {
  return instrument.items[number - 1]?.scale ?? instrument.scale;
}

/** Whether these are points that the scale has: nothing outside is ever taken for its nearest end. */
export function isOnScale(points: number, { lowest, highest, step }: ItemScale): boolean {
  if (points < lowest || points > highest) return false;
  if (step === null) return true;
  const steps = asDecimal((points - lowest) / step);
  return Number.isInteger(steps);
}

/** The two ends of a subscale's score. */
export function rangeOf(instrument: Instrument, subscale: Subscale): readonly [number, number] {
  if (subscale.onto !== null) return subscale.onto;
  const scales = subscale.items.map((item) => scaleOfItem(instrument, item));
  const lowest = Math.min(...scales.map((scale) => scale.lowest));
  const highest = Math.max(...scales.map((scale) => scale.highest));
  const times = subscale.scoring.kind === 'sum' ? subscale.items.length : 1;
  return [lowest * times, highest * times];
}

/** By what name an item is addressed: `trust.2`. */
export function itemName({ key }: Instrument, number: number): string {
  return `${key}.${number}`;
}

/** Under what question the answers to an item are kept: its words, else the instrument and its number. */
export function questionOfItem(instrument: Instrument, number: number): string {
  return instrument.items[number - 1]?.words ?? `${instrument.name}, item ${number}`;
}

/** What the scale of an item is called where points stand: answers on another are none of this item's. */
export function scaleName(instrument: Instrument, number: number): string {
  const { lowest, highest } = scaleOfItem(instrument, number);
  return `${instrument.key}, ${lowest} to ${highest}`;
}

import { compareText } from '../text/compare-text.js';
import type { IsoDate } from './iso-date.js';

/** Orders what is on record by its day; of one day, as it was recorded. */
export function byDay<Item extends { readonly id: number }>(
  dayOf: (item: Item) => IsoDate,
): (one: Item, other: Item) => number {
  return (one, other) => compareText(dayOf(one), dayOf(other)) || one.id - other.id;
}

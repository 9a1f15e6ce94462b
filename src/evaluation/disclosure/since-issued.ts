import { type Metric, toldInstead } from '../metric.js';
import { around, isChangeOfFew } from './first-telling.js';
import type { ShownBefore } from './published-before.js';
import { toldInWords } from './told.js';

type Numbers = Pick<ShownBefore, 'lastShown'>;

/** What was issued of single counts: of the same, and of those of other rounds beside it. */
export interface NumbersBefore extends Numbers {
  readonly others?: readonly Numbers[];
}

/**
 * A count of a list that adds up to nothing (needs, causes), as it may stand beside the reports issued before: where it changed by fewer than
 * a group, the ends between which it lies.
 */
export function sinceIssued(metric: Metric, before: NumbersBefore, smallestGroup: number): Metric {
  const { value } = metric;
  if (value === null) return metric;
  const then = [before, ...(before.others ?? [])]
    .map((one) => one.lastShown(metric.name, metric.group))
    .find((one) => isChangeOfFew(value, one, smallestGroup));
  if (then == null) return metric;
  return toldInstead(metric, toldInWords(around(then, smallestGroup)));
}

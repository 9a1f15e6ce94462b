import { type Metric, toldInstead } from '../metric.js';
import { around, isChangeOfFew } from './first-telling.js';
import type { PublishedBefore } from './published-before.js';
import { toldInWords } from './told.js';

/**
 * A count of a list that adds up to nothing (needs, causes), as it may stand beside the reports issued before: where it changed by fewer than
 * a group, the ends between which it lies.
 */
export function sinceIssued(metric: Metric, before: PublishedBefore, smallestGroup: number): Metric {
  const { value } = metric;
  if (value === null) return metric;
  const then = [before, ...(before.others ?? [])]
    .map((one) => one.lastShown(metric.name, metric.group))
    .find((one) => isChangeOfFew(value, one, smallestGroup));
  if (then == null) return metric;
  return toldInstead(metric, toldInWords(around(then, smallestGroup)));
}

import type { Metric } from '../../evaluation/metric.js';
import type { Section } from '../../evaluation/report-value.js';
import { type ShareDrawn, shareChart } from '../charts/share-chart.js';
import { targetText, valueText, valueWithSpread } from './metric-text.js';

/** The shares of a section that are shown, as one chart; none where there are not two to look at together. */
export function sharesDrawn(id: string, { metrics }: Section): string[] {
  const shown = metrics.filter(isDrawable);
  if (shown.length < 2) return [];
  return [shareChart({ id, title: titleOf(shown), shares: shown.map(shareDrawn) })];
}

/** A share of a whole with its interval, shown. */
type DrawableShare = Metric & {
  readonly value: number;
  readonly interval: NonNullable<Metric['interval']>;
};

export function isDrawable(metric: Metric): metric is DrawableShare {
  return (
    metric.state === 'shown' &&
    metric.statistic === 'share' &&
    metric.value !== null &&
    metric.interval !== null
  );
}

function shareDrawn(metric: DrawableShare): ShareDrawn {
  const { label, value, interval, target } = metric;
  return { label, value, ...interval, words: valueWithSpread(metric), target: target?.target ?? null };
}

/** The one with a target; else the first, which a section begins with because it matters most. */
function titleOf(shown: readonly DrawableShare[]): string {
  const aimed = shown.find(({ target }) => target !== null);
  if (aimed !== undefined) return `${aimed.label}: ${valueText(aimed)}. ${targetText(aimed)}`;
  return shown
    .slice(0, 1)
    .map((first) => `${first.label}: ${valueWithSpread(first)}`)
    .join('');
}

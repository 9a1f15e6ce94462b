import type { Metric } from '../../evaluation/metric.js';
import type { ReportTable } from '../../evaluation/report-value.js';
import { beforeAfterChart, type ChangeDrawn } from '../charts/before-after-chart.js';
import { valueText } from './metric-text.js';

/** A change that is shown, and the metric it is of. */
interface Change extends ChangeDrawn {
  readonly change: Metric;
}

/** Scales up to this many points are drawn together; longer ones apart, so that neither is squeezed by the other. */
const SHORT_SCALE = 10;

/** Means before and after of the same people, on one chart for each length of scale; empty for a table that holds none. */
export function changesDrawn(id: string, table: ReportTable): string[] {
  const changes = table.rows.flatMap(({ group, cells }) => {
    const [before, after, change] = [/_before$/, /_after$/, /_change$/].map((name) =>
      cells.find((cell) => cell.statistic === 'mean' && name.test(cell.name) && cell.state === 'shown'),
    );
    return before === undefined || after === undefined || change === undefined
      ? []
      : changeDrawn(group, { before, after, change });
  });
  const isShort = ({ before, after }: ChangeDrawn) => Math.max(before, after) <= SHORT_SCALE;
  return [changes.filter(isShort), changes.filter((one) => !isShort(one))]
    .filter((some) => some.length > 0)
    .map((some, at) =>
      beforeAfterChart({ id: `${id}-${at + 1}`, title: `${table.title}: ${titleOf(some)}`, changes: some }),
    );
}

function changeDrawn(
  label: string,
  { before, after, change }: Readonly<Record<'before' | 'after' | 'change', Metric>>,
): Change[] {
  if (before.value === null || after.value === null) return [];
  const isSure = change.interval !== null && (change.interval.low > 0 || change.interval.high < 0);
  const words = `${valueText(before)} to ${valueText(after)}`;
  return [{ label, before: before.value, after: after.value, words, isSure, change }];
}

function titleOf(changes: readonly Change[]): string {
  const sure = changes.filter(({ isSure }) => isSure);
  const size = ({ change: { value } }: Change) => Math.abs(value ?? 0);
  const [largest] = [...sure].sort((a, b) => size(b) - size(a));
  if (largest === undefined) return 'no mean changed by more than chance would explain';
  const direction = (largest.change.value ?? 0) > 0 ? 'up' : 'down';
  return `${sure.length} of ${changes.length} changed by more than chance would explain; most: ${largest.label}, ${direction} by ${size(largest).toFixed(2)}`;
}

import type { Metric } from '../../evaluation/metric.js';
import type { ReportTable } from '../../evaluation/report-value.js';
import { beforeAfterChart, type ChangeDrawn } from '../charts/before-after-chart.js';
import { valueText } from './metric-text.js';

/** A change that is shown, and the metric it is of. */
interface Change extends ChangeDrawn {
  readonly change: Metric;
}

/** Means up to so many points are drawn together, the others apart, so that those of short scales are not squeezed by those of long ones. */
const UP_TO = [5, 10, Number.POSITIVE_INFINITY] as const;

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
  const lengthOf = ({ before, after }: ChangeDrawn) =>
    UP_TO.find((limit) => Math.max(before, after) <= limit);
  return UP_TO.map((limit) => changes.filter((one) => lengthOf(one) === limit))
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

/** How many moved, and which way; by how much only of a single one, as points of two scales are not to be compared. */
function titleOf(changes: readonly Change[]): string {
  const sure = changes.filter(({ isSure }) => isSure);
  const [first, ...others] = sure;
  if (first === undefined) return 'no mean changed by more than chance would explain';
  const up = sure.filter(({ change }) => (change.value ?? 0) > 0).length;
  const ways = [[up, 'up'] as const, [sure.length - up, 'down'] as const].filter(([count]) => count > 0);
  const which =
    others.length === 0
      ? `${first.label}, ${ways[0]?.[1]} by ${Math.abs(first.change.value ?? 0).toFixed(2)}`
      : ways.map(([count, way]) => `${count} ${way}`).join(', ');
  return `${sure.length} of ${changes.length} changed by more than chance would explain: ${which}`;
}

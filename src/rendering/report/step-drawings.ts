import { capitalised } from '../../domain/text/capitalised.js';
import type { Metric } from '../../evaluation/metric.js';
import type { ReportTable } from '../../evaluation/report-value.js';
import { funnelChart } from '../charts/funnel-chart.js';
import { valueWithSpread } from './metric-text.js';
import { isDrawable } from './share-drawings.js';

/** The steps of a table that says of each how many of the one before have come to it; empty for another, and where one is hidden. */
export function stepsDrawn(id: string, table: ReportTable): string[] {
  const [first] = table.rows;
  const start = first?.cells[0]?.value ?? null;
  if (table.steps === undefined || start === null) return [];
  const steps = table.rows.flatMap(({ group, cells: [, count, share] }) =>
    count?.state === 'shown' && count.value !== null && share !== undefined
      ? [{ label: capitalised(group), count: count.value, share }]
      : [],
  );
  if (steps.length < table.rows.length) return [];
  const drawn = steps.map(({ label, count, share }) => ({
    label,
    count,
    words: share.state === 'shown' ? valueWithSpread(share) : null,
  }));
  const all = [{ label: capitalised(table.steps.start), count: start, words: null }, ...drawn];
  return [funnelChart({ id, title: titleOf(table, steps), steps: all })];
}

/** The step to which fewest have come, if its whole interval lies below every other's; else that none stands out. */
function titleOf(
  { title }: ReportTable,
  steps: readonly { readonly label: string; readonly share: Metric }[],
): string {
  const known = steps.flatMap(({ label, share }) => (isDrawable(share) ? [{ label, share }] : []));
  const least = known.toSorted((a, b) => a.share.value - b.share.value)[0];
  if (least === undefined || known.length < 2) return title;
  const isClear = known.every(
    ({ share }) => share === least.share || share.interval.low > least.share.interval.high,
  );
  return isClear
    ? `${title}. Fewest so far: ${least.label.toLowerCase()}, ${valueWithSpread(least.share)}`
    : `${title}. No step clearly holds up more than the others`;
}

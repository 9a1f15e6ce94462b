import { type Trend, type TrendQuarter, trendsOf } from '../../evaluation/glance/trends-of.js';
import type { Report } from '../../evaluation/report-value.js';
import { trendChart } from '../charts/trend-chart.js';
import { valueText } from './metric-text.js';

const SINCE = { higher: 'higher than in', lower: 'lower than in', unclear: 'no clear change since' } as const;

/** The headlines over the quarters, as a table and as charts; no rows where there are no trends. */
export interface TrendsInWords {
  readonly title: string;
  readonly headings: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly note: string;
  /** HTML. */
  readonly charts: readonly string[];
}

export function trendsInWords(report: Report): TrendsInWords {
  const trends = trendsOf(report);
  const [first] = trends;
  return {
    title: 'From quarter to quarter',
    headings: ['What', ...(first?.quarters ?? []).map(({ quarter }) => quarter)],
    rows: trends.map(({ metric, quarters }) => [
      metric.label,
      ...quarters.map((one) => quarterText(one, metric.unit)),
    ]),
    note: noteOn(report),
    charts: trends.map((trend, at) => drawn(trend, `chart-trend-${at + 1}`, report)),
  };
}

function noteOn({ previous }: Report): string {
  const now = previous === null ? '' : ` ${previous.name} stands as it is known now.`;
  return `Earlier quarters stand as they were issued; of a quarter without a number no report was issued, or it was hidden.${now}`;
}

function quarterText(quarter: TrendQuarter, unit: string): string {
  return quarter.state === 'no_data' ? '–' : valueText({ ...quarter, unit });
}

function drawn({ metric, quarters }: Trend, id: string, { previous }: Report): string {
  const { change, label, unit } = metric;
  const since = change === null || previous === null ? '' : `, ${SINCE[change]} ${previous.name}`;
  const points = quarters.map((one) => ({ ...one, period: one.quarter, words: quarterText(one, unit) }));
  return trendChart({ id, title: `${label}: ${valueText(metric)}${since}`, points });
}

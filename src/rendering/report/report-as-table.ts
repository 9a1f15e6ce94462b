import type { Metric } from '../../evaluation/metric.js';
import type { DatedReport } from '../../evaluation/report-value.js';
import type { Cell, Column, DataTable } from '../tables/data-table.js';
import { targetText } from './metric-text.js';

const COLUMNS: readonly Column[] = [
  { name: 'section', kind: 'text' },
  { name: 'metric', kind: 'text' },
  { name: 'group', kind: 'text' },
  { name: 'period', kind: 'text' },
  { name: 'value', kind: 'number' },
  { name: 'unit', kind: 'text' },
  { name: 'n', kind: 'number' },
  { name: 'denominator', kind: 'number' },
  { name: 'low', kind: 'number' },
  { name: 'high', kind: 'number' },
  { name: 'note', kind: 'text' },
];

/** How low and high are to be read, where they are filled. */
const SPREAD_NOTES = {
  count: '',
  share: '',
  mean: 'mean; low and high are its 95 % interval',
  median: 'median; low and high are the quartiles',
} as const;

/** Decimals kept: enough for any share of a million people, few enough to hide the noise of arithmetic. */
const DECIMALS = 6;

/** Every number of the report as one tidy row; the numbers of the period before follow those they are compared with. */
export function reportAsTable(report: DatedReport): DataTable {
  const rows = report.sections.flatMap((section) => {
    const metrics = [
      ...section.metrics,
      ...section.tables.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells)),
    ];
    return metrics.flatMap((metric) => {
      const own = metricRow(section.name, metric, report.period.name);
      if (metric.previous === null || report.previous === null) return [own];
      return [own, metricRow(section.name, metric.previous, report.previous.name)];
    });
  });
  return { columns: COLUMNS, rows: [...rows, ...occasionRows(report)] };
}

/** When it was made and of what, at the end, as rows without a number. */
function occasionRows({ period, occasion }: DatedReport): Cell[][] {
  const { producedOn, asOf, knownOn, dataState, issuedAs } = occasion;
  const facts = [
    ['produced_on', producedOn],
    ['as_of', asOf],
    ['known_on', knownOn],
    ['data_state', dataState],
    ['issued_as', issuedAs === null ? null : `report ${issuedAs}`],
  ] as const;
  return facts.flatMap(([name, note]) =>
    note === null ? [] : [['report', name, '', period.name, null, '', null, null, null, null, note]],
  );
}

function metricRow(section: string, metric: Metric, period: string): Cell[] {
  const { name, group, value, unit, n, denominator, interval } = metric;
  return [
    section,
    name,
    group,
    period,
    rounded(value),
    unit,
    n,
    denominator,
    rounded(interval?.low ?? null),
    rounded(interval?.high ?? null),
    noteOf(metric),
  ];
}

function rounded(value: number | null): number | null {
  return value === null ? null : Number(value.toFixed(DECIMALS));
}

function noteOf(metric: Metric): string {
  const spread = metric.interval === null ? '' : SPREAD_NOTES[metric.statistic];
  const absence = metric.state === 'no_data' ? 'no data' : '';
  return [absence, metric.note, spread, targetText(metric)].filter((text) => text !== '').join('; ');
}

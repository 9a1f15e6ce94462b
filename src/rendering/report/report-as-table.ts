import { type FigurePlace, figureKey, placedMetrics } from '../../evaluation/issued/figures-of.js';
import type { Metric } from '../../evaluation/metric.js';
import type { DatedReport } from '../../evaluation/report-value.js';
import type { Cell, Column, DataTable } from '../tables/data-table.js';
import { targetText } from './metric-text.js';

/** A column, and what stands in it. */
export interface ExplainedColumn extends Column {
  readonly meaning: string;
}

/** The columns of the report's CSV. */
export const REPORT_COLUMNS: readonly ExplainedColumn[] = [
  {
    name: 'section',
    kind: 'text',
    meaning:
      'The section it stands in; `report` in the last rows, which say when the report was made and of what (in `note`).',
  },
  { name: 'metric', kind: 'text', meaning: 'Name of the number, as below.' },
  {
    name: 'group',
    kind: 'text',
    meaning: 'Whom it is of, as `site: Eastgate`; empty for the whole programme.',
  },
  {
    name: 'period',
    kind: 'text',
    meaning: 'The period it is of: that of the report, or the one before beside a headline.',
  },
  {
    name: 'value',
    kind: 'number',
    meaning: 'The number; shares are 0–1, at most six decimals. Empty where `note` says why.',
  },
  {
    name: 'unit',
    kind: 'text',
    meaning: 'What it is a number of; in which currency `money` is stands in `note`.',
  },
  {
    name: 'n',
    kind: 'number',
    meaning: 'How many it rests on: of a share those counted, of a mean or median the values.',
  },
  { name: 'denominator', kind: 'number', meaning: 'Out of how many; empty where there is no whole.' },
  {
    name: 'low',
    kind: 'number',
    meaning: 'Lower end: of the 95 % interval, of a median the lower quartile.',
  },
  {
    name: 'high',
    kind: 'number',
    meaning: 'Upper end: of the 95 % interval, of a median the upper quartile.',
  },
  {
    name: 'note',
    kind: 'text',
    meaning:
      'How to read it: `suppressed: …` for a number that is hidden, `no data` for one that there is none of.',
  },
  {
    name: 'issued_value',
    kind: 'number',
    meaning: 'What was issued of it, where a report on the same days has been.',
  },
];

/** How low and high are to be read, where they are filled. */
const SPREAD_NOTES = {
  count: '',
  share: '',
  mean: 'mean; low and high are its 95 % interval',
  estimate: 'estimate; low and high are its 95 % interval',
  difference: 'difference; low and high are its 95 % interval',
  median: 'median; low and high are the quartiles',
} as const;

/** Decimals kept: enough for any share of a million people, few enough to hide the noise of arithmetic. */
const DECIMALS = 6;

/**
 * Every number of the report as one tidy row; the numbers of the period before follow those they are compared with. Beside it the
 * value that was issued, where a report on the same days has been.
 */
export function reportAsTable(report: DatedReport): DataTable {
  const issued = issuedValues(report);
  const issuedValue = (metric: Metric, place: FigurePlace): number | null =>
    issued.size === 0
      ? null
      : (issued.get(figureKey({ ...place, metric: metric.name, group: metric.group })) ?? null);
  const rows = placedMetrics(report).map(({ metric, ...place }) => [
    ...metricRow(metric, place),
    rounded(issuedValue(metric, place)),
  ]);
  return { columns: REPORT_COLUMNS, rows: [...rows, ...occasionRows(report)] };
}

/** What was issued of each number: of the period before in the report that was about it. */
function issuedValues({ revision, issuedPrevious, period }: DatedReport): Map<string, number | null> {
  const own = (revision?.issued.figures ?? []).filter((figure) => figure.period === period.name);
  const before = issuedPrevious?.figures ?? [];
  return new Map([...before, ...own].map((figure) => [figureKey(figure), figure.value]));
}

/** When it was made and of what, at the end, as rows without a number. */
function occasionRows({ period, occasion }: DatedReport): Cell[][] {
  const { producedOn, asOf, knownOn, dataState, issuedAs, trailEnd = null } = occasion;
  const facts = [
    ['produced_on', producedOn],
    ['as_of', asOf],
    ['known_on', knownOn],
    ['data_state', dataState],
    ['issued_as', issuedAs === null ? null : `report ${issuedAs}`],
    ['trail_end', trailEnd],
  ] as const;
  return facts.flatMap(([name, note]) =>
    note === null ? [] : [['report', name, '', period.name, null, '', null, null, null, null, note, null]],
  );
}

function metricRow(metric: Metric, { section, period }: FigurePlace): Cell[] {
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
  const currency = metric.unit === 'money' ? `in ${currencyOf(metric)}` : '';
  return [absence, metric.note, currency, spread, targetText(metric)]
    .filter((text) => text !== '')
    .join('; ');
}

/** Labels of amounts end in their currency. */
function currencyOf({ label }: Metric): string {
  return label.slice(label.lastIndexOf(', ') + 1).trim();
}

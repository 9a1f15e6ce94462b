import { addMonths, type IsoDate } from '../../../domain/dates/iso-date.js';
import type { Outcome } from '../../../domain/outcomes/outcome.js';
import {
  type Measured,
  measuredUnits,
  measureInWords,
  measureTitle,
  together,
} from '../../facts/measured-outcomes.js';
import type { PeriodFacts } from '../../facts/period-facts.js';
import { countOf, type Metric, type MetricName, noData } from '../../metric.js';
import type { ReportRow, ReportTable } from '../../report-value.js';
import { LEAST_POINTS, type Run, runChart, SHIFT, signalsOf, TREND } from '../../statistics/run-chart.js';
import { type MentoredUnits, mentoredUnits } from './mentored-units.js';

/** So many months stand on a run chart at most, up to the last of the period. */
const MOST_MONTHS = 24;

/** Units taken together. */
interface Pool {
  /** As in the column `group`. */
  readonly name: 'mentored' | 'other';
  readonly title: string;
  readonly units: ReadonlySet<string>;
}

/** What the results say of measures of units. */
export interface UnitOutcomes {
  readonly metrics: readonly Metric[];
  readonly tables: readonly ReportTable[];
  readonly notes: readonly string[];
}

/** Measures of units: those of mentored units together beside those of others, in the period and month by month. */
export function unitOutcomes(facts: PeriodFacts): UnitOutcomes {
  const measures = measuredUnits(facts.input);
  if (measures.length === 0) return { metrics: [], tables: [], notes: [] };
  const units = new Set(measures.flatMap(({ values }) => [...values.keys()]));
  const found = mentoredUnits(facts, units);
  const both: readonly Pool[] = [
    { name: 'mentored', title: 'Mentored units', units: found.mentored },
    { name: 'other', title: 'Other units', units: found.others },
  ];
  const pools = both.filter((pool) => pool.units.size > 0);
  const charted = measures.map((measured) => chartOf(measured, pools, facts));
  return {
    metrics: [found.share],
    tables: [
      found.table,
      ...(pools.length === 0
        ? []
        : [
            summaryTable(
              charted.flatMap(({ series }) => series),
              facts,
            ),
          ]),
      ...charted.flatMap(({ table }) => table),
    ],
    notes: notesOn(found, facts),
  };
}

function summaryTable(series: readonly Series[], facts: PeriodFacts): ReportTable {
  return {
    name: 'unit_outcomes',
    title: 'Measures of units, mentored units beside others',
    groupTitle: 'Measure, units',
    columns: ['Units', 'In the period', 'Median of the months', 'Longest shift', 'Longest trend'],
    rows: series.map((one) => summaryRow(one, facts)),
    note: 'Units differ in more than mentoring: a comparison, no more.',
  };
}

function notesOn({ leftOut }: MentoredUnits, { input }: PeriodFacts): string[] {
  const { smallestGroup } = input.settings.report;
  const left =
    leftOut === 0
      ? []
      : [
          `${leftOut === 1 ? 'One unit with measures is' : `${leftOut} units with measures are`} left out, as too few staff work there, or it may not be shown how many of them are mentored.`,
        ];
  return [
    `A mentored unit is one in which ${smallestGroup} or more of the staff of the last day were ever mentored, as far as the table of units shows it.`,
    ...left,
    'Measures of units are shown as they were imported: make sure that none is about a single patient or colleague.',
  ];
}

/** The values of a measure in a pool, by month. */
interface Series {
  readonly measured: Measured<string>;
  readonly pool: Pool;
  readonly outcomes: readonly Outcome[];
  /** Of each month on the chart; null where there is none. */
  readonly months: readonly {
    readonly month: string;
    readonly value: number | null;
    readonly units: number;
  }[];
}

function chartOf(
  measured: Measured<string>,
  pools: readonly Pool[],
  facts: PeriodFacts,
): { series: Series[]; table: ReportTable[] } {
  const known = pools.map((pool) => ({
    pool,
    outcomes: [...pool.units].flatMap((unit) => measured.values.get(unit) ?? []),
  }));
  const months = monthsOf(
    known.flatMap(({ outcomes }) => outcomes),
    facts.period.until,
  );
  const series = known.map(({ pool, outcomes }) => ({
    measured,
    pool,
    outcomes,
    months: valuesByMonth(measured, outcomes, months),
  }));
  return { series, table: months.length < 2 ? [] : [runTable(measured, series, months)] };
}

/** From the first month with a value on, at most so many, up to the last month of the period. */
function monthsOf(outcomes: readonly Outcome[], until: IsoDate): string[] {
  const first = outcomes.reduce((least, { heldOn }) => (heldOn < least ? heldOn : least), until).slice(0, 7);
  const months = Array.from({ length: MOST_MONTHS }, (_, back) =>
    addMonths(`${until.slice(0, 7)}-01`, back - MOST_MONTHS + 1).slice(0, 7),
  );
  return outcomes.length === 0 ? [] : months.filter((month) => month >= first);
}

function valuesByMonth(measured: Measured<string>, outcomes: readonly Outcome[], months: readonly string[]) {
  const byMonth = new Map(months.map((month) => [month, [] as Outcome[]]));
  for (const outcome of outcomes) byMonth.get(outcome.heldOn.slice(0, 7))?.push(outcome);
  return [...byMonth].map(([month, own]) => ({
    month,
    value: together(own, measured),
    units: new Set(own.map(({ unit }) => unit)).size,
  }));
}

function groupOf({ measured, pool }: Pick<Series, 'measured' | 'pool'>): string {
  return `measure: ${measured.measure}, units: ${pool.name}`;
}

/** A number of several units taken together, which says what it is: in a table of all numbers it stands without its title. */
function ofUnits(name: MetricName, value: number | null, of: { n: number; what: string }): Metric {
  if (value === null) return noData(name);
  const note = [name.note ?? '', of.what].filter((text) => text !== '').join('; ');
  return { ...countOf({ ...name, note }, value), statistic: 'estimate', n: of.n };
}

function runTable(
  measured: Measured<string>,
  series: readonly Series[],
  months: readonly string[],
): ReportTable {
  return {
    name: 'unit_outcome_months',
    title: `${measureTitle(measured)}, month by month`,
    groupTitle: 'Month',
    columns: series.map(({ pool }) => pool.title),
    rows: months.map((month, at) => ({
      group: month,
      cells: series.map((one) => {
        const { value = null, units = 0 } = one.months[at] ?? {};
        const group = `${groupOf(one)}, month: ${month}`;
        return ofUnits({ name: 'unit_outcome_month', label: one.pool.title, unit: 'points', group }, value, {
          n: units,
          what: measureInWords(measured),
        });
      }),
    })),
    note: series.flatMap(signalsInWords).join(' '),
    runs: true,
  };
}

function valuesOf({ months }: Series): number[] {
  return months.flatMap(({ value }) => value ?? []);
}

function summaryRow(series: Series, { period }: PeriodFacts): ReportRow {
  const { measured, pool, outcomes } = series;
  const group = groupOf(series);
  const inPeriod = outcomes.filter(({ heldOn }) => heldOn >= period.from);
  const units = new Set(inPeriod.map(({ unit }) => unit)).size;
  const values = valuesOf(series);
  const chart = values.length === 0 ? null : runChart(values);
  const note = measured.form === 'mixed' ? 'some values are out of so many and some are not' : '';
  const what = measureInWords(measured);
  const points = { unit: 'points', group, note } as const;
  const run = (name: string, label: string, found: Run | null | undefined) => {
    const named = { name, label, unit: 'months', group } as const;
    if (values.length < LEAST_POINTS) return noData({ ...named, note: `fewer than ${LEAST_POINTS} months` });
    return countOf(named, found?.points ?? 0);
  };
  const median = { ...points, name: 'unit_outcome_median', label: 'Median of the months' };
  return {
    group: `${measureTitle(measured)}: ${pool.title.toLowerCase()}`,
    cells: [
      countOf({ name: 'unit_outcome_units', label: 'Units', unit: 'units', group }, units),
      ofUnits({ ...points, name: 'unit_outcome', label: 'In the period' }, together(inPeriod, measured), {
        n: units,
        what,
      }),
      ofUnits(median, chart?.median ?? null, { n: values.length, what }),
      run('unit_outcome_shift', 'Longest shift', chart?.shift),
      run('unit_outcome_trend', 'Longest trend', chart?.trend),
    ],
  };
}

/** What the rules of run charts say; nothing of fewer months than they need. */
function signalsInWords(series: Series): string[] {
  const shown = series.months.filter(({ value }) => value !== null);
  if (shown.length < LEAST_POINTS) return [];
  const chart = runChart(valuesOf(series));
  const said = signalsOf(chart, (place) => shown[place]?.month ?? '');
  const rules = `by the rules a shift is ${SHIFT} on one side, a trend ${TREND} one way`;
  return [
    said.length === 0
      ? `${series.pool.title}: no shift and no trend, so nothing but chance is needed to explain it.`
      : `${series.pool.title}: ${said.join('; ')} (${rules}). Something changed; the chart does not say what.`,
  ];
}

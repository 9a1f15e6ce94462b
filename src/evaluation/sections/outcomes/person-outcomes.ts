import { asDecimal } from '../../../domain/decimal.js';
import { areTelling, isSmall, ofEnoughPeople } from '../../disclosure/disclosure.js';
import { beforeAndAfter, type MeasuredBeside, MONTHS_BESIDE } from '../../facts/before-and-after.js';
import { type Measured, measuredPeople, measureTitle } from '../../facts/measured-outcomes.js';
import type { PeriodFacts } from '../../facts/period-facts.js';
import { countOf, type Metric, meanMetric, noData, shareOf, suppressed } from '../../metric.js';
import type { ReportRow, ReportTable } from '../../report-value.js';
import type { MatchedPair } from '../../statistics/matched-change.js';

interface OfMeasure {
  readonly measured: Measured<number>;
  readonly found: MeasuredBeside;
  readonly smallestGroup: number;
}

/** Measures of people: before they were mentored and after, and beside like colleagues; no table where nobody mentored has a value. */
export function personOutcomeTables(facts: PeriodFacts): ReportTable[] {
  const { smallestGroup } = facts.input.settings.report;
  const all = measuredPeople(facts.input)
    .map((measured) => ({ measured, found: beforeAndAfter(facts, measured), smallestGroup }))
    .filter(({ found }) => found.measured > 0);
  if (all.length === 0) return [];
  const beside = all.filter(({ found }) => found.beside.length > 0);
  return [
    {
      name: 'outcome_changes',
      title: 'Measures of people, before mentoring began and after',
      groupTitle: 'Measure',
      columns: ['People', 'Mean before', 'Mean after', 'Mean change', 'Better'],
      rows: all.map(changeRow),
      note: `Of those with a value in the ${MONTHS_BESIDE} months before their first pairing and one in the ${MONTHS_BESIDE} months from its first day on: several values of one person are taken together first. A change, whatever brought it about.`,
    },
    ...(beside.length === 0
      ? []
      : [
          {
            name: 'outcomes_beside',
            title: 'Measures of people, mentored staff beside like colleagues',
            groupTitle: 'Measure',
            columns: ['Pairs', 'Change of the mentored', 'Change of colleagues', 'Difference'],
            rows: beside.map(besideRow),
            note: 'Beside each mentored person one colleague of the same profession, band and site, hired within 91 days, not yet mentored, with values at the same times. A comparison: those who want a mentor may differ from those who do not.',
          },
        ]),
  ];
}

function changeRow({ measured, found, smallestGroup }: OfMeasure): ReportRow {
  const { measure, better } = measured;
  const { pairs } = found;
  const group = `measure: ${measure}`;
  const differences = pairs.map(changeOf);
  const guarded = (metric: Metric) => guardedBy(metric, pairs, smallestGroup);
  const points = { unit: 'points', group, note: mixedNote(measured) } as const;
  const improved = differences.filter((one) => (better === 'lower' ? one < 0 : one > 0)).length;
  const share = { name: 'outcome_better', label: 'Better', group };
  return {
    group: measureTitle(measured),
    cells: [
      countOf(
        { name: 'outcome_people', label: 'People', unit: 'people', group },
        pairs.length,
        found.measured,
      ),
      guarded(
        meanMetric(
          { ...points, name: 'outcome_before', label: 'Mean before' },
          pairs.map(({ before }) => before),
        ),
      ),
      guarded(
        meanMetric(
          { ...points, name: 'outcome_after', label: 'Mean after' },
          pairs.map(({ after }) => after),
        ),
      ),
      guarded(meanMetric({ ...points, name: 'outcome_change', label: 'Mean change' }, differences)),
      better === null
        ? {
            ...noData({ ...share, unit: 'share', note: 'which way is better is not said' }),
            statistic: 'share',
          }
        : guarded(shareOf(share, { part: improved, whole: pairs.length })),
    ],
  };
}

function mixedNote({ form }: Measured<number>): string {
  return form === 'mixed' ? 'some values are out of so many and some are not' : '';
}

function changeOf({ before, after }: MatchedPair): number {
  return asDecimal(after - before);
}

/** Hidden of few people, and where they are all alike, so that each one's own would be told. */
function guardedBy(metric: Metric, pairs: readonly MatchedPair[], smallestGroup: number): Metric {
  if (metric.state !== 'shown') return metric;
  const sides = [pairs.map(changeOf), pairs.map(({ before }) => before), pairs.map(({ after }) => after)];
  return sides.some((values) => areTelling(values, smallestGroup))
    ? suppressed(metric, smallestGroup)
    : ofEnoughPeople(metric, pairs.length, smallestGroup);
}

/** Those without a like colleague are all that sets this change apart from that of all: where they are few, it would tell of them. */
function besideRow({ measured, found: { pairs, beside }, smallestGroup }: OfMeasure): ReportRow {
  const group = `measure: ${measured.measure}, beside: like colleagues`;
  const mentored = beside.map((one) => one.mentored);
  const colleagues = beside.map((one) => one.colleague);
  const isTelling = isSmall(pairs.length - beside.length, smallestGroup);
  const mean = (name: string, label: string, values: readonly number[]) => {
    const metric = meanMetric({ name, label, unit: 'points', group }, values);
    if (isTelling && metric.state === 'shown') return suppressed(metric, smallestGroup);
    return guardedBy(guardedBy(metric, mentored, smallestGroup), colleagues, smallestGroup);
  };
  const differences = beside.map((one) => asDecimal(changeOf(one.mentored) - changeOf(one.colleague)));
  const cells = [
    mean('outcome_change_mentored', 'Change of the mentored', mentored.map(changeOf)),
    mean('outcome_change_colleagues', 'Change of colleagues', colleagues.map(changeOf)),
    mean('outcome_difference', 'Difference', differences),
  ];
  const count = countOf({ name: 'outcome_pairs', label: 'Pairs', unit: 'people', group }, beside.length);
  return { group: measureTitle(measured), cells: [count, ...cells] };
}

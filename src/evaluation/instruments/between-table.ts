import { areTelling, ofEnoughPeople } from '../disclosure/disclosure.js';
import type { BetweenWaves, WaveComparison } from '../facts/matched-questions.js';
import { countOf, type Metric, meanMetric, suppressed } from '../metric.js';
import type { ReportTable } from '../report-value.js';

const COLUMNS = ['Answered all three', 'Mean in between'] as const;

/** Where those who answered the first wave and the latest stood in the waves between; none where there is no such wave. */
export function betweenTable(
  { round, before, after, questions }: WaveComparison,
  smallestGroup: number,
): ReportTable[] {
  const rows = questions.flatMap(({ question, between }) =>
    between.map((one) => {
      const group = `round: ${round}, waves: ${before} to ${after}, between: ${one.wave}, question: ${question}`;
      return { group: `${question}, ${one.wave}`, cells: betweenMetrics(one, { group, smallestGroup }) };
    }),
  );
  if (rows.length === 0) return [];
  return [
    {
      name: 'between',
      title: `In between, from ${before} to ${after} (${round})`,
      groupTitle: 'Question or scale, and wave',
      columns: COLUMNS,
      rows,
      note: `Of those who answered ${before}, ${after} and the wave between. The means before and after, above, are also of whoever left out the one between: if some did, the three are not of quite the same people.`,
    },
  ];
}

function betweenMetrics(
  { answered, points, people }: BetweenWaves,
  { group, smallestGroup }: { readonly group: string; readonly smallestGroup: number },
): Metric[] {
  const [label, meanLabel] = COLUMNS;
  const mean = meanMetric(
    { name: 'mean_between', label: meanLabel, unit: 'points', group },
    points,
    answered,
  );
  return [
    countOf({ name: 'answered_all_three', label, unit: 'answers', group }, points.length),
    points.length > 0 && areTelling(points, smallestGroup)
      ? suppressed(mean, smallestGroup)
      : ofEnoughPeople(mean, people, smallestGroup),
  ];
}

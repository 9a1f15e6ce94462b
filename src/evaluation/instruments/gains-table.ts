import { asDecimal } from '../../domain/decimal.js';
import { areTelling, ofEnoughPeople } from '../disclosure/disclosure.js';
import type { MatchedQuestion, WaveComparison } from '../facts/matched-questions.js';
import { type Metric, noData, shareOf, suppressed, withoutNumber } from '../metric.js';
import type { ReportRow, ReportTable } from '../report-value.js';
import { reliableChange } from '../statistics/reliable-change.js';
import { tellsBesideParts } from './tells-beside-parts.js';

const COLUMNS = ['Better', 'Worse', 'Better by a relevant amount', 'Reliably better'] as const;

/** Of scales of which one way is better: how many got there, how many the other way, and how many by more than a little. */
export function gainsTable(
  { round, before, after, questions }: WaveComparison,
  smallestGroup: number,
): ReportTable[] {
  const rows = questions.flatMap((question): ReportRow[] => {
    const { better } = question.scale ?? {};
    if (better == null) return [];
    const group = `round: ${round}, waves: ${before} to ${after}, question: ${question.question}`;
    return [
      {
        group: question.question,
        cells: gains(question, group).map((metric) => guarded(metric, question, smallestGroup)),
      },
    ];
  });
  if (rows.length === 0) return [];
  return [
    {
      name: 'gains',
      title: `Who got better, from ${before} to ${after} (${round})`,
      groupTitle: 'Scale',
      columns: COLUMNS,
      rows,
      note: 'Of those who answered both. A relevant amount is named where one is published, or the settings state one. Reliably: by more than the usual variation of answers would explain; not worked out for one item, where the alpha is not above 0, or where nobody differed before.',
    },
  ];
}

function guarded(metric: Metric, question: MatchedQuestion, smallestGroup: number): Metric {
  const { pairs, people } = question;
  if (metric.state !== 'shown') return metric;
  const isTelling = [
    pairs.map((pair) => asDecimal(pair.after - pair.before)),
    pairs.map((pair) => pair.before),
    pairs.map((pair) => pair.after),
  ].some((values) => areTelling(values, smallestGroup));
  return isTelling || tellsBesideParts(question, smallestGroup)
    ? suppressed(metric, smallestGroup)
    : ofEnoughPeople(metric, people.both, smallestGroup);
}

function gains({ pairs, scale }: MatchedQuestion, group: string): Metric[] {
  const sign = scale?.better === 'lower' ? -1 : 1;
  const changes = pairs.map((pair) => asDecimal(sign * (pair.after - pair.before)));
  const { relevantChange = null, alpha = null } = scale ?? {};
  const least =
    alpha === null
      ? null
      : reliableChange(
          pairs.map((pair) => pair.before),
          alpha,
        );
  const share = (name: string, label: string, isSo: ((change: number) => boolean) | string) =>
    typeof isSo === 'string'
      ? withoutNumber({ ...noData({ name, label, unit: 'share', group }), statistic: 'share' }, isSo)
      : shareOf({ name, label, group }, { part: changes.filter(isSo).length, whole: changes.length });
  return [
    share('scale_better', COLUMNS[0], (change) => change > 0),
    share('scale_worse', COLUMNS[1], (change) => change < 0),
    share(
      'scale_better_relevant',
      COLUMNS[2],
      relevantChange === null ? 'none named' : (change) => change >= relevantChange,
    ),
    share(
      'scale_better_reliable',
      COLUMNS[3],
      least === null ? 'not worked out' : (change) => change > least,
    ),
  ];
}

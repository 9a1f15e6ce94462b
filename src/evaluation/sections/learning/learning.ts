import { asDecimal } from '../../../domain/decimal.js';
import { areTelling, ofEnoughPeople } from '../../disclosure/disclosure.js';
import { type MatchedQuestion, type WaveComparison, waveComparisons } from '../../facts/matched-questions.js';
import type { PeriodFacts } from '../../facts/period-facts.js';
import { betweenTable } from '../../instruments/between-table.js';
import { gainsTable } from '../../instruments/gains-table.js';
import { tellsBesideParts } from '../../instruments/tells-beside-parts.js';
import { countOf, type Metric, meanMetric, shareOf, suppressed } from '../../metric.js';
import type { ReportTable, Section } from '../../report-value.js';
import { matchedChange } from '../../statistics/matched-change.js';
import { goalMetrics } from './goal-metrics.js';
import { milestoneMetrics } from './milestone-metrics.js';

const NOTES_ON_CHANGES = [
  'Means and changes are of the same people before and after: those whose two answers could be matched. Those who answered only once may differ from them.',
  'A change is points of the scale, after less before. More points are not always better: that depends on the question, and for an instrument the definitions say it.',
];

const COLUMNS = [
  'Answers before',
  'Answers after',
  'Matched',
  'Mean before',
  'Mean after',
  'Mean change',
  'Rose',
] as const;

/** Section 8: goals, and what changed from one wave of a survey to a later one for those who answered both; none without either. */
export function learningSection(facts: PeriodFacts): Section[] {
  const { input } = facts;
  const goals = [...goalMetrics(facts), ...milestoneMetrics(facts)];
  const { comparisons, withoutOrder } = waveComparisons(input);
  if (comparisons.length + withoutOrder.length + goals.length === 0) return [];
  const { smallestGroup } = input.settings.report;
  return [
    {
      number: 8,
      name: 'learning',
      title: comparisons.length === 0 ? 'Learning' : 'Learning: before and after',
      frameworks: ['Kirkpatrick level 2: learning', 'RE-AIM: effectiveness'],
      intro: [],
      metrics: goals,
      tables: comparisons.flatMap((comparison) => [
        changesTable(comparison, smallestGroup),
        ...betweenTable(comparison, smallestGroup),
        ...gainsTable(comparison, smallestGroup),
        ...attritionTable(comparison, smallestGroup),
      ]),
      quotes: [],
      notes: [
        ...(comparisons.length === 0 ? [] : NOTES_ON_CHANGES),
        ...manyInWords(comparisons),
        ...withoutOrder.map(
          ({ round, waves }) =>
            `Nothing shows which of the waves ${listed(waves)} (${round}) came first, so they are not compared: state their order in the settings of the programme (waves_in_order).`,
        ),
        ...comparisons.flatMap(unlinkedInWords),
      ],
    },
  ];
}

/** Intervals of 95 % leave one comparison in twenty to chance. */
function manyInWords(comparisons: readonly WaveComparison[]): string[] {
  const count = comparisons.reduce((sum, { questions }) => sum + questions.length, 0);
  return count < MANY
    ? []
    : [
        `${count} questions and scales are compared: of many, about one in twenty moves by as much by chance alone.`,
      ];
}

/** Of fewer nobody would pick the one that stands out. */
const MANY = 5;

/** Responses of anonymous surveys, and of codes that tell nobody apart. */
function unlinkedInWords({ round, before, after, unlinked }: WaveComparison): string[] {
  if (unlinked.before + unlinked.after === 0) return [];
  return [
    `Unlinked, as nobody can tell whose they are: ${unlinked.before} of the responses to ${before} and ${unlinked.after} of those to ${after} (${round}). Their answers count before or after, and in no change.`,
  ];
}

function listed(waves: readonly string[]): string {
  return `${waves.slice(0, -1).join(', ')} and ${waves.at(-1)}`;
}

function changesTable(comparison: WaveComparison, smallestGroup: number): ReportTable {
  const { round, before, after, questions } = comparison;
  return {
    name: 'changes',
    title: `From ${before} to ${after} (${round})`,
    groupTitle: 'Question or scale',
    columns: COLUMNS,
    rows: questions.map((question) => ({
      group: question.question,
      cells: changeMetrics(question, { smallestGroup, group: groupOf(comparison, question) }),
    })),
    note: '',
  };
}

/** Of those who did not answer again where they stood before: unlike the others, they make the change look better or worse than it was. */
function attritionTable(comparison: WaveComparison, smallestGroup: number): ReportTable[] {
  const { round, before, after, questions } = comparison;
  if (questions.every(({ once }) => once.length === 0)) return [];
  return [
    {
      name: 'attrition',
      title: `Who did not answer again, from ${before} to ${after} (${round})`,
      groupTitle: 'Question',
      columns: ['People', 'Mean before'],
      rows: questions.map((question) => ({
        group: question.question,
        cells: onceMetrics(question, { smallestGroup, group: groupOf(comparison, question) }),
      })),
      note: 'To be read beside the mean before of those who answered again, above: where the two differ, the change is not that of everybody.',
    },
  ];
}

function onceMetrics(
  { once, before, people: { once: people }, besideParts }: MatchedQuestion,
  { smallestGroup, group }: { smallestGroup: number; group: string },
): Metric[] {
  const counted = { name: 'answered_once', label: 'People', unit: 'answers', group } as const;
  const mean = meanMetric(
    { name: 'mean_before_once', label: 'Mean before', unit: 'points', group },
    once,
    before,
  );
  return [
    countOf(counted, once.length),
    once.length > 0 && (tellsBesideParts({ besideParts }, smallestGroup) || areTelling(once, smallestGroup))
      ? suppressed(mean, smallestGroup)
      : ofEnoughPeople(mean, people, smallestGroup),
  ];
}

function groupOf({ round, before, after }: WaveComparison, { question }: MatchedQuestion): string {
  return `round: ${round}, waves: ${before} to ${after}, question: ${question}`;
}

function changeMetrics(
  { before, after, pairs, people, besideParts }: MatchedQuestion,
  { smallestGroup, group }: { smallestGroup: number; group: string },
): Metric[] {
  const differences = pairs.map((pair) => asDecimal(pair.after - pair.before));
  const isTelling =
    tellsBesideParts({ besideParts }, smallestGroup) ||
    [differences, pairs.map((pair) => pair.before), pairs.map((pair) => pair.after)].some((values) =>
      areTelling(values, smallestGroup),
    );
  const guarded = (metric: Metric) =>
    isTelling && pairs.length > 0
      ? suppressed(metric, smallestGroup)
      : ofEnoughPeople(metric, people.both, smallestGroup);
  const [label, , matchedLabel] = COLUMNS;
  const answers = { unit: 'answers', group } as const;
  const points = { unit: 'points', group } as const;
  const mean = (name: string, title: string, values: readonly number[]) =>
    guarded(meanMetric({ ...points, name, label: title }, values, before));
  return [
    countOf({ ...answers, name: 'answers_before', label }, before),
    countOf({ ...answers, name: 'answers_after', label: COLUMNS[1] }, after),
    countOf({ ...answers, name: 'answers_matched', label: matchedLabel }, pairs.length),
    mean(
      'mean_before',
      COLUMNS[3],
      pairs.map((pair) => pair.before),
    ),
    mean(
      'mean_after',
      COLUMNS[4],
      pairs.map((pair) => pair.after),
    ),
    withEffect(mean('mean_change', COLUMNS[5], differences), pairs),
    guarded(
      shareOf(
        { name: 'rose', label: COLUMNS[6], group },
        { part: differences.filter((difference) => difference > 0).length, whole: pairs.length },
      ),
    ),
  ];
}

/** The change with its effect sizes in the note; without inference from fewer than five. */
function withEffect(metric: Metric, pairs: MatchedQuestion['pairs']): Metric {
  const change = metric.state === 'shown' ? matchedChange(pairs) : null;
  if (change === null) return metric;
  const { hedgesGav, rankBiserial, exactP } = change;
  const parts = [
    hedgesGav === null ? "no variation, so no Hedges' g_av" : `Hedges' g_av ${hedgesGav.toFixed(2)}`,
    ...(rankBiserial === null ? [] : [`rank-biserial ${rankBiserial.toFixed(2)}`]),
    ...(exactP === null ? [] : [`exact p ${exactP < 0.001 ? '< 0.001' : exactP.toFixed(3)}`]),
  ];
  return { ...metric, note: parts.join('; ') };
}

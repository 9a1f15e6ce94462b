import { isBeyondCut } from '../../domain/instruments/score-instrument.js';
import { areTelling, figureFloor, isSmall, ofEnoughPeople } from '../disclosure/disclosure.js';
import type { PeriodFacts } from '../facts/period-facts.js';
import {
  countOf,
  type Metric,
  meanMetric,
  noData,
  shareOf,
  suppressed,
  toldInstead,
  withoutNumber,
} from '../metric.js';
import type { ReportRow, ReportTable } from '../report-value.js';
import { recommendScore } from '../statistics/recommend-score.js';
import { peopleAnswering } from './people-answering.js';
import { alphaOf, type ScaleCounts, scaleCounts } from './scale-counts.js';
import { isWhole } from './scale-scorer.js';
import {
  type RespondentAnswer,
  type ScaleInWaves,
  type ScalesOfRound,
  scalesInWaves,
} from './scales-in-waves.js';
import { type People, wouldTellOfFew } from './told-sets.js';

/** Said in place of a number that would tell of a few beside what section 8 says of those who answered twice. */
export const BESIDE_CHANGE = 'not beside section 8';

/** What a row of a table is made from: one scale, and which of its waves may be told. */
interface ScaleTold extends ScaleInWaves {
  readonly round: string;
  readonly smallestGroup: number;
  readonly canTell: (wave: string) => boolean;
}

/** The tables of scales for section 7, of every round of which something was answered in the period. */
export function scaleTables({ input }: PeriodFacts): ReportTable[] {
  const { smallestGroup } = input.settings.report;
  return scalesInWaves(input).flatMap((round, at, all) => {
    const suffix = all.length > 1 ? `_${at + 1}` : '';
    const scales = round.scales.map(
      (scale): ScaleTold => ({
        ...scale,
        round: round.round,
        smallestGroup,
        canTell: canTellOf(scale, round, smallestGroup),
      }),
    );
    const tables = [
      meansTable(scales, round),
      beyondTable(scales, round),
      recommendTable(scales, round),
      countsTable(scales, round),
    ];
    return tables
      .filter(({ rows }) => rows.length > 0)
      .map((table) => ({ ...table, name: `${table.name}${suffix}` }));
  });
}

/**
 * Beside a change of those who answered twice, told in section 8, and beside what those who did not answer again said, the mean of all
 * who answered a wave would give away the few who are left: then it is the mean that is not told.
 */
function tellableWaves(
  { byWave }: ScaleInWaves,
  { waves, isOrderKnown }: ScalesOfRound,
  smallestGroup: number,
): (wave: string) => boolean {
  const floor = figureFloor(smallestGroup);
  const isFew = (people: People) => isSmall(people.size, floor);
  const scored = new Map(waves.map((wave) => [wave, scoredIn(byWave.get(wave))]));
  const asked = waves.filter((wave) => (scored.get(wave)?.size ?? 0) > 0);
  const [first, last] = [asked[0], asked.at(-1)];
  const told = new Map<string, People[]>(asked.map((wave) => [wave, []]));
  if (first !== undefined && last !== undefined && first !== last && isOrderKnown) {
    const [linked, later] = [linkedIn(byWave.get(first)), linkedIn(byWave.get(last))];
    const again = new Set([...linked].filter((one) => later.has(one)));
    const once = new Set([...linked].filter((one) => !again.has(one)));
    if (!isFew(again)) for (const wave of [first, last]) told.get(wave)?.push(again);
    for (const wave of asked.slice(1, -1)) {
      const all = [...linkedIn(byWave.get(wave))].filter((one) => again.has(one));
      if (!isFew(new Set(all))) told.get(wave)?.push(new Set(all));
    }
    if (!isFew(once)) told.get(first)?.push(once);
  }
  return (wave) => !wouldTellOfFew(scored.get(wave) ?? new Set(), told.get(wave) ?? [], isFew);
}

/** A wave of a scale may be told where that tells of few neither beside the changes nor, of a whole, beside its parts. */
function canTellOf(
  scale: ScaleInWaves,
  round: ScalesOfRound,
  smallestGroup: number,
): (wave: string) => boolean {
  const beside = tellableWaves(scale, round, smallestGroup);
  const parts = partsOf(scale, round.scales);
  const isFew = (people: People) => isSmall(people.size, figureFloor(smallestGroup));
  return (wave) => {
    const people = scoredIn(scale.byWave.get(wave));
    return (
      beside(wave) &&
      parts.every(({ byWave }) => !wouldTellOfFew(people, [scoredIn(byWave.get(wave))], isFew))
    );
  };
}

/** The scales whose mean a scale is: whoever lacks one of them is in the others, and not in the whole. */
function partsOf({ scale, byWave }: ScaleInWaves, all: readonly ScaleInWaves[]): readonly ScaleInWaves[] {
  const [first] = [...byWave.values()].flat();
  if (first === undefined || !isWhole(first)) return [];
  return all.filter(
    (other) =>
      other.scale !== scale && [...other.byWave.values()].flat()[0]?.instrument.key === first.instrument.key,
  );
}

function scoredIn(answers: readonly RespondentAnswer[] = []): People {
  return new Set(answers.flatMap(({ respondent, score }) => (score.score === null ? [] : [respondent])));
}

function linkedIn(answers: readonly RespondentAnswer[] = []): People {
  return scoredIn(answers.filter(({ isLinked }) => isLinked));
}

function scores(answers: readonly RespondentAnswer[]): number[] {
  return answers.flatMap(({ score }) => score.score ?? []);
}

/** The answers of each wave in turn, with the names that numbers of it have. */
function cellsOf(
  told: ScaleTold,
  waves: readonly string[],
  metricOf: (answers: readonly RespondentAnswer[], name: { group: string; wave: string }) => Metric,
): Metric[] {
  return waves.map((wave) =>
    metricOf(told.byWave.get(wave) ?? [], {
      group: `round: ${told.round}, wave: ${wave}, question: ${told.scale}`,
      wave,
    }),
  );
}

/** The number, unless it rests on few people, tells of few, or of all who gave the same. */
function guarded(
  metric: Metric,
  answers: readonly RespondentAnswer[],
  { smallestGroup, canTell, wave }: Pick<ScaleTold, 'smallestGroup' | 'canTell'> & { wave: string },
): Metric {
  const given = scores(answers);
  const scored = answers.filter(({ score }) => score.score !== null);
  if (given.length === 0) return metric;
  if (areTelling(given, smallestGroup)) return suppressed(metric, smallestGroup);
  if (!canTell(wave)) return toldInstead(metric, BESIDE_CHANGE);
  return ofEnoughPeople(metric, peopleAnswering(scored), smallestGroup);
}

function meansTable(scales: readonly ScaleTold[], { round, waves }: ScalesOfRound): ReportTable {
  const rows = scales.map((told): ReportRow => {
    const cells = waves.flatMap((wave) => {
      const answers = told.byWave.get(wave) ?? [];
      const group = `round: ${round}, wave: ${wave}, question: ${told.scale}`;
      const scored = { name: 'scale_scored', label: `n, ${wave}`, unit: 'answers', group } as const;
      const mean = { name: 'scale_mean', label: wave, unit: 'points', group } as const;
      return [
        countOf(scored, scores(answers).length),
        guarded(meanMetric(mean, scores(answers), answers.length), answers, { ...told, wave }),
      ];
    });
    return { group: told.scale, cells };
  });
  return {
    name: 'scales',
    title: `Scales, by wave (${round})`,
    groupTitle: 'Scale',
    columns: waves.flatMap((wave) => [`n, ${wave}`, wave]),
    rows,
    note: 'Means of everybody who answered a wave; whether the same people moved is told in section 8. What each scale is, and which way is better, stands among the definitions.',
  };
}

/** Scores of which something is said: low, burned out. How many they are is hidden where they, or all others, are few. */
function beyondTable(scales: readonly ScaleTold[], { round, waves }: ScalesOfRound): ReportTable {
  const rows = scales.flatMap((told): ReportRow[] => {
    const [first] = [...told.byWave.values()].flat();
    const cut = first?.subscale.cut;
    if (cut == null) return [];
    const cells = cellsOf(told, waves, (answers, { group, wave }) => {
      const given = scores(answers);
      const part = given.filter((score) => isBeyondCut(score, cut)).length;
      const metric = shareOf(
        { name: 'scale_beyond', label: `${cut.called}, ${wave}`, group },
        { part, whole: given.length },
      );
      const areFew = [part, given.length - part].some((count) => isSmall(count, told.smallestGroup));
      return areFew ? suppressed(metric, told.smallestGroup) : guarded(metric, answers, { ...told, wave });
    });
    const limit = cut.side === 'at most' ? `${cut.score} or less` : `${cut.score} or more`;
    return [{ group: `${told.scale}: ${cut.called} (${limit})`, cells }];
  });
  return {
    name: 'scales_beyond',
    title: `Scores beyond a limit, by wave (${round})`,
    groupTitle: 'Scale',
    columns: waves,
    rows,
    note: 'Shares of those with a score. A score screens a group; it is not a diagnosis of anybody.',
  };
}

function recommendTable(scales: readonly ScaleTold[], { round, waves }: ScalesOfRound): ReportTable {
  const rows = scales
    .filter(({ byWave }) => [...byWave.values()].flat()[0]?.subscale.isRecommendation === true)
    .map((told): ReportRow => {
      const cells = cellsOf(told, waves, (answers, { group, wave }) => {
        const name = { name: 'recommend_score', label: `Score, ${wave}`, unit: 'points', group } as const;
        return guarded(recommendMetric(name, answers), answers, { ...told, wave });
      });
      return { group: told.scale, cells };
    });
  return {
    name: 'recommend_scores',
    title: `Recommend score, −100 to 100, by wave (${round})`,
    groupTitle: 'Scale',
    columns: waves,
    rows,
    note: 'The share of 9 and 10 less the share of 0 to 6.',
  };
}

function recommendMetric(name: Parameters<typeof noData>[0], answers: readonly RespondentAnswer[]): Metric {
  const given = scores(answers);
  const metric: Metric = { ...noData(name), statistic: 'estimate' };
  if (given.length === 0) return metric;
  const { score, interval } = recommendScore(given);
  return { ...metric, state: 'shown', value: score, n: given.length, denominator: answers.length, interval };
}

/** How answers became scores, of the waves that were answered in the period. */
function countsTable(scales: readonly ScaleTold[], { round, waves, inPeriod }: ScalesOfRound): ReportTable {
  const rows = scales.flatMap((told) =>
    waves
      .filter((wave) => inPeriod.has(wave) && told.byWave.has(wave))
      .map((wave): ReportRow => {
        const answers = told.byWave.get(wave) ?? [];
        const group = `round: ${round}, wave: ${wave}, question: ${told.scale}`;
        const alpha = ofEnoughPeople(
          alphaMetric(group, answers),
          alphaOf(answers)?.complete ?? 0,
          told.smallestGroup,
        );
        return {
          group: `${told.scale}, ${wave}`,
          cells: [...countMetrics(group, scaleCounts(answers)), alpha],
        };
      }),
  );
  return {
    name: 'scale_answers',
    title: `How answers became scores (${round})`,
    groupTitle: 'Scale and wave',
    columns: ['Answered', 'In part', 'Too little', 'Outside the scale', "Cronbach's alpha"],
    rows,
    note: 'In part: some items are missing, and the mean of the others counts. Too little: no score. Outside the scale: answers that its points do not have; none was moved to another. The alpha is of those who answered every item; a scale of one item has none.',
  };
}

function countMetrics(group: string, { answered, inPart, tooLittle, outside }: ScaleCounts): Metric[] {
  const answers = { unit: 'answers', group } as const;
  return [
    countOf({ ...answers, name: 'scale_answered', label: 'Answered' }, answered),
    countOf({ ...answers, name: 'scale_in_part', label: 'In part' }, inPart, answered),
    countOf({ ...answers, name: 'scale_too_little', label: 'Too little' }, tooLittle, answered),
    countOf({ ...answers, name: 'scale_outside', label: 'Outside the scale' }, outside),
  ];
}

function alphaMetric(group: string, answers: readonly RespondentAnswer[]): Metric {
  const name = { name: 'scale_alpha', label: "Cronbach's alpha", unit: 'points', group } as const;
  const metric: Metric = { ...noData(name), statistic: 'estimate' };
  const found = alphaOf(answers);
  if (answers[0]?.subscale.items.length === 1) return withoutNumber(metric, 'one item');
  if (found === null) return metric;
  return { ...metric, state: 'shown', value: found.alpha, n: found.complete, denominator: answers.length };
}

import { type LinkedResponse, linkResponses } from '../../domain/surveys/link-responses.js';
import type { SurveyResponse } from '../../domain/surveys/survey-response.js';
import { wavesInOrder } from '../../domain/surveys/waves-in-order.js';
import type { MatchedPair } from '../statistics/matched-change.js';
import type { ReportInput, RoundAnswers } from './report-input.js';

/** One question that was asked in two waves on the same scale. */
export interface MatchedQuestion {
  readonly question: string;
  /** Answers with points before and after, whether or not they could be matched. */
  readonly before: number;
  readonly after: number;
  /** Those who answered both. */
  readonly pairs: readonly MatchedPair[];
}

/** The first and the latest wave in which questions were asked, of one round. */
export interface WaveComparison {
  readonly round: string;
  readonly before: string;
  readonly after: string;
  readonly questions: readonly MatchedQuestion[];
}

/** Larger numbers are ids, years or amounts rather than answers to compare. */
const LARGEST_POINTS = 100;

type Linked = LinkedResponse<SurveyResponse>;

/**
 * Every question that was asked in several waves of a round on the same scale, between the first of them and the latest that was
 * answered in the period (or at a time that is not known). Nothing sent in after the period counts.
 */
export function waveComparisons({
  period,
  surveys,
}: Pick<ReportInput, 'period' | 'surveys'>): WaveComparison[] {
  return surveys.flatMap((round) => comparisonsOf(round, period));
}

function comparisonsOf(
  { round, responses, links }: RoundAnswers,
  { from, until }: ReportInput['period'],
): WaveComparison[] {
  const dayOf = ({ submittedAt }: SurveyResponse) => submittedAt?.slice(0, 10) ?? null;
  const counted = responses.filter((response) => (dayOf(response) ?? until) <= until);
  const waves = wavesInOrder(counted);
  const inPeriod = new Set(
    counted.filter((response) => (dayOf(response) ?? from) >= from).map(({ wave }) => wave),
  );
  const { linked } = linkResponses(counted, links);
  const found = new Map<string, WaveComparison & { questions: MatchedQuestion[] }>();
  for (const [question, wavesOf] of questionsIn(linked)) {
    const asked = waves.filter((wave) => wavesOf.has(wave));
    const [before, after] = [asked[0], asked.at(-1)];
    if (before === undefined || after === undefined || before === after || !inPeriod.has(after)) continue;
    const key = JSON.stringify([before, after]);
    const comparison = found.get(key) ?? { round, before, after, questions: [] };
    comparison.questions.push(matched(question, wavesOf.get(before) ?? [], wavesOf.get(after) ?? []));
    found.set(key, comparison);
  }
  return [...found.values()];
}

interface Answer {
  readonly respondent: string | null;
  readonly points: number;
}

/** Of each question on each scale the answers with points, by wave; in the order in which the questions stand. */
function questionsIn(linked: readonly Linked[]): (readonly [string, Map<string, Answer[]>])[] {
  const questions = new Map<string, Map<string, Answer[]>>();
  for (const { response, respondent } of linked) {
    for (const { question, score } of response.answers) {
      if (score === undefined || score.points === null || Math.abs(score.points) > LARGEST_POINTS) continue;
      const key = JSON.stringify([question, score.scale]);
      const waves = questions.get(key) ?? new Map<string, Answer[]>();
      const answers = waves.get(response.wave) ?? [];
      answers.push({ respondent, points: score.points });
      questions.set(key, waves.set(response.wave, answers));
    }
  }
  return [...questions].map(([key, waves]) => [String(JSON.parse(key)[0]), waves] as const);
}

function matched(question: string, before: readonly Answer[], after: readonly Answer[]): MatchedQuestion {
  const later = new Map(after.map(({ respondent, points }) => [respondent, points]));
  const pairs = before.flatMap(({ respondent, points }) => {
    const then = respondent === null ? undefined : later.get(respondent);
    return then === undefined ? [] : [{ before: points, after: then }];
  });
  return { question, before: before.length, after: after.length, pairs };
}

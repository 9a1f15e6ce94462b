import { type LinkedResponse, linkResponses } from '../../domain/surveys/link-responses.js';
import type { SurveyResponse } from '../../domain/surveys/survey-response.js';
import { wavesInOrder } from '../../domain/surveys/waves-in-order.js';
import { peopleAnswering } from '../instruments/people-answering.js';
import { alphaOf } from '../instruments/scale-counts.js';
import type { ScaleMeaning } from '../instruments/scale-meaning.js';
import { isWhole, type ScaleAnswer, type ScaleScorer, scaleScorer } from '../instruments/scale-scorer.js';
import type { People } from '../instruments/told-sets.js';
import type { MatchedPair } from '../statistics/matched-change.js';
import type { ReportInput, RoundAnswers } from './report-input.js';

/** One question that was asked in two waves on the same scale; or one scale of an instrument, with its scores as points. */
export interface MatchedQuestion {
  readonly question: string;
  /** Answers with points before and after, whether or not they could be matched. */
  readonly before: number;
  readonly after: number;
  /** Those who answered both. */
  readonly pairs: readonly MatchedPair[];
  /** Points before of those of whom one knows who they are, and that they did not answer again. */
  readonly once: readonly number[];
  /** The waves between the two in which it was asked, in their order; of a whole, which its scales tell of, none. */
  readonly between: readonly BetweenWaves[];
  /** As how many people those who answered both protect each other, and those who answered once. */
  readonly people: { readonly both: number; readonly once: number };
  /** Of a whole how the people of its numbers differ from those of its scales'; else none. */
  readonly besideParts: readonly SetsApart[];
  /** What its points mean, of a scale of an instrument alone. */
  readonly scale?: ScaleMeaning;
}

/** Several sets of people who are mostly the same. */
export interface SetsApart {
  /** How many the smallest of them has. */
  readonly smallest: number;
  /** How many are in some of them and not in all. */
  readonly apart: number;
}

/** What was answered to a question in a wave between the first and the latest. */
export interface BetweenWaves {
  readonly wave: string;
  /** Answers with points, whether or not they could be matched. */
  readonly answered: number;
  /** Points in this wave of those who answered the first and the latest, too. */
  readonly points: readonly number[];
  /** As how many people these protect each other. */
  readonly people: number;
}

/** The first and the latest wave in which questions were asked, of one round. */
export interface WaveComparison {
  readonly round: string;
  readonly before: string;
  readonly after: string;
  readonly questions: readonly MatchedQuestion[];
  /** Responses of the two waves of which nobody can tell whose they are: they count before or after, and in no change. */
  readonly unlinked: { readonly before: number; readonly after: number };
}

/** Waves of a round in which the same was asked, and of which nothing tells which came first. */
export interface WavesWithoutOrder {
  readonly round: string;
  readonly waves: readonly string[];
}

/** What was asked in several waves. */
export interface ComparedWaves {
  readonly comparisons: readonly WaveComparison[];
  readonly withoutOrder: readonly WavesWithoutOrder[];
}

/** A question with larger numbers asks for ids, years or amounts rather than for points to compare. */
const LARGEST_POINTS = 1_000;

type Linked = LinkedResponse<SurveyResponse>;
type Answered = Pick<ReportInput, 'period' | 'surveys' | 'settings' | 'rounds' | 'pairings'>;

/**
 * Every question that was asked in several waves of a round on the same scale, between the first of them and the latest that was
 * answered in the period. Nothing answered after the period counts; of an answer without a day, that of its import. Items of an
 * instrument are compared by its scales, and not one by one.
 */
export function waveComparisons(input: Answered): ComparedWaves {
  const scorer = scaleScorer(input);
  const compared = input.surveys.map((round) => comparisonsOf(round, input, scorer));
  return {
    comparisons: compared.flatMap(({ comparisons }) => comparisons),
    withoutOrder: compared.flatMap(({ withoutOrder }) => withoutOrder),
  };
}

function comparisonsOf(
  { round, responses, links }: RoundAnswers,
  { period: { from, until }, settings }: Answered,
  scorer: ScaleScorer,
): ComparedWaves {
  const dayOf = ({ submittedOn, recordedOn }: SurveyResponse) => submittedOn ?? recordedOn ?? until;
  const counted = responses.filter((response) => dayOf(response) <= until);
  const inPeriod = new Set(counted.filter((response) => dayOf(response) >= from).map(({ wave }) => wave));
  const { linked } = linkResponses(counted, links);
  const found = new Map<string, Omit<WaveComparison, 'questions'> & { matches: Matched[] }>();
  const withoutOrder = new Map<string, WavesWithoutOrder>();
  for (const [question, wavesOf] of questionsIn(linked, round, scorer)) {
    const names = [...wavesOf.keys()];
    if (names.length < 2) continue;
    const asked = wavesInOrder(names, { responses: counted, stated: settings.report.wavesInOrder });
    if (asked === null) {
      withoutOrder.set(JSON.stringify(names.toSorted()), { round, waves: names.toSorted() });
      continue;
    }
    const [before, after, inside] = [asked[0], asked.at(-1), asked.slice(1, -1)];
    if (before === undefined || after === undefined || !inPeriod.has(after)) continue;
    const key = JSON.stringify([before, after]);
    const unlinked = { before: unlinkedIn(linked, before), after: unlinkedIn(linked, after) };
    const comparison = found.get(key) ?? { round, before, after, unlinked, matches: [] };
    const answersOf = (wave: string) => wavesOf.get(wave) ?? [];
    const own = matched(question, answersOf(before), answersOf(after));
    const between = inside.map((wave) => betweenWaves(wave, answersOf(wave), own.both));
    comparison.matches.push({
      ...own,
      compared: { ...own.compared, between: isOfWhole(own) ? [] : between },
    });
    found.set(key, comparison);
  }
  return {
    comparisons: [...found.values()].map(({ matches, ...comparison }) => ({
      ...comparison,
      questions: matches.map((own) => ({ ...own.compared, besideParts: besideParts(own, matches) })),
    })),
    withoutOrder: [...withoutOrder.values()],
  };
}

function unlinkedIn(linked: readonly Linked[], wave: string): number {
  return linked.filter(({ response, respondent }) => response.wave === wave && respondent === null).length;
}

interface Answer {
  readonly respondent: string | null;
  readonly points: number;
  /** Whom it is about, where that is one person and known. */
  readonly aboutId: number | null;
  /** Of a scale, all that was answered on it. */
  readonly onScale?: ScaleAnswer;
}

/** Of each question on each scale the answers with points, by wave; in the order in which the questions stand. */
function questionsIn(
  linked: readonly Linked[],
  round: string,
  scorer: ScaleScorer,
): (readonly [string, Map<string, Answer[]>])[] {
  const questions = new Map<string, Map<string, Answer[]>>();
  for (const { response, respondent } of linked) {
    for (const { key, ...answer } of pointsIn(response, round, scorer)) {
      const waves = questions.get(key) ?? new Map<string, Answer[]>();
      const answers = waves.get(response.wave) ?? [];
      answers.push({ respondent, ...answer });
      questions.set(key, waves.set(response.wave, answers));
    }
  }
  const isOfPoints = (waves: ReadonlyMap<string, readonly Answer[]>) =>
    [...waves.values()].every((answers) => answers.every(({ points }) => Math.abs(points) <= LARGEST_POINTS));
  return [...questions]
    .filter(([, waves]) => isOfPoints(waves))
    .map(([key, waves]) => [String(JSON.parse(key)[0]), waves] as const);
}

/** What a response gives points to: the scales of instruments, and the questions that are items of none, each on its scale. */
function pointsIn(
  response: SurveyResponse,
  round: string,
  { items, scalesIn }: ScaleScorer,
): (Omit<Answer, 'respondent'> & { key: string })[] {
  const scales = scalesIn(response, round).flatMap((onScale) => {
    const { scale, score, aboutId } = onScale;
    const key = JSON.stringify([scale, 'a scale']);
    return score.score === null ? [] : [{ key, points: score.score, aboutId, onScale }];
  });
  const questions = response.answers.flatMap(({ question, score }) =>
    score === undefined || score.points === null || items.asked(question) !== undefined
      ? []
      : [{ key: JSON.stringify([question, score.scale]), points: score.points, aboutId: null }],
  );
  return [...questions, ...scales];
}

interface Matched {
  readonly compared: Omit<MatchedQuestion, 'besideParts'>;
  /** Those who answered both, and those who answered the first alone. */
  readonly both: People;
  readonly once: People;
  /** Of a scale, any answer on it. */
  readonly onScale: ScaleAnswer | undefined;
}

function matched(question: string, before: readonly Answer[], after: readonly Answer[]): Matched {
  const later = new Map(after.map(({ respondent, points }) => [respondent, points]));
  const known = before.filter(({ respondent }) => respondent !== null);
  const both = known.filter(({ respondent }) => later.has(respondent));
  const once = known.filter(({ respondent }) => !later.has(respondent));
  const compared = {
    question,
    before: before.length,
    after: after.length,
    pairs: both.flatMap(({ respondent, points }) => {
      const then = later.get(respondent);
      return then === undefined ? [] : [{ before: points, after: then }];
    }),
    once: once.map(({ points }) => points),
    between: [],
    people: { both: peopleAnswering(both), once: peopleAnswering(once) },
    ...meaningOf(before.flatMap(({ onScale }) => onScale ?? [])),
  };
  const respondents = (answers: readonly Answer[]) =>
    new Set(answers.flatMap(({ respondent }) => respondent ?? []));
  return { compared, both: respondents(both), once: respondents(once), onScale: before[0]?.onScale };
}

function betweenWaves(wave: string, answers: readonly Answer[], both: People): BetweenWaves {
  const all = answers.filter(({ respondent }) => respondent !== null && both.has(respondent));
  return {
    wave,
    answered: answers.length,
    points: all.map(({ points }) => points),
    people: peopleAnswering(all),
  };
}

/** Whoever lacks one scale of a whole is in the others and not in it, so that its mean beside theirs would tell of few. */
function isOfWhole({ onScale }: Matched): boolean {
  return onScale !== undefined && isWhole(onScale);
}

/** Of a whole how it lies beside its scales, by those who answered both and by those who answered the first alone. */
function besideParts(own: Matched, matches: readonly Matched[]): SetsApart[] {
  if (!isOfWhole(own)) return [];
  const key = own.onScale?.instrument.key;
  const all = matches.filter(({ onScale }) => onScale?.instrument.key === key);
  return [apart(all.map(({ both }) => both)), apart(all.map(({ once }) => once))];
}

function apart(sets: readonly People[]): SetsApart {
  const everybody = new Set(sets.flatMap((set) => [...set]));
  return {
    smallest: Math.min(...sets.map(({ size }) => size)),
    apart: [...everybody].filter((one) => !sets.every((set) => set.has(one))).length,
  };
}

function meaningOf(answers: readonly ScaleAnswer[]): Pick<MatchedQuestion, 'scale'> {
  const [first] = answers;
  if (first === undefined) return {};
  const { better, relevantChange } = first.subscale;
  return { scale: { better, relevantChange, alpha: alphaOf(answers)?.alpha ?? null } };
}

import { linkResponses } from '../../domain/surveys/link-responses.js';
import type { SurveyResponse } from '../../domain/surveys/survey-response.js';
import { wavesInOrder } from '../../domain/surveys/waves-in-order.js';
import { compareText } from '../../domain/text/compare-text.js';
import type { ReportInput, RoundAnswers } from '../facts/report-input.js';
import { type ScaleAnswer, type ScaleScorer, scaleScorer } from './scale-scorer.js';

/** An answer on a scale, and by whom. */
export interface RespondentAnswer extends ScaleAnswer {
  /** The same for all that one person answered; one of its own where nobody can tell. */
  readonly respondent: string;
  /** Whether one can tell by whom it is. */
  readonly isLinked: boolean;
}

/** Everything that was answered on one scale, by wave. */
export interface ScaleInWaves {
  readonly scale: string;
  readonly byWave: ReadonlyMap<string, readonly RespondentAnswer[]>;
}

/** The scales of a round of which something was answered in the period. */
export interface ScalesOfRound {
  readonly round: string;
  /** In the order in which they were given; by their names where nothing tells. */
  readonly waves: readonly string[];
  readonly isOrderKnown: boolean;
  /** Waves of which something was answered in the period. */
  readonly inPeriod: ReadonlySet<string>;
  readonly scales: readonly ScaleInWaves[];
}

type Input = Pick<ReportInput, 'period' | 'surveys' | 'settings' | 'rounds' | 'pairings'>;

/** Of each round the scales that were answered in the period, with all waves of them up to its last day. */
export function scalesInWaves(input: Input): ScalesOfRound[] {
  const scorer = scaleScorer(input);
  return input.surveys.flatMap((round) => {
    const found = scalesOf(round, input, scorer);
    return found.scales.length === 0 ? [] : [found];
  });
}

function scalesOf(
  { round, responses, links }: RoundAnswers,
  { period: { from, until }, settings }: Input,
  scorer: ScaleScorer,
): ScalesOfRound {
  const dayOf = ({ submittedOn, recordedOn }: SurveyResponse) => submittedOn ?? recordedOn ?? until;
  const counted = responses.filter((response) => dayOf(response) <= until);
  const scales = new Map<string, Map<string, RespondentAnswer[]>>();
  const inPeriod = new Set<string>();
  const fresh = new Set<string>();
  for (const [at, { response, respondent }] of linkResponses(counted, links).linked.entries()) {
    const { wave } = response;
    for (const answer of scorer.scalesIn(response, round)) {
      const waves = scales.get(answer.scale) ?? new Map<string, RespondentAnswer[]>();
      const answers = waves.get(wave) ?? [];
      answers.push({ ...answer, respondent: respondent ?? `response ${at}`, isLinked: respondent !== null });
      scales.set(answer.scale, waves.set(wave, answers));
      if (dayOf(response) < from) continue;
      inPeriod.add(wave);
      fresh.add(answer.scale);
    }
  }
  const told = [...scales].filter(([scale]) => fresh.has(scale));
  const names = [...new Set(told.flatMap(([, waves]) => [...waves.keys()]))].toSorted();
  const inOrder = wavesInOrder(names, { responses: counted, stated: settings.report.wavesInOrder });
  return {
    round,
    waves: inOrder ?? names,
    isOrderKnown: inOrder !== null,
    inPeriod,
    scales: inTheirOrder(
      told,
      settings.instruments.map(({ key }) => key),
    ),
  };
}

/** As the instruments stand in the settings and the scales in them, whatever was answered first. */
function inTheirOrder(
  scales: readonly (readonly [string, Map<string, RespondentAnswer[]>])[],
  keys: readonly string[],
): ScaleInWaves[] {
  const placeOf = (waves: ReadonlyMap<string, readonly RespondentAnswer[]>) => {
    const [first] = [...waves.values()].flat();
    if (first === undefined) return -1;
    const { instrument, subscale } = first;
    const at = instrument.subscales.findIndex(({ name }) => name === subscale.name);
    return keys.indexOf(instrument.key) * 1000 + (at < 0 ? instrument.subscales.length : at);
  };
  return scales
    .map(([scale, byWave]) => ({ scale, byWave, place: placeOf(byWave) }))
    .toSorted((one, other) => one.place - other.place || compareText(one.scale, other.scale))
    .map(({ scale, byWave }) => ({ scale, byWave }));
}

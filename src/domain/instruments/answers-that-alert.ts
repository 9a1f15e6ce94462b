import { addToList } from '../add-to-list.js';
import type { IsoDate } from '../dates/iso-date.js';
import type { Side } from '../pairings/pair-feedback.js';
import type { Pairing } from '../pairings/pairing.js';
import type { SurveyResponse } from '../surveys/survey-response.js';
import type { Instrument } from './instrument.js';
import { type KnownItems, knownItems } from './known-items.js';
import { isBeyondCut, itemAnswersIn, scoresOf } from './score-instrument.js';

/** Somebody's score, on a scale about their partner, that asks for a look. */
export interface AnswerAlert {
  readonly pairingId: number;
  readonly saidBy: Side;
  /** What the scale is called. */
  readonly scale: string;
  /** What the score is called: `low`. */
  readonly called: string;
  readonly wave: string;
  readonly saidOn: IsoDate;
}

/** What alerts are found by. */
export interface AlertKnowledge {
  readonly instruments: readonly Instrument[];
  readonly pairings: readonly Pairing[];
  readonly today: IsoDate;
}

/** Whether one of these questions is of a scale that asks for a look, however it was numbered in its form; else there is nothing to find. */
export function mayAlert(questions: readonly string[], instruments: readonly Instrument[]): boolean {
  const items = knownItems(alerting(instruments));
  return questions.some((question) => items.asked(question) !== undefined);
}

function alerting(instruments: readonly Instrument[]): Instrument[] {
  return instruments.filter(
    ({ about, subscales }) => about === 'partner' && subscales.some(({ cut }) => cut?.isAlert === true),
  );
}

/**
 * What people who say who they are said last of their partner, where it asks for a look. Nothing of anonymous answers, of those known by a token or
 * a code alone, or where it is not certain which pairing is meant.
 */
export function answersThatAlert(
  responses: readonly SurveyResponse[],
  { instruments, pairings, today }: AlertKnowledge,
): AnswerAlert[] {
  const items = knownItems(alerting(instruments));
  const pairingsOf = new Map<number, Pairing[]>();
  for (const pairing of pairings)
    for (const id of [pairing.menteeId, pairing.mentorId]) addToList(pairingsOf, id, pairing);
  const last = new Map<string, AnswerAlert & { isAlert: boolean }>();
  for (const response of responses) {
    const { personId, submittedOn, recordedOn } = response;
    const saidOn = submittedOn ?? recordedOn;
    if (personId === null || saidOn === undefined || saidOn > today) continue;
    const [pairing, another] = (pairingsOf.get(personId) ?? []).filter((one) => wasOpenOn(one, saidOn));
    if (pairing === undefined || another !== undefined) continue;
    for (const score of alertingScores(response, items)) {
      const saidBy: Side = pairing.menteeId === personId ? 'mentee' : 'mentor';
      const key = JSON.stringify([pairing.id, saidBy, score.scale]);
      const before = last.get(key);
      if (before === undefined || before.saidOn <= saidOn)
        last.set(key, { ...score, pairingId: pairing.id, saidBy, wave: response.wave, saidOn });
    }
  }
  return [...last.values()].flatMap(({ isAlert, ...alert }) => (isAlert ? [alert] : []));
}

function wasOpenOn({ startedOn, endedOn }: Pairing, day: IsoDate): boolean {
  return startedOn <= day && (endedOn === null || endedOn >= day);
}

/** Scores of scales that may ask for a look, with whether they do: a later one that does not takes an earlier one back. */
function alertingScores(response: SurveyResponse, items: KnownItems) {
  return [...itemAnswersIn(response, items)].flatMap(([key, answers]) => {
    const instrument = items.instrumentOf(key);
    return instrument === undefined
      ? []
      : scoresOf(instrument, answers).flatMap(({ subscale: { name: scale, cut }, score }) =>
          cut?.isAlert !== true || score === null
            ? []
            : [{ scale, called: cut.called, isAlert: isBeyondCut(score, cut) }],
        );
  });
}

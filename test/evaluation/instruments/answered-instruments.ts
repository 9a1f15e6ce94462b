import { BUILT_IN_INSTRUMENTS } from '../../../src/domain/instruments/built-in-instruments.js';
import { type Instrument, questionOfItem, scaleName } from '../../../src/domain/instruments/instrument.js';
import type { SurveyAnswer, SurveyResponse } from '../../../src/domain/surveys/survey-response.js';

export function instrumentNamed(key: string): Instrument {
  const found = BUILT_IN_INSTRUMENTS.find((one) => one.key === key);
  if (found === undefined) throw new Error(`no instrument ${key}`);
  return found;
}

/** Answers to the items of an instrument in order, as an import keeps them; null: left blank, 'outside': not on the scale. */
export function answersTo(key: string, given: readonly (number | 'outside' | null)[]): SurveyAnswer[] {
  const instrument = instrumentNamed(key);
  return given.flatMap((points, at): SurveyAnswer[] => {
    if (points === null) return [];
    const answer = {
      question: questionOfItem(instrument, at + 1),
      attribute: null,
      values: [String(points)],
    };
    return points === 'outside'
      ? [answer]
      : [{ ...answer, score: { scale: scaleName(instrument, at + 1), points } }];
  });
}

const DAYS: Readonly<Record<string, string>> = {
  baseline: '2026-04-01',
  midpoint: '2026-06-20',
  end: '2026-08-10',
};

/** One person's answers to a wave. */
export function answered(
  personId: number,
  wave: string,
  ...answers: readonly SurveyAnswer[][]
): SurveyResponse {
  const day = DAYS[wave] ?? '2026-08-01';
  return { personId, wave, submittedAt: `${day}T09:00:00Z`, submittedOn: day, answers: answers.flat() };
}

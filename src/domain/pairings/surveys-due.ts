import { addDays, type IsoDate } from '../dates/iso-date.js';
import type { CadenceSettings } from '../settings/settings.js';
import { type Feedback, SIDES, type Side } from './pair-feedback.js';
import type { Pairing } from './pairing.js';
import { activeDaysBetween, dayAfterActiveDays } from './pairing-health.js';

/** The days on which people sent in answers to surveys of a wave, by person. */
export type AnswersByPerson = ReadonlyMap<number, readonly IsoDate[]>;

/** What is looked at to know when each side of a pairing is next to be asked how it goes. */
export interface AskedHowItGoes {
  readonly pairing: Pairing;
  /** Of this pairing. */
  readonly feedback: readonly Feedback[];
  readonly answers: AnswersByPerson;
  readonly today: IsoDate;
  readonly cadence: Pick<CadenceSettings, 'surveyAfterDays' | 'surveyEveryDays'>;
}

/** When a side is next to be asked, and when it last said how it goes. */
export interface SurveyOfSide {
  readonly side: Side;
  readonly dueOn: IsoDate;
  /** undefined where it has said nothing since the pairing began. */
  readonly answeredOn: IsoDate | undefined;
}

/**
 * When each side is next to be asked, past days and days to come; none where the programme asks for no surveys, or before the pairing
 * begins. Feedback counts as an answer, and so does any wave of a survey since the start. Days of a pause move it along.
 */
export function surveysDue(known: AskedHowItGoes): SurveyOfSide[] {
  const { pairing, today, cadence } = known;
  const { surveyAfterDays, surveyEveryDays } = cadence;
  if (surveyAfterDays === null || pairing.startedOn > today) return [];
  return SIDES.map((side) => {
    const answeredOn = answersOf(side, known).at(-1);
    const [from, within] =
      answeredOn === undefined ? [pairing.startedOn, surveyAfterDays] : [answeredOn, surveyEveryDays];
    const days = activeDaysBetween(pairing, from, today);
    const dueOn =
      days < within ? addDays(today, within - days) : dayAfterActiveDays(within - 1, pairing, from);
    return { side, dueOn, answeredOn };
  });
}

/** The days since the start on which a side said how it goes, the latest last. */
export function answersOf(
  side: Side,
  { pairing, feedback, answers, today }: Omit<AskedHowItGoes, 'cadence'>,
): IsoDate[] {
  const ofWaves = answers.get(side === 'mentee' ? pairing.menteeId : pairing.mentorId) ?? [];
  const ofPairing = feedback.flatMap(({ givenBy, givenOn }) => (givenBy === side ? [givenOn] : []));
  return [...ofPairing, ...ofWaves].filter((day) => day >= pairing.startedOn && day <= today).sort();
}

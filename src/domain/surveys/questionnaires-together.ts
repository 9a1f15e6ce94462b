import type { IsoInstant } from '../dates/iso-date.js';
import type { BlankAnswer, SurveyAnswer, SurveyResponse } from './survey-response.js';

/** One question of a questionnaire, answered or left blank, and when. */
interface Said {
  readonly item: BlankAnswer;
  readonly answer: SurveyAnswer | undefined;
  readonly at: IsoInstant;
}

/** Later than every moment on record: what comes in without a day is said now. */
const NOW: IsoInstant = '9999-12-31T23:59:59Z';

/** When a response on record was sent in; where that is not known, at the latest on the day it was taken in. */
function sentInAt({ submittedAt, submittedOn, recordedOn }: SurveyResponse): IsoInstant {
  const day = submittedOn ?? recordedOn;
  return submittedAt ?? (day === undefined ? NOW : `${day}T23:59:59Z`);
}

/** Whether a response that comes in was given before the one on record. */
export function isGivenBefore(incoming: SurveyResponse, onRecord: SurveyResponse): boolean {
  return (incoming.submittedAt ?? NOW) < sentInAt(onRecord);
}

function saidIn(response: SurveyResponse, sentIn: IsoInstant): Said[] {
  const { answers, leftBlank = [] } = response;
  return [
    ...answers.map((answer) => ({ item: answer, answer, at: answer.saidAt ?? sentIn })),
    ...leftBlank.map((item) => ({ item, answer: undefined, at: item.saidAt ?? sentIn })),
  ];
}

function isSameQuestion({ item: one }: Said, { item: other }: Said): boolean {
  return one.question === other.question || (one.attribute !== null && one.attribute === other.attribute);
}

/** What one questionnaire says, as part of a response that was sent in at another moment. */
function keptFrom(said: readonly Said[], response: SurveyResponse): Said[] {
  const { origin, submittedOn = response.recordedOn } = response;
  const saidOn = submittedOn === undefined ? {} : { saidOn: submittedOn };
  return said.map(({ item, answer, at }) => ({
    item: { ...item, saidAt: at },
    answer:
      answer === undefined
        ? undefined
        : { ...(origin === undefined ? {} : { origin }), ...saidOn, ...answer, saidAt: at },
    at,
  }));
}

/**
 * Two questionnaires of one person to one wave, as one response: of each question what was said to it last, a blank included, and what
 * only one of them asks. Which is imported first makes no difference; of two that were sent in at one moment the one that comes in counts.
 */
export function questionnairesTogether(onRecord: SurveyResponse, incoming: SurveyResponse): SurveyResponse {
  const isEarlier = isGivenBefore(incoming, onRecord);
  const before = saidIn(onRecord, sentInAt(onRecord));
  const now = saidIn(incoming, incoming.submittedAt ?? NOW);
  const standing = before.filter(
    (one) => !now.some((other) => isSameQuestion(one, other) && other.at >= one.at),
  );
  const added = now.filter((one) => !before.some((other) => isSameQuestion(one, other) && other.at > one.at));
  const [base, own, kept] = isEarlier
    ? [onRecord, standing, keptFrom(added, incoming)]
    : [incoming, added, keptFrom(standing, onRecord)];
  const all = [...own, ...kept];
  const { recordedOn, ...facts } = base;
  const submittedOn = base.submittedOn ?? (isEarlier ? recordedOn : undefined);
  return {
    ...facts,
    ...(submittedOn === undefined ? {} : { submittedOn }),
    answers: all.flatMap(({ answer }) => answer ?? []),
    leftBlank: all.flatMap(({ item, answer }) =>
      answer === undefined ? [{ question: item.question, attribute: item.attribute, ...saidAtOf(item) }] : [],
    ),
  };
}

function saidAtOf({ saidAt }: BlankAnswer): Pick<BlankAnswer, 'saidAt'> {
  return saidAt === undefined ? {} : { saidAt };
}

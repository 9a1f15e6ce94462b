import type { IsoDate } from '../domain/dates/iso-date.js';
import type { CheckIn } from '../domain/pairings/check-in.js';
import { SIDES, type Side } from '../domain/pairings/pair-feedback.js';
import { statusOn } from '../domain/pairings/pairing.js';
import { type AskedHowItGoes, type SurveyOfSide, surveysDue } from '../domain/pairings/surveys-due.js';

/** A survey that is due, as a finding of the pairing. */
export interface SurveyDue {
  readonly kind: 'survey_due';
  readonly why: string;
  readonly since: IsoDate;
  /** Who is to be asked, where it is not both. */
  readonly side?: Side;
}

/** Sides that are to be asked how it goes: of pairings that go on and have met. Before that, it is asked whether they have met. */
export function surveyDue(known: AskedHowItGoes & { readonly checkIns: readonly CheckIn[] }): SurveyDue[] {
  const { pairing, today, checkIns } = known;
  if (statusOn(pairing, today) !== 'active' || !checkIns.some(({ heldOn }) => heldOn <= today)) return [];
  const due = surveysDue(known).filter(({ dueOn }) => dueOn <= today);
  const since = due
    .map(({ dueOn }) => dueOn)
    .sort()
    .at(-1);
  if (since === undefined) return [];
  const [side] = due.map((one) => one.side);
  return [
    {
      kind: 'survey_due',
      why: inWords(due),
      since,
      ...(due.length === SIDES.length || side === undefined ? {} : { side }),
    },
  ];
}

function inWords(due: readonly SurveyOfSide[]): string {
  const [one, other] = due;
  if (one !== undefined && other !== undefined && one.answeredOn === other.answeredOn) {
    return one.answeredOn === undefined
      ? `neither of the two has answered a survey; due since ${one.dueOn}`
      : `both last answered a survey on ${one.answeredOn}; the next was due on ${one.dueOn}`;
  }
  return due
    .map(({ side, answeredOn, dueOn }) =>
      answeredOn === undefined
        ? `the ${side} has answered no survey; due since ${dueOn}`
        : `the ${side} last answered a survey on ${answeredOn}; the next was due on ${dueOn}`,
    )
    .join('; ');
}

import { SIDES } from '../domain/pairings/pair-feedback.js';
import { plannedEndOn } from '../domain/pairings/planned-end.js';
import { answersOf, surveysDue } from '../domain/pairings/surveys-due.js';
import { changesOfStatus, type DayOfPairing, type PairingInCalendar } from './day-of-pairing.js';

/** When the two are next to be asked how it goes: one entry of each pairing, which moves on as both have answered. */
export function daysOfSurveys(known: PairingInCalendar): DayOfPairing[] {
  const { pairing, today, isOver, isResting } = known;
  const [day] = surveysDue(known)
    .map(({ dueOn }) => dueOn)
    .sort();
  if (day === undefined) return [];
  const answered = SIDES.reduce((sum, side) => sum + answersOf(side, known).length, 0);
  const end = plannedEndOn(pairing, today);
  return [
    {
      kind: 'survey',
      number: pairing.id,
      day,
      what: 'Survey due',
      details: 'Both are asked how it goes.',
      sequence: answered + changesOfStatus(known),
      isWithdrawn: isOver || isResting || (end !== null && day > end),
    },
  ];
}

import { type Goal, goalStatusOn } from '../domain/pairings/goal.js';
import type { DayOfPairing, PairingInCalendar } from './day-of-pairing.js';

/** The days by which goals are to be met and their steps taken; withdrawn once that is settled. */
export function daysOfGoals(known: PairingInCalendar): DayOfPairing[] {
  return known.goals
    .filter(({ setOn }) => setOn <= known.today)
    .flatMap((goal) => [...dayOfGoal(goal, known), ...daysOfSteps(goal, known)]);
}

function dayOfGoal(goal: Goal, { today, isOver }: PairingInCalendar): DayOfPairing[] {
  const { id, text, measure, dueOn } = goal;
  if (dueOn === null) return [];
  const by = measure === null ? '' : ` (${measure})`;
  return [
    {
      kind: 'goal',
      number: id,
      day: dueOn,
      what: 'Goal due',
      details: `Goal ${id}: ${text}${by}`,
      sequence: timesClosed(goal, today) + Number(isOver),
      isWithdrawn: isOver || goalStatusOn(goal, today) !== 'open',
    },
  ];
}

function daysOfSteps(goal: Goal, { today, isOver }: PairingInCalendar): DayOfPairing[] {
  const isClosed = goalStatusOn(goal, today) !== 'open';
  return goal.actions.flatMap(({ id, text, owner, dueOn, doneOn }): DayOfPairing[] => {
    if (dueOn === null) return [];
    const isDone = doneOn !== null && doneOn <= today;
    return [
      {
        kind: 'step',
        number: id,
        day: dueOn,
        what: 'Step due',
        details: `Step ${id} of goal ${goal.id}, for the ${owner}: ${text}`,
        sequence: timesClosed(goal, today) + Number(isDone) + Number(isOver),
        isWithdrawn: isOver || isClosed || isDone,
      },
    ];
  });
}

/** How progress goes changes nothing in a calendar; being closed does. */
function timesClosed({ changes }: Goal, today: string): number {
  return changes.filter(({ on, outcome }) => outcome !== null && on <= today).length;
}

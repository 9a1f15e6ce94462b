import { daysBetween, type IsoDate } from '../../../domain/dates/iso-date.js';
import { type Goal, type GoalOutcome, goalStatusOn } from '../../../domain/pairings/goal.js';
import { ofEnoughPeople } from '../../disclosure/disclosure.js';
import { peopleBehind } from '../../disclosure/people-behind.js';
import type { PeriodFacts } from '../../facts/period-facts.js';
import { countOf, type Metric, shareOf } from '../../metric.js';

/** A pairing this old, in days, has had time to set a goal. */
export const GOALS_SET_BY = 60;

/** How goals that were due came out, in the order in which they are printed; `open`: the day has passed, and nothing was noted. */
const OUTCOMES: readonly (readonly [GoalOutcome | 'open', string])[] = [
  ['met', 'Goals met'],
  ['partly', 'Goals partly met'],
  ['not_met', 'Goals not met'],
  ['dropped', 'Goals dropped'],
  ['open', 'Goals due and still open'],
];

/** Numbers of the goals; none where no goal was set. */
export function goalMetrics(facts: PeriodFacts): Metric[] {
  if (facts.input.goals.length === 0) return [];
  const due = goalsDue(facts);
  return [
    goalsSet(facts),
    countOf({ name: 'goals_due', label: 'Goals due in the period', unit: 'goals' }, due.length),
    ...OUTCOMES.map(([outcome, label]) => goalsThatCameOut(facts, { outcome, label, due })),
    actionsOnTime(facts),
  ];
}

/** Goals met, of those due, for the headlines. */
export function goalsMet(facts: PeriodFacts): Metric {
  return goalsThatCameOut(facts, { outcome: 'met', label: 'Goals met', due: goalsDue(facts) });
}

function goalsSet({ input, activeDuring, period }: PeriodFacts): Metric {
  const withGoal = new Set(input.goals.map(({ pairingId }) => pairingId));
  const old = activeDuring.filter(({ startedOn }) => daysBetween(startedOn, period.until) >= GOALS_SET_BY);
  return shareOf(
    { name: 'goals_set', label: 'Pairings with a goal' },
    { part: old.filter(({ id }) => withGoal.has(id)).length, whole: old.length },
  );
}

/** A goal belongs to the period in which it is due or, where no day was set, in which it was closed: to exactly one. */
export function goalsDue({ input, period }: PeriodFacts): Goal[] {
  const isWithin = (day: IsoDate | undefined) =>
    day !== undefined && day >= period.from && day <= period.until;
  return input.goals.filter((goal) => isWithin(goal.dueOn ?? closedOn(goal)));
}

function closedOn({ changes }: Goal): IsoDate | undefined {
  return changes.findLast(({ outcome }) => outcome !== null)?.on;
}

function goalsThatCameOut(
  facts: PeriodFacts,
  { outcome, label, due }: { outcome: GoalOutcome | 'open'; label: string; due: readonly Goal[] },
): Metric {
  const part = due.filter((goal) => goalStatusOn(goal, facts.period.until) === outcome).length;
  const metric = shareOf({ name: `goals_${outcome}`, label }, { part, whole: due.length });
  return ofEnoughPeople(metric, peopleOf(facts, due), facts.input.settings.report.smallestGroup);
}

function peopleOf({ input }: PeriodFacts, goals: readonly Goal[]): number {
  const ids = new Set(goals.map(({ pairingId }) => pairingId));
  return peopleBehind(input.pairings.filter(({ id }) => ids.has(id)));
}

/** Steps of goals, by their own day. */
function actionsOnTime(facts: PeriodFacts): Metric {
  const { period, input } = facts;
  const due = input.goals.flatMap((goal) =>
    goal.actions.flatMap(({ dueOn, doneOn }) =>
      dueOn !== null && dueOn >= period.from && dueOn <= period.until ? [{ goal, dueOn, doneOn }] : [],
    ),
  );
  const part = due.filter(({ dueOn, doneOn }) => doneOn !== null && doneOn <= dueOn).length;
  const metric = shareOf(
    { name: 'actions_on_time', label: 'Steps of goals done by their day' },
    { part, whole: due.length },
  );
  const people = peopleOf(
    facts,
    due.map(({ goal }) => goal),
  );
  return ofEnoughPeople(metric, people, input.settings.report.smallestGroup);
}

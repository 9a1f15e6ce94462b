import { daysBetween, type IsoDate } from '../../domain/dates/iso-date.js';
import { meetingsIn } from '../../domain/pairings/meetings-by-count.js';
import { isMentee } from '../../domain/people/participant.js';
import type { Milestone, PlanCount } from '../../domain/settings/plan-settings.js';
import { compareText } from '../../domain/text/compare-text.js';
import type { PeriodFacts } from './period-facts.js';
import { firstDayTakingPart } from './taking-part.js';

/** How something that is planned stood on the last day of a period. */
export interface StandingMilestone {
  readonly milestone: Milestone;
  /** How many were counted by then. */
  readonly reached: number;
  /** The first day on which there were as many as planned; null: not yet. */
  readonly reachedOn: IsoDate | null;
  /** Days after the one planned until it was reached, or that it has not been; 0 where it is not late. */
  readonly daysLate: number;
}

/** The plan as it stood on the last day, what is due first before what is due later. */
export function planStanding(facts: PeriodFacts): StandingMilestone[] {
  return facts.input.settings.plan
    .map((milestone) => standingOf(milestone, facts))
    .sort(({ milestone: a }, { milestone: b }) => compareText(a.by, b.by));
}

function standingOf(milestone: Milestone, facts: PeriodFacts): StandingMilestone {
  const { until } = facts.period;
  const days = daysCounted(milestone, facts)
    .filter((day) => day <= until)
    .sort();
  const reachedOn = days[milestone.atLeast - 1] ?? null;
  const daysLate = Math.max(0, daysBetween(milestone.by, reachedOn ?? until));
  return { milestone, reached: days.length, reachedOn, daysLate };
}

/** The day of everything that counts towards it, in any order. */
function daysCounted({ count, doneOn }: Milestone, facts: PeriodFacts): IsoDate[] {
  if (count !== null) return COUNTED[count](facts);
  return doneOn === null ? [] : [doneOn];
}

const COUNTED: Readonly<Record<PlanCount, (facts: PeriodFacts) => IsoDate[]>> = {
  rounds_opened: ({ input }) => input.rounds.map(({ round }) => round.openedOn),
  mentees_joined: (facts) => firstOfEach([...daysJoined(facts), ...daysMatched(facts)]),
  mentees_matched: (facts) => firstOfEach(daysMatched(facts)),
  pairings_begun: ({ input }) => input.pairings.map(({ startedOn }) => startedOn),
  pairings_met: ({ checkInsOf }) => [...checkInsOf.values()].flatMap(([first]) => first?.heldOn ?? []),
  check_ins_held: ({ input }) =>
    input.checkIns.flatMap((checkIn) => Array<IsoDate>(meetingsIn(checkIn)).fill(checkIn.heldOn)),
  pairings_completed: ({ input }) =>
    input.pairings.flatMap(({ status, endedOn }) =>
      status === 'completed' && endedOn !== null ? [endedOn] : [],
    ),
};

/** A person, and a day on which something counts of them. */
type DayOf = readonly [id: number, day: IsoDate];

function daysJoined({ input }: PeriodFacts): DayOf[] {
  return input.rounds.flatMap(({ round, participants }) =>
    participants.flatMap((participant): DayOf[] => {
      const day = isMentee(participant.role) ? firstDayTakingPart(round, participant) : null;
      return day === null ? [] : [[participant.person.id, day]];
    }),
  );
}

function daysMatched({ input }: PeriodFacts): DayOf[] {
  return input.pairings.map(({ menteeId, startedOn }) => [menteeId, startedOn]);
}

function firstOfEach(days: readonly DayOf[]): IsoDate[] {
  const first = new Map<number, IsoDate>();
  for (const [id, day] of days) {
    const known = first.get(id);
    if (known === undefined || day < known) first.set(id, day);
  }
  return [...first.values()];
}

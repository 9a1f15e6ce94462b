import { daysBetween, type IsoDate } from '../../domain/dates/iso-date.js';
import type { PlanCount } from '../../domain/settings/plan-settings.js';
import type { PeriodFacts } from '../facts/period-facts.js';
import { planStanding, type StandingMilestone } from '../facts/plan-standing.js';
import { countOf } from '../metric.js';
import type { ReportTable } from '../report-value.js';

/** The table's name. */
export const PLAN_TABLE = 'plan';

/** What is counted, as it follows a number. */
const COUNTED_IN_WORDS: Readonly<Record<PlanCount, readonly [one: string, many: string]>> = {
  rounds_opened: ['round opened', 'rounds opened'],
  mentees_joined: ['mentee joined', 'mentees joined'],
  mentees_matched: ['mentee matched', 'mentees matched'],
  pairings_begun: ['pairing begun', 'pairings begun'],
  pairings_met: ['pairing that has met', 'pairings that have met'],
  check_ins_held: ['check-in held', 'check-ins held'],
  pairings_completed: ['pairing completed', 'pairings completed'],
};

/** The programme's own goals and timeline beside what was reached by the last day; none where nothing is planned, or of one round, as plans are the programme's. */
export function planTable(facts: PeriodFacts): ReportTable[] {
  const standing = planOfProgramme(facts);
  if (standing.length === 0) return [];
  return [
    {
      name: PLAN_TABLE,
      title: 'Plan against actual',
      groupTitle: 'Planned by a day',
      columns: ['Planned', 'Reached', 'Days late'],
      rows: standing.map(({ milestone: { what, by, atLeast }, reached, daysLate }) => {
        const group = `plan: ${what}`;
        return {
          group: `${what}, by ${by}`,
          cells: [
            countOf({ name: 'plan_target', label: 'Planned', unit: 'things', group }, atLeast),
            countOf({ name: 'plan_actual', label: 'Reached', unit: 'things', group }, reached),
            countOf({ name: 'plan_days_late', label: 'Days late', unit: 'days', group }, daysLate),
          ],
        };
      }),
      note: `Counted since the programme began, up to ${facts.period.until}.`,
    },
  ];
}

/** The same in a sentence each. */
export function planInWords(facts: PeriodFacts): string[] {
  return planOfProgramme(facts).map(
    (one) => `${one.milestone.what}: ${standingInWords(one, facts.period.until)}.`,
  );
}

function planOfProgramme(facts: PeriodFacts): StandingMilestone[] {
  return facts.input.round === null ? planStanding(facts) : [];
}

function standingInWords(
  { milestone, reached, reachedOn, daysLate }: StandingMilestone,
  until: IsoDate,
): string {
  const { by, count, atLeast } = milestone;
  const planned = `planned by ${by}`;
  const wanted = count === null ? '' : `${atLeast} ${COUNTED_IN_WORDS[count][atLeast === 1 ? 0 : 1]}, `;
  if (reachedOn !== null)
    return `${wanted}${planned}, ${count === null ? 'done' : 'reached'} on ${reachedOn}, ${daysLate === 0 ? 'in time' : `${inDays(daysLate)} late`}`;
  const soFar = count === null ? 'not done' : `${reached} so far`;
  const left = daysBetween(until, by);
  const when =
    daysLate > 0 ? `overdue by ${inDays(daysLate)}` : left === 0 ? 'due that day' : `${inDays(left)} left`;
  return `${wanted}${planned}, ${soFar}, ${when}`;
}

function inDays(days: number): string {
  return `${days} ${days === 1 ? 'day' : 'days'}`;
}

import type { PeriodFacts } from '../facts/period-facts.js';
import { comparedWith, countOf, type Metric } from '../metric.js';
import type { Section } from '../report-value.js';
import { meanRating, responseRate } from './learning/experience.js';
import { goalsMet } from './learning/goal-metrics.js';
import { matchRate } from './matching/matching-quality.js';
import { checkInsHeld, firstMeetingInTime } from './pairings/activity.js';
import { needsAttention } from './pairings/health.js';
import { planInWords, planTable } from './plan-table.js';

const HEADLINES: readonly ((facts: PeriodFacts) => Metric)[] = [
  matchRate,
  ({ activeDuring }) =>
    countOf(
      { name: 'pairings_active_during', label: 'Pairings active during the period', unit: 'pairings' },
      activeDuring.length,
    ),
  ({ activeAt, period }) =>
    countOf(
      { name: 'pairings_active_at', label: `Pairings active at ${period.until}`, unit: 'pairings' },
      activeAt.length,
    ),
  ({ activeAt, period }) =>
    countOf(
      {
        name: 'mentees_active_at',
        label: `Mentees with an active pairing at ${period.until}`,
        unit: 'people',
      },
      new Set(activeAt.map(({ menteeId }) => menteeId)).size,
    ),
  ({ activeAt, period }) =>
    countOf(
      {
        name: 'mentors_active_at',
        label: `Mentors with an active pairing at ${period.until}`,
        unit: 'people',
      },
      new Set(activeAt.map(({ mentorId }) => mentorId)).size,
    ),
  firstMeetingInTime,
  checkInsHeld,
  needsAttention,
  (facts) => meanRating(facts, 'mentee'),
  (facts) => meanRating(facts, 'mentor'),
  (facts) => responseRate(facts, 'mentee'),
  (facts) => responseRate(facts, 'mentor'),
];

/** Goals met stand among them where any goal was set. */
function headlinesFor({ input }: PeriodFacts): typeof HEADLINES {
  return input.goals.length === 0 ? HEADLINES : [...HEADLINES, goalsMet];
}

/** Section 1: the numbers a sponsor asks for first, against their targets and the period before. */
export function headlinesSection(facts: PeriodFacts, previous: PeriodFacts | null): Section {
  return {
    number: 1,
    name: 'headlines',
    title: 'Headlines',
    frameworks: [],
    intro: introOf(facts),
    metrics: headlinesFor(facts).map((headline) =>
      comparedWith(headline(facts), previous === null ? null : headline(previous)),
    ),
    tables: planTable(facts),
    quotes: [],
    notes: planInWords(facts),
  };
}

function introOf({ input, mentees, mentors, period }: PeriodFacts): string[] {
  if (mentees.length + mentors.length === 0)
    return ['Nobody has taken part in the programme by the end of this period.'];
  if (!input.pairings.some(({ startedOn }) => startedOn <= period.until))
    return ['There are no pairings yet.'];
  const cohort = cohortIntro(input);
  if (!period.isToDate || cohort.length > 0) return cohort;
  return [
    `The period runs until ${period.to}: what happens in it is counted up to ${period.until}, so compare counts with care.`,
  ];
}

/** Of one round without a period to compare with: its whole life. */
function cohortIntro({ round, previous, period }: PeriodFacts['input']): string[] {
  if (round === null || previous !== null) return [];
  const end = period.isToDate
    ? `${period.until}: the round is open, or its twelve months are not over`
    : `${period.to}, twelve months after it closed`;
  return [
    `This is a cohort: ${round} from its first invitation or its opening (${period.from}) to ${end}. It is compared with no period before.`,
  ];
}

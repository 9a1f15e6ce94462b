import { yearlyPart } from '../../../domain/pairings/mentor-hours.js';
import { ofEnoughPeople } from '../../disclosure/disclosure.js';
import type { PeriodFacts } from '../../facts/period-facts.js';
import { type Metric, medianMetric, noData, shareOf } from '../../metric.js';
import { hoursKnown } from './hours-metrics.js';

const USED = {
  name: 'protected_hours_used',
  label: 'Hours met per hour of protected time',
  unit: 'ratio',
} as const;
const OVER = { name: 'mentors_over_protected', label: 'Mentors who met longer than their protected time' };

/** The hours mentors met against those they are given for it, pro rata. */
export function protectedTime(facts: PeriodFacts): Metric[] {
  const { protectedHoursAYear: yearly, report } = facts.input.settings;
  if (yearly === null) {
    const note = 'no protected time is set';
    return [noData({ ...USED, note }), noData({ ...OVER, unit: 'share', note })];
  }
  const { known, mentors, note } = hoursKnown(facts);
  const used = known.map((one) => one.hours / yearlyPart(yearly, one));
  const over = known.filter((one) => one.hours > yearlyPart(yearly, one)).length;
  return [
    medianMetric({ ...USED, note }, used, mentors),
    shareOf(OVER, { part: over, whole: known.length }),
  ].map((metric) => ofEnoughPeople(metric, known.length, report.smallestGroup));
}

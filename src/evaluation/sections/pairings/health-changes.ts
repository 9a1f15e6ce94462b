import type { HealthStatus } from '../../../domain/pairings/pairing-health.js';
import type { PeriodFacts } from '../../facts/period-facts.js';
import { type Metric, type MetricName, noData, shareOf } from '../../metric.js';
import { mcNemarExact } from '../../statistics/mcnemar.js';
import type { JudgedPairing } from './acted-on.js';

/** What has become of the pairings that were open on the last day of the period before, by how they did then. */
export function healthChanges(
  { input: { previous }, period }: PeriodFacts,
  then: readonly JudgedPairing[] | null,
  judgedNow: readonly JudgedPairing[],
): Metric[] {
  const names = {
    fell: { name: 'health_fell', label: 'On track when the period before ended, and need attention now' },
    recovered: {
      name: 'health_recovered',
      label: 'Needed attention when the period before ended, and on track now',
    },
    over: { name: 'health_over', label: 'Open when the period before ended, and over now' },
  };
  if (previous === null || then === null || previous.until >= period.until)
    return Object.values(names).map((name) => noData({ ...name, unit: 'share', note: 'no period before' }));
  const now = new Map(judgedNow.map(({ pairing, health }) => [pairing.id, health.status]));
  const became = (
    name: Omit<MetricName, 'unit'>,
    from: readonly JudgedPairing[],
    to: HealthStatus | undefined,
  ) =>
    shareOf(name, {
      part: from.filter(({ pairing }) => now.get(pairing.id) === to).length,
      whole: from.length,
    });
  const were = (status: HealthStatus) => then.filter(({ health }) => health.status === status);
  const fell = became(names.fell, were('on_track'), 'needs_attention');
  const recovered = became(names.recovered, were('needs_attention'), 'on_track');
  return [fell, { ...recovered, note: chanceOf(fell, recovered) }, became(names.over, then, undefined)];
}

/** Whether more pairings changed one way than the other than chance explains: the same pairings on two days. */
function chanceOf({ n: fell }: Metric, { n: recovered }: Metric): string {
  if (fell === null || recovered === null || fell + recovered === 0) return '';
  const p = mcNemarExact(fell, recovered);
  return `against those that fell: McNemar p ${p < 0.001 ? '< 0.001' : p.toFixed(3)}`;
}

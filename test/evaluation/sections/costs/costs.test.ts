import { describe, expect, it } from 'vitest';
import { type CostSettings, NO_COSTS } from '../../../../src/domain/settings/cost-settings.js';
import { evaluateQuarter } from '../../../../src/evaluation/evaluate-quarter.js';
import type { ReportInput } from '../../../../src/evaluation/facts/report-input.js';
import type { Metric } from '../../../../src/evaluation/metric.js';
import { costFigures } from '../../../../src/evaluation/sections/costs/costs-from-told.js';
import { issued } from '../../disclosure/attacker/attack-programmes.js';
import { quartersOf } from '../../disclosure/attacker/made-up-programmes.js';
import { COSTS } from '../../facts/costed-programme.js';
import { exampleInput } from '../../facts/reported-programme.js';

const course = (id: number, costHundredths: number | null) => ({
  id,
  name: `Course ${id}`,
  kind: 'mentor_training' as const,
  requiredFor: null,
  validMonths: null,
  provider: null,
  costHundredths,
  days: [],
  recordedOn: '2025-01-01',
  changes: [],
});

const TRAINING = {
  courses: [course(1, 4550), course(2, null)],
  attendances: [
    ...Array.from({ length: 12 }, (_, at) => ({
      courseId: 1,
      personId: 101 + at,
      attendedOn: '2026-07-09',
      validUntil: null,
    })),
    { courseId: 2, personId: 101, attendedOn: '2026-07-10', validUntil: null },
    { courseId: 1, personId: 120, attendedOn: '2026-06-30', validUntil: null },
  ],
};

function figures(costs: CostSettings, facts: Partial<ReportInput> = {}): ReadonlyMap<string, Metric> {
  const input = exampleInput();
  const settings = { ...input.settings, costs };
  const report = evaluateQuarter({ ...input, training: TRAINING, settings, ...facts });
  const all = report.sections.flatMap(({ metrics, tables }) => [
    ...metrics,
    ...tables.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells)),
  ]);
  return new Map(
    all
      .filter(
        ({ unit, name }) =>
          unit === 'money' || /leavers|hours_met|active_during|pairings_completed/.test(name),
      )
      .map((one) => [`${one.name} ${one.group}`.trim(), one]),
  );
}

const valueIn = (found: ReadonlyMap<string, Metric>, name: string) => found.get(name)?.value ?? 0;

describe('what a programme costs', () => {
  const found = figures(COSTS);

  it('is worked out from the hours, courses and days of the period, with the amounts that hold in it', () => {
    const hours = valueIn(found, 'hours_met');
    expect(hours).toBeGreaterThan(50);
    expect(valueIn(found, 'cost_of_time')).toBeCloseTo(hours * 50, 6);
    expect(valueIn(found, 'cost_of_training')).toBeCloseTo(12 * 45.5, 6);
    expect(found.get('cost_of_training')?.note).toBe('without courses that have no cost on record');
    expect(valueIn(found, 'cost_of_programme')).toBeCloseTo(92 * 100, 6);
    const total = hours * 50 + 546 + 9200;
    expect(valueIn(found, 'cost_total')).toBeCloseTo(total, 6);
    expect(valueIn(found, 'cost_per_hour')).toBeCloseTo(total / hours, 6);
    expect(valueIn(found, 'cost_per_pairing')).toBeCloseTo(
      total / valueIn(found, 'pairings_active_during'),
      6,
    );
    expect(valueIn(found, 'cost_per_completed')).toBeCloseTo(total / valueIn(found, 'pairings_completed'), 6);
    expect(valueIn(found, 'break_even_leavers')).toBeCloseTo(total / 5000, 6);
  });

  it('prints every amount with its day and source, and only those of the period', () => {
    const assumed = [...found.values()].filter(({ name }) => name === 'cost_assumption');
    expect(assumed.map(({ value, note }) => [value, note])).toEqual([
      [30, 'as of 2026-04-01; Band 6 midpoint with on-costs, 2026/27'],
      [20, 'as of 2026-04-01; Band 5 midpoint with on-costs, 2026/27'],
      [36500, 'as of 2026-01-01; Budget 2026'],
      [5000, 'as of 2026-01-01; Own estimate 2026'],
    ]);
  });

  it('says what is missing in place of guessing it', () => {
    const { mentor_hour, leaver } = COSTS.assumptions;
    const some = figures({ ...COSTS, assumptions: { ...NO_COSTS.assumptions, mentor_hour, leaver } });
    expect(some.get('cost_of_time')?.note).toContain('mentors’ hours alone');
    expect(some.get('cost_of_programme')).toMatchObject({ state: 'no_data' });
    for (const name of ['cost_total', 'cost_per_pairing', 'break_even_leavers'])
      expect(some.get(name)?.note, name).toBe('as far as costs are known');
    expect(some.get('scenario_leavers_fewer')).toMatchObject({ state: 'no_data' });
    expect([...figures(NO_COSTS).keys()].filter((name) => name.startsWith('cost'))).toEqual([]);
  });

  it('hides what courses cost where few did one, and all that rests on it', () => {
    const attendances = TRAINING.attendances.slice(0, 3);
    const few = figures(COSTS, { training: { ...TRAINING, attendances } });
    for (const name of ['cost_of_training', 'cost_total', 'cost_per_hour', 'break_even_leavers'])
      expect([name, few.get(name)?.state]).toEqual([name, 'suppressed']);
    expect(few.get('cost_of_time')?.state).toBe('shown');
  });
});

describe('the scenario of leavers', () => {
  const difference = (low: number, high: number): Metric => ({
    name: 'in_post_difference_12m',
    label: '',
    group: '',
    note: '',
    unit: 'share',
    statistic: 'estimate',
    state: 'shown',
    value: (low + high) / 2,
    n: 60,
    denominator: null,
    interval: { low, high },
    instead: null,
    target: null,
    previous: null,
    change: null,
  });
  const scenarioOf = (low: number, high: number) =>
    costFigures({
      told: (_, name) => (name === 'in_post_difference_12m' ? difference(low, high) : undefined),
      assumed: (cost) => COSTS.assumptions[cost].at(-1),
      share: 0.25,
      currency: 'GBP',
    }).metrics.filter(({ name }) => name.startsWith('scenario'));

  it('is the difference and its interval times the people, and says when it includes 0', () => {
    const [leavers, worth] = scenarioOf(-0.02, 0.1);
    expect(leavers).toMatchObject({ value: 60 * 0.04, interval: { low: -1.2, high: 6 } });
    expect(worth?.interval?.high).toBeCloseTo(30000, 6);
    for (const metric of [leavers, worth])
      expect(metric?.note).toContain('its interval includes 0, so it may be none');
    for (const metric of scenarioOf(0.01, 0.1)) expect(metric.note).not.toContain('includes 0');
    for (const metric of scenarioOf(0.01, 0.1)) expect(metric.note).toContain('which it does not show');
  });
});

describe('costs of made-up programmes', () => {
  it('tell no hours that are hidden, alone and beside reports that were issued', () => {
    let hidden = 0;
    for (let seed = 1; seed <= 12; seed++) {
      const { later, completed } = quartersOf(seed);
      const first = evaluateQuarter(later);
      for (const report of [first, evaluateQuarter({ ...completed, issuedBefore: [issued(first)] })]) {
        const all = new Map(report.sections.flatMap(({ metrics }) => metrics.map((one) => [one.name, one])));
        if (all.get('hours_met')?.state !== 'suppressed') continue;
        hidden += 1;
        for (const name of [
          'cost_of_time',
          'cost_total',
          'cost_per_pairing',
          'cost_per_hour',
          'break_even_leavers',
        ])
          expect([seed, name, all.get(name)?.state]).toEqual([seed, name, 'suppressed']);
      }
    }
    expect(hidden).toBeGreaterThan(2);
  });
});

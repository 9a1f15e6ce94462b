import type { Assumption, Cost } from '../../../domain/settings/cost-settings.js';
import { countOf, type Metric, type MetricName, noData, toldInstead } from '../../metric.js';

/** What costs are worked out from: numbers of the report as they are told, and what is assumed. */
export interface CostBasis {
  /** A number of a section, by its name; undefined where the report has none. */
  readonly told: (section: string, name: string) => Metric | undefined;
  readonly assumed: (cost: Cost) => Assumption | undefined;
  /** How much of a year the period is. */
  readonly share: number;
  readonly currency: string;
}

/** Said in place of what would tell a number that is hidden. */
const HIDDEN = 'rests on a number that is hidden';

/** An amount that is known, one that is hidden, or why there is none. */
type Amount =
  | { readonly kind: 'known'; readonly amount: number; readonly note?: string }
  | { readonly kind: 'hidden' }
  | { readonly kind: 'none'; readonly note: string };

/** An amount of money; it is no count, so it rests on no n. */
export function moneyOf(name: Omit<MetricName, 'unit'>, amount: number): Metric {
  return { ...countOf({ ...name, unit: 'money' }, amount), statistic: 'estimate', n: null };
}

function money(name: Omit<MetricName, 'unit' | 'note'>, amount: Amount): Metric {
  switch (amount.kind) {
    case 'none':
      return noData({ ...name, unit: 'money', note: amount.note });
    case 'hidden':
      return toldInstead(moneyOf(name, 0), HIDDEN);
    case 'known':
      return moneyOf({ ...name, note: amount.note ?? '' }, amount.amount);
  }
}

/** A number of the report as an amount. */
function amountOf(metric: Metric | undefined, missing: string): Amount {
  if (metric?.state === 'suppressed') return { kind: 'hidden' };
  if (metric === undefined || metric.value === null) return { kind: 'none', note: missing };
  return { kind: 'known', amount: metric.value };
}

/** Every number of section 13 but the assumptions, and how to read them. Nothing is in it that the numbers told, and the assumptions, do not say. */
export function costFigures(basis: CostBasis): { metrics: Metric[]; notes: string[] } {
  const { told, currency } = basis;
  const time = costOfTime(basis);
  const training = told('costs', 'cost_of_training');
  const programme = costOfProgramme(basis);
  const total = totalOf([time, amountOf(training, ''), programme]);
  const per = (name: string, what: string, section: string, metric: string) =>
    money(
      { name, label: `For each ${what}, ${currency}` },
      divided(total, amountOf(told(section, metric), `no ${what}`)),
    );
  return {
    metrics: [
      money({ name: 'cost_of_time', label: `Hours met, ${currency}` }, time),
      ...(training === undefined ? [] : [training]),
      money({ name: 'cost_of_programme', label: `Running the programme, ${currency}` }, programme),
      money({ name: 'cost_total', label: `All costs of the period, ${currency}` }, total),
      per('cost_per_pairing', 'pairing active in the period', 'headlines', 'pairings_active_during'),
      per('cost_per_hour', 'hour met', 'activity', 'hours_met'),
      per('cost_per_completed', 'pairing completed in the period', 'endings', 'pairings_completed'),
      ...value(basis, total),
    ],
    notes: notesOn(basis),
  };
}

function costOfTime({ told, assumed }: CostBasis): Amount {
  const [mentor, mentee] = [assumed('mentor_hour'), assumed('mentee_hour')];
  if (mentor === undefined && mentee === undefined)
    return { kind: 'none', note: 'no cost of an hour is stated for the period' };
  const met = told('activity', 'hours_met');
  const hours = amountOf(met, 'no length of a check-in was noted');
  if (hours.kind !== 'known') return hours;
  const rate = (mentor?.amount ?? 0) + (mentee?.amount ?? 0);
  const whose =
    mentee === undefined ? ['mentors’ hours alone'] : mentor === undefined ? ['mentees’ hours alone'] : [];
  const isInPart = met?.denominator != null && (met.n ?? 0) < met.denominator;
  const notes = [...whose, ...(isInPart ? ['check-ins without a length cost nothing here'] : [])];
  return { kind: 'known', amount: hours.amount * rate, note: notes.join('; ') };
}

function costOfProgramme({ assumed, share }: CostBasis): Amount {
  const year = assumed('programme_year');
  return year === undefined
    ? { kind: 'none', note: 'no cost of a year is stated for the period' }
    : { kind: 'known', amount: year.amount * share };
}

/** Those that are known together; hidden where one of them is. */
function totalOf(parts: readonly Amount[]): Amount {
  if (parts.some(({ kind }) => kind === 'hidden')) return { kind: 'hidden' };
  const known = parts.filter((part) => part.kind === 'known');
  if (known.length === 0) return { kind: 'none', note: 'no cost is known' };
  const note = known.length < parts.length ? 'as far as costs are known' : '';
  return { kind: 'known', amount: known.reduce((sum, { amount }) => sum + amount, 0), note };
}

function divided(total: Amount, by: Amount): Amount {
  if (total.kind !== 'known') return total;
  if (by.kind !== 'known') return by;
  return by.amount === 0
    ? { kind: 'none', note: 'there was none' }
    : { ...total, amount: total.amount / by.amount };
}

/** What leaving costs beside what the programme costs: how many fewer leavers would pay for it, and what the comparison of section 9 comes to. */
function value({ told, assumed, currency }: CostBasis, total: Amount): Metric[] {
  const leaver = assumed('leaver');
  const stated = {
    name: 'break_even_leavers',
    label: 'Fewer leavers that would pay for it',
    unit: 'people',
  } as const;
  if (leaver === undefined || leaver.amount === 0)
    return [noData({ ...stated, note: 'no cost of replacing a leaver is stated for the period' })];
  const even = divided(total, { kind: 'known', amount: leaver.amount });
  const difference = told('results', 'in_post_difference_12m');
  return [
    { ...money({ name: stated.name, label: stated.label }, even), unit: 'people' },
    ...scenario(difference, leaver.amount, currency),
  ];
}

/** What the difference after twelve months would come to in leavers and in money, if it were due to mentoring, which it does not show. */
function scenario(difference: Metric | undefined, cost: number, currency: string): Metric[] {
  const people = {
    name: 'scenario_leavers_fewer',
    label: 'Scenario: fewer leavers in 12 months',
    unit: 'people',
  } as const;
  const worth = {
    name: 'scenario_value',
    label: `Scenario: what they would have cost, ${currency}`,
    unit: 'money',
  } as const;
  const { value: share = null, interval = null, n = null } = difference ?? {};
  if (difference?.state === 'suppressed')
    return [people, worth].map((name) => toldInstead(noData(name), HIDDEN));
  if (share === null || interval === null || n === null)
    return [people, worth].map((name) =>
      noData({ ...name, note: 'no difference with an interval is told in section 9' }),
    );
  const isClear = interval.low > 0 || interval.high < 0;
  const note = `if the difference of section 9 were due to mentoring, which it does not show${isClear ? '' : '; its interval includes 0, so it may be none'}`;
  const times = (name: typeof people | typeof worth, factor: number): Metric => ({
    ...countOf({ ...name, note }, share * factor),
    statistic: 'estimate',
    n: null,
    interval: { low: interval.low * factor, high: interval.high * factor },
  });
  return [times(people, n), times(worth, n * cost)];
}

function notesOn({ assumed }: CostBasis): string[] {
  return [
    'Costs are those of the period; leavers of the comparison are those of twelve months among the mentored people it is about, whenever they were mentored. So the two are not set against each other, and no cost is given for a person who stayed.',
    ...(assumed('leaver') === undefined
      ? []
      : [
          'What would pay for it is one amount divided by another: nothing is claimed about whether anybody stays because of mentoring.',
        ]),
  ];
}

import { isSmall, ofEnoughPeople } from '../../disclosure/disclosure.js';
import type { FollowedStaff } from '../../facts/followed-staff.js';
import type { PeriodFacts } from '../../facts/period-facts.js';
import { countOf, type Metric, noData, suppressed } from '../../metric.js';
import type { ReportTable } from '../../report-value.js';
import { Z_95 } from '../../statistics/interval.js';
import { kaplanMeier, stepAt } from '../../statistics/kaplan-meier.js';
import { logRank } from '../../statistics/log-rank.js';
import { type FollowUp, numbersAtRisk, riskSets } from '../../statistics/risk-sets.js';
import { meanUpTo, observed, timeUntil } from '../../survival-metrics.js';
import { type Curve, type CurveNames, curveTables, type NamedTime } from './curve-tables.js';
import { daysOfMonths } from './months-as-days.js';

/** When the difference of two is. */
const COMPARED_AT = 12;

const TIMES: readonly NamedTime[] = [3, 6, 12, 24].map((months) => ({
  days: daysOfMonths(months),
  title: `${months} months`,
  suffix: `_${months}m`,
}));

const NAMES: CurveNames = {
  name: 'retention',
  title: 'Still in post after mentoring began',
  groupTitle: 'Staff',
  note: 'By Kaplan and Meier, from the first day of the first pairing. A like colleague is of the same profession, band and site, hired within 91 days, and not yet mentored on that day; followed from it until mentored too.',
  people: 'staff_followed',
  share: 'in_post',
  atRisk: 'at_risk',
  event: 'left',
  eventTitle: 'left',
  censored: 'no_longer_followed',
};

/** Of staff mentored, of mentors, and of mentored staff beside their like colleagues the share still in post, as long as enough are followed. */
export function retentionTables({ input }: PeriodFacts, followed: FollowedStaff): ReportTable[] {
  const { smallestGroup } = input.settings.report;
  const { mentored, mentors, alike } = followed;
  if (mentored.length === 0) return [];
  const curve = (title: string, group: string, followUps: readonly FollowUp[]) => ({
    title,
    group: `staff: ${group}`,
    followUps,
    isTelling: false,
  });
  const withoutColleague = observed(mentored) - observed(alike.mentored);
  const curves = [
    { ...curve('Mentored', 'mentored', mentored), isTelling: isSmall(withoutColleague, smallestGroup) },
    curve('Mentors', 'mentors', mentors),
    curve('Mentored, with a like colleague', 'mentored with a like colleague', alike.mentored),
    curve('Their colleagues, not yet mentored', 'like colleagues', alike.colleagues),
  ];
  return [
    ...curveTables({ names: NAMES, times: TIMES, curves, smallestGroup }),
    ...staysTable(curves, smallestGroup),
    differenceTable(alike, smallestGroup),
  ];
}

/** Months within which the mean time in post is taken. */
const STAY_MONTHS = 24;

/** How long staff stay: until when half had left, and how many of the days of two years they are in post on average. None where nobody was followed so long. */
function staysTable(curves: readonly Curve[], smallestGroup: number): ReportTable[] {
  const columns = [
    'Days until half had left',
    `Mean days in post, of the first ${STAY_MONTHS} months`,
  ] as const;
  const rows = curves.map(({ title, group, followUps, isTelling }) => {
    const followed = { followUps, least: smallestGroup };
    const cells = [
      timeUntil({ name: 'days_until_half_left', label: columns[0], unit: 'days', group }, followed, 0.5),
      meanUpTo(
        { name: 'mean_days_in_post_24m', label: columns[1], unit: 'days', group },
        followed,
        daysOfMonths(STAY_MONTHS),
      ),
    ];
    return {
      group: title,
      cells: cells.map((metric) =>
        isTelling && metric.state === 'shown'
          ? suppressed(metric, smallestGroup)
          : ofEnoughPeople(metric, observed(followUps), smallestGroup),
      ),
    };
  });
  if (rows.every(({ cells }) => cells.every(({ state }) => state === 'no_data'))) return [];
  return [
    {
      name: 'stays',
      title: 'How long staff stay after mentoring began',
      groupTitle: 'Staff',
      columns,
      rows,
      note: `For the same people as the curves. ${STAY_MONTHS} months are ${daysOfMonths(STAY_MONTHS)} days.`,
    },
  ];
}

/** How much the two differ after a year, and whether they do over the whole time. */
function differenceTable(alike: FollowedStaff['alike'], smallestGroup: number): ReportTable {
  const name = {
    name: 'in_post_difference_12m',
    label: 'Difference after 12 months',
    unit: 'share',
  } as const;
  return {
    name: 'retention_difference',
    title: 'Mentored staff beside like colleagues',
    groupTitle: 'Compared',
    columns: [name.label],
    rows: [{ group: 'Mentored less colleagues', cells: [difference(name, alike, smallestGroup)] }],
    note: 'A description, not an effect.',
  };
}

function difference(
  name: { name: string; label: string; unit: 'share' },
  { mentored, colleagues }: FollowedStaff['alike'],
  smallestGroup: number,
): Metric {
  const days = daysOfMonths(COMPARED_AT);
  const both = [mentored, colleagues];
  const isShort = both.some((own) => (numbersAtRisk(own, [days])[0] ?? 0) < Math.max(1, smallestGroup));
  if (isShort) return noData({ ...name, note: 'too few were followed so long' });
  const [one, other] = both.map((own) => ({ share: shareAt(own, days), variance: greenwoodAt(own, days) }));
  const value = (one?.share ?? 0) - (other?.share ?? 0);
  const half = Z_95 * Math.sqrt((one?.variance ?? 0) + (other?.variance ?? 0));
  const { p } = logRank(mentored, colleagues);
  const note = `log-rank p ${p < 0.001 ? '< 0.001' : p.toFixed(3)}`;
  const interval = half === 0 ? null : { low: value - half, high: value + half };
  return { ...countOf(name, value), statistic: 'difference', n: mentored.length, interval, note };
}

function shareAt(followUps: readonly FollowUp[], days: number): number {
  return stepAt(kaplanMeier(followUps), days)?.survival ?? 1;
}

/** Greenwood's variance of the share still in post. */
function greenwoodAt(followUps: readonly FollowUp[], days: number): number {
  const sum = riskSets(followUps)
    .filter(({ time, atRisk, events }) => time <= days && events > 0 && atRisk > events)
    .reduce((total, { atRisk, events }) => total + events / (atRisk * (atRisk - events)), 0);
  return shareAt(followUps, days) ** 2 * sum;
}

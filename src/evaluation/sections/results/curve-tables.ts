import { ofEnoughPeople } from '../../disclosure/disclosure.js';
import { countOf, type Metric, noData, suppressed } from '../../metric.js';
import type { CurveTime, ReportRow, ReportTable } from '../../report-value.js';
import type { FollowUp } from '../../statistics/risk-sets.js';
import { followedBy, notYetBy, observed, TOO_SHORT } from '../../survival-metrics.js';

/** People whose share without the event is told over time. */
export interface Curve {
  readonly title: string;
  /** As in the column `group`; empty for the whole programme. */
  readonly group: string;
  readonly followUps: readonly FollowUp[];
  /** Whether few people are all that sets it apart from another curve, so that its counts beside the other's would tell of them. */
  readonly isTelling: boolean;
}

/** A time at which curves are read, and how names of numbers end that are of it. */
export interface NamedTime extends CurveTime {
  readonly suffix: string;
}

/** The names of a table of curves and of its numbers, each but the first followed by those of the times. */
export interface CurveNames extends Pick<ReportTable, 'name' | 'title' | 'groupTitle' | 'note'> {
  readonly people: string;
  readonly share: string;
  readonly atRisk: string;
  readonly event: string;
  /** `had left`. */
  readonly eventTitle: string;
  readonly censored: string;
}

export interface CurvesToTell {
  readonly names: CurveNames;
  readonly times: readonly NamedTime[];
  readonly curves: readonly Curve[];
  /** Where fewer are followed, curves end. */
  readonly smallestGroup: number;
}

/** Two tables: the share of each curve at each time, and what had become of its people by then. */
export function curveTables(told: CurvesToTell): ReportTable[] {
  const { names, times, curves } = told;
  const followed = `${names.name}_followed`;
  return [
    {
      name: names.name,
      title: names.title,
      groupTitle: names.groupTitle,
      columns: ['People', ...times.map(({ title }) => title)],
      rows: curves.map((curve) => ({ group: curve.title, cells: sharesOf(curve, told) })),
      note: names.note,
      curves: { times: times.map(({ days, title }) => ({ days, title })), followed },
    },
    {
      name: followed,
      title: `${names.title}: who was followed`,
      groupTitle: `${names.groupTitle}, time`,
      columns: ['Followed so long', `Had ${names.eventTitle}`, 'Followed no longer'],
      rows: curves.flatMap((curve) => times.map((time) => rowOf(curve, time, told))),
      note: `Together they are all who had come under observation by that time. Those no longer followed had not ${names.eventTitle} when last seen.`,
    },
  ];
}

function sharesOf({ group, followUps }: Curve, { names, times, smallestGroup }: CurvesToTell): Metric[] {
  const people = observed(followUps);
  const followed = { followUps, least: smallestGroup };
  return [
    countOf({ name: names.people, label: 'People', unit: 'people', group }, people),
    ...times.map(({ days, title, suffix }) =>
      notYetBy({ name: `${names.share}${suffix}`, label: title, group }, followed, days),
    ),
  ].map((metric) => ofEnoughPeople(metric, people, smallestGroup));
}

function rowOf(
  { title, group, followUps, isTelling }: Curve,
  time: NamedTime,
  { names, smallestGroup }: CurvesToTell,
): ReportRow {
  const { atRisk, events, censored } = followedBy(followUps, time.days);
  const people = observed(followUps);
  const cells = [
    [names.atRisk, 'Followed so long', atRisk] as const,
    [names.event, `Had ${names.eventTitle}`, events] as const,
    [names.censored, 'Followed no longer', censored] as const,
  ].map(([name, label, count]) => {
    const full = { name: `${name}${time.suffix}`, label, unit: 'people', group } as const;
    if (atRisk < Math.max(1, smallestGroup)) return noData({ ...full, note: TOO_SHORT });
    const metric = countOf(full, count);
    return isTelling ? suppressed(metric, smallestGroup) : ofEnoughPeople(metric, people, smallestGroup);
  });
  return { group: `${title}, ${time.title}`, cells };
}

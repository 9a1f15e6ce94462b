import { againstOthers, type GroupAgainstOthers } from '../../evaluation/glance/against-others.js';
import { byChanceAlone } from '../../evaluation/glance/by-chance.js';
import type { Metric } from '../../evaluation/metric.js';
import type { Report, ReportRow, ReportTable, Section } from '../../evaluation/report-value.js';
import { type CountDrawn, distributionChart } from '../charts/distribution-chart.js';
import { divergingChart } from '../charts/diverging-chart.js';
import { equityChart, type GroupDrawn } from '../charts/equity-chart.js';
import { basisText, valueText, valueWithSpread } from './metric-text.js';
import { isDrawable } from './share-drawings.js';

/** Groups against all others, where two can be compared with the whole programme. */
export function groupsDrawn(id: string, table: ReportTable, report: Report): string[] {
  const compared = againstOthers(table, report);
  if (compared.length < 2) return [];
  // Of the many tables with the groups of several attributes those are drawn in which there is something to see.
  if (table.groupTitle === 'Group' && compared.every(({ stands }) => stands === 'alike')) return [];
  const groups = compared.flatMap(groupDrawn);
  return [
    equityChart({ id, title: groupsTitle(table, compared), groups, chance: byChanceAlone(compared.length) }),
  ];
}

function groupDrawn({ group, share, others, stands }: GroupAgainstOthers): GroupDrawn[] {
  if (!isDrawable(share)) return [];
  const of = others.part / others.whole;
  return [
    {
      label: group,
      value: share.value,
      ...share.interval,
      words: valueWithSpread(share),
      others: of,
      othersInWords: `${Math.round(of * 100)} %`,
      stands,
    },
  ];
}

function groupsTitle({ title }: ReportTable, compared: readonly GroupAgainstOthers[]): string {
  const apart = compared.filter(({ stands }) => stands !== 'alike');
  if (apart.length === 0)
    return `${title}: no group differs from all others by more than chance would explain`;
  const named = apart.map(({ group, stands }) => `${group} (${stands})`).join(', ');
  return `${title}: by more than chance would explain, ${named} than all others`;
}

/** Levels of a scale, each side's answers to it on a row; empty for a table that is something else or has a column that is hidden. */
export function scaleDrawn(id: string, table: ReportTable, { metrics }: Section): string[] {
  const { rows, columns } = table;
  const isScale =
    rows.length >= 3 && rows.every(({ group, cells }) => /^\d+$/.test(group) && cells.every(isAnswers));
  if (!isScale) return [];
  const drawn = columns.flatMap((label, at) => {
    const counts = rows.map(({ cells }) => shownCount(cells[at]));
    const known = counts.filter((count) => count !== null);
    return known.length === counts.length && known.some((count) => count > 0)
      ? [{ label, counts: known }]
      : [];
  });
  if (drawn.length === 0) return [];
  const top = metrics.filter(({ name, state }) => name === 'top_box' && state === 'shown');
  const title = top.map((metric) => `${metric.label}: ${valueWithSpread(metric)}`).join('. ');
  const levels = rows.map(({ group }) => group);
  return [divergingChart({ id, title: title === '' ? table.title : title, levels, rows: drawn })];
}

function isAnswers({ statistic, unit }: Metric): boolean {
  return statistic === 'count' && unit === 'answers';
}

function shownCount(cell: Metric | undefined): number | null {
  return cell?.state === 'shown' ? cell.value : null;
}

/** How often each of several things was counted, out of the same whole; empty for a table that is something else. */
export function countsDrawn(id: string, table: ReportTable): string[] {
  const wholes = new Set(table.rows.map(({ cells }) => cells[0]?.denominator ?? null));
  const [whole] = wholes;
  const isCounts = table.rows.length >= 2 && table.rows.every(isCountOfWhole);
  if (!isCounts || wholes.size !== 1 || whole == null) return [];
  const counts = table.rows.flatMap((row) => countDrawn(row, whole));
  if (!counts.some(({ count }) => count > 0)) return [];
  return [distributionChart({ id, title: countsTitle(table, counts), counts })];
}

/** A count, with its share beside it or nothing. */
function isCountOfWhole({ cells: [count, share, ...more] }: ReportRow): boolean {
  return (
    count?.statistic === 'count' &&
    count.state === 'shown' &&
    more.length === 0 &&
    (share === undefined || share.statistic === 'share')
  );
}

function countDrawn({ group, cells: [count, share] }: ReportRow, whole: number): CountDrawn[] {
  if (count === undefined || count.value === null) return [];
  const isSpread = share !== undefined && isDrawable(share);
  const interval = isSpread ? { low: share.interval.low * whole, high: share.interval.high * whole } : null;
  const percent = isSpread ? ` (${valueText(share)})` : '';
  return [
    {
      label: group,
      count: count.value,
      words: `${valueText(count)} ${basisText(count)}${percent}`,
      interval,
    },
  ];
}

/** What is most, if one is; `most` in the strict sense only where the whole interval is above a half. */
function countsTitle({ title, rows }: ReportTable, counts: readonly CountDrawn[]): string {
  const most = Math.max(...counts.map(({ count }) => count));
  const leading = counts.filter(({ count }) => count === most);
  const words = leading.map(({ label }) => label).join(', ');
  const [first] = leading;
  const share = rows.find(({ group }) => group === first?.label)?.cells[1];
  const isMajority = leading.length === 1 && (share?.interval?.low ?? 0) > 0.5;
  return `${title}. ${isMajority ? 'For the most part' : 'Most often'}: ${words}, ${first?.words ?? ''}${leading.length > 1 ? ' each' : ''}`;
}

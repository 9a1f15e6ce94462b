import { countOf, type Metric, shareOf, suppressed, toldInstead, type Unit } from '../metric.js';
import type { ReportTable } from '../report-value.js';
import type { CountRow, RowBefore } from './first-telling.js';
import { protectTable } from './protect-table.js';
import type { PublishedBefore, ShownBefore } from './published-before.js';
import { NOTHING_OF_ROW, roundedTo, type Told, type ToldRow, toldInWords } from './told.js';

/** How a number of a breakdown is called. */
export interface CellName {
  readonly name: string;
  readonly label: string;
}

/** A group of a breakdown, and what is counted of it. */
export interface BreakdownGroup extends CountRow {
  readonly group: string;
}

/** A part of a whole, by group. */
export interface BreakdownTable {
  readonly name: string;
  readonly title: string;
  /** `site`, the first part of the `group` column, and the heading of the groups. */
  readonly dimension: { readonly name: string; readonly title: string };
  readonly unit: Unit;
  readonly whole: CellName;
  readonly part: CellName;
  readonly share: CellName;
  readonly groups: readonly BreakdownGroup[];
  readonly smallestGroup: number;
  readonly rounding: number | null;
  readonly before: PublishedBefore;
}

/**
 * The table as it may be printed: whole, part and share of every group, with what is said in place of a number that is hidden. Where
 * nothing may be told of any group, none is listed: the names alone would tell that each has somebody.
 */
export function breakdownTable(table: BreakdownTable, told: readonly ToldRow[] = toldOf(table)): ReportTable {
  const { name, title, dimension, whole, part, share, groups, smallestGroup } = table;
  const isAnythingTold = told.some((row) => row.whole.kind !== 'nothing');
  return {
    name,
    title,
    groupTitle: dimension.title,
    columns: [whole.label, part.label, share.label],
    rows: isAnythingTold
      ? groups.map((row, at) => ({
          group: row.group,
          cells: cellsOf(table, row, told[at] ?? NOTHING_OF_ROW),
        }))
      : [],
    note: isAnythingTold
      ? notesOn(told, smallestGroup).join(' ')
      : 'Too few people to tell one group from another.',
  };
}

/** What may be told of each of its groups, in their order. */
export function toldOf(table: BreakdownTable): ToldRow[] {
  const { groups, smallestGroup, rounding } = table;
  const before = groups.map((row) => beforeOf(table, row));
  return protectTable({ rows: groups, smallestGroup, rounding, before });
}

function notesOn(told: readonly ToldRow[], smallestGroup: number): string[] {
  const all = told.flatMap(({ whole, part }) => [whole, part]);
  const rounded = all.find((one) => one.kind === 'rounded');
  return [
    ...(rounded?.kind === 'rounded'
      ? [`Counts are rounded to ${rounded.base}, and shares are of rounded counts.`]
      : []),
    ...(all.some(({ kind }) => kind === 'between')
      ? [
          `"From … to …" stands where a count has changed by fewer than ${smallestGroup} since a report last showed it.`,
        ]
      : []),
  ];
}

function beforeOf({ dimension, whole, part, before }: BreakdownTable, { group }: BreakdownGroup): RowBefore {
  const name = `${dimension.name}: ${group}`;
  const rowIn = ({ lastShown, lastRest }: ShownBefore) => ({
    whole: lastShown(whole.name, name),
    part: lastShown(part.name, name),
    rest: lastRest({ whole: whole.name, part: part.name }, name),
  });
  return {
    ...rowIn(before),
    wasHidden: before.wasHidden(whole.name, name) || before.wasHidden(part.name, name),
    others: (before.others ?? []).map(rowIn),
  };
}

function cellsOf(table: BreakdownTable, row: BreakdownGroup, told: ToldRow): Metric[] {
  const { dimension, unit, smallestGroup } = table;
  const group = `${dimension.name}: ${row.group}`;
  const whole = countOf({ ...table.whole, unit, group }, row.whole);
  const part = countOf({ ...table.part, unit, group }, row.part);
  return [
    tellMetric(whole, { told: told.whole, whole: null, smallestGroup }),
    tellMetric(part, { told: told.part, whole: row.whole, smallestGroup }),
    shareTold({ ...table.share, group }, { row, told, smallestGroup }),
  ];
}

function tellMetric(
  metric: Metric,
  { told, whole, smallestGroup }: { told: Told; whole: number | null; smallestGroup: number },
): Metric {
  if (told.kind === 'exact') return metric;
  if (told.kind === 'rounded') {
    const value = roundedTo(metric.value ?? 0, told.base);
    return { ...metric, value, n: value, note: `rounded to ${told.base}` };
  }
  const words = toldInWords(told, whole);
  return words === '' ? suppressed(metric, smallestGroup) : toldInstead(metric, words);
}

/** A share only of numbers that are shown, and of rounded ones as they are rounded. */
function shareTold(
  name: CellName & { readonly group: string },
  { row, told: { whole, part }, smallestGroup }: { row: CountRow; told: ToldRow; smallestGroup: number },
): Metric {
  if (whole.kind === 'exact' && part.kind === 'exact') return shareOf(name, row);
  if (whole.kind !== 'rounded' || part.kind !== 'rounded')
    return suppressed(shareOf(name, row), smallestGroup);
  const rounded = { whole: roundedTo(row.whole, whole.base), part: roundedTo(row.part, part.base) };
  return shareOf({ ...name, note: `rounded to ${whole.base}` }, rounded);
}

import type { PublishedReport, PublishedTable, Told } from './published-tables.js';
import { type Bounds, equation, feasibleIntervals, type System } from './whole-numbers.js';

/** A count that the report gives away although it is not to. */
export interface Finding {
  readonly table: string;
  readonly group: string;
  readonly count: 'whole' | 'part' | 'rest' | 'share';
  /**
   * `narrow`: hidden, and one of too few numbers. `small`: not hidden, about a few people. `changed`: the change since the report before is
   * that of a few people.
   */
  readonly kind: 'narrow' | 'small' | 'changed';
  readonly interval: Readonly<Bounds>;
}

/** What an attack on one report, or on two in a row, came to. */
export interface Attack {
  readonly findings: readonly Finding[];
  /** Counts in the breakdowns' lines, and how many of them are not told exactly. */
  readonly cells: number;
  readonly hidden: number;
  /** Of those hidden, how many have something said in their place. */
  readonly said: number;
}

export interface Rules {
  readonly smallestGroup: number;
  /** A hidden count has to be one of more numbers than this. */
  readonly bound: number;
}

/** One count of a table with what can be worked out about it. */
interface Known {
  readonly table: string;
  readonly group: string;
  readonly count: 'whole' | 'part' | 'rest';
  /** As printed; null for one that is printed nowhere. */
  readonly told: Told | null;
  readonly interval: Bounds;
  /** How wide the totals by themselves leave it. */
  readonly widest: number;
}

/** Everything that can be worked out from a report about each count of its breakdowns. */
export function workedOut(report: PublishedReport): Known[] {
  return report.tables.flatMap((table) => {
    const known = WORKED_OUT.get(table) ?? workedOutOf(table);
    WORKED_OUT.set(table, known);
    return known;
  });
}

/** A table is laid beside others more than once, and the search takes its time. */
const WORKED_OUT = new WeakMap<PublishedTable, Known[]>();

/** More than any group has. */
const NOBODY_KNOWS = 1_000_000;

const COUNTS = ['whole', 'part', 'rest'] as const;

function workedOutOf(table: PublishedTable): Known[] {
  const total = table.total ?? { part: NOBODY_KNOWS, whole: NOBODY_KNOWS };
  const unlisted = Array.from({ length: table.unlisted }, (_, at) => ({
    group: `unlisted ${at + 1}`,
    whole: table.isOfSeveral
      ? ({ kind: 'between', low: 0, high: total.whole } as const)
      : ({ kind: 'hidden' } as const),
    part: { kind: 'hidden' } as const,
  }));
  const rows = [...table.rows, ...unlisted];
  const totals = [total.whole, total.part, total.whole - total.part];
  const across = rows.map((_, row) => equation([row * 3], [row * 3 + 1, row * 3 + 2], 0));
  const down = (table.total === null ? [] : totals).map((all, column) =>
    equation(
      rows.map((_, row) => row * 3 + column),
      [],
      all,
    ),
  );
  const bounds = rows.flatMap(({ whole, part }) => [
    // A group that is there has somebody in it.
    { ...boundsOf(whole, total.whole), ...(whole.kind === 'hidden' ? { low: 1 } : {}) },
    boundsOf(part, total.whole),
    { low: 0, high: total.whole },
  ]);
  const system: System = { bounds, equations: [...across, ...down] };
  const intervals = feasibleIntervals(system);
  if (intervals === null) throw new Error(`What ${table.name} says cannot all be true.`);
  // Which of several attributes a group is of that is not listed, nobody knows: there may be none.
  const named = table.isOfSeveral ? table.rows : rows;
  return named.flatMap(({ group, whole, part }, row) =>
    COUNTS.map((count, column): Known => {
      const interval = intervals[row * 3 + column] ?? { low: 0, high: 0 };
      const told = [whole, part, null][column] ?? null;
      const widest =
        count === 'whole' ? total.whole - rows.length : Math.min(total.part, total.whole - total.part);
      return { table: table.name, group, count, told, interval, widest };
    }),
  );
}

function boundsOf(told: Told, total: number): Bounds {
  if (told.kind === 'exact') return { low: told.value, high: told.value };
  return told.kind === 'between' ? { low: told.low, high: told.high } : { low: 0, high: total };
}

/** What an attacker gets out of one report. */
export function attackOne(report: PublishedReport, rules: Rules): Attack {
  const known = workedOut(report);
  const printed = known.filter(({ told }) => told !== null);
  return {
    findings: [
      ...known.flatMap((one) => findingOf(one, rules)),
      ...sharesBesideHidden(report),
      ...matchedByTheirPairings(known, rules),
    ],
    cells: printed.length,
    hidden: printed.filter(({ told }) => told?.kind !== 'exact').length,
    said: printed.filter(({ told }) => told?.kind === 'between').length,
  };
}

function findingOf({ told, interval, widest, ...where }: Known, { smallestGroup, bound }: Rules): Finding[] {
  const { low, high } = interval;
  const isOpen = told === null ? low === high : told.kind === 'exact';
  if (!isOpen) return high - low >= Math.min(bound, widest) ? [] : [{ ...where, kind: 'narrow', interval }];
  return low > 0 && low < smallestGroup && widest >= low ? [{ ...where, kind: 'small', interval }] : [];
}

/** Tables of pairings whose mentees are matched, for they have one: a group has as many matched as pairings there, as a rule. */
const OF_MATCHED = /^(?:first_meeting_in_time|full_dose|mentees_gave_top|goals_met|pairings_went_on) by /;

/** Hidden numbers of the matched that the pairings of a group leave to few numbers. What is hidden for that reason tells one more. */
function matchedByTheirPairings(known: readonly Known[], { bound }: Rules): Finding[] {
  return known
    .filter(
      ({ table, count, told }) =>
        table.startsWith('equity by ') && count === 'part' && told?.kind !== 'exact',
    )
    .flatMap(({ table, group, interval: { low, high }, widest }) => {
      const dimension = table.slice('equity by '.length);
      const pairings = known.filter(
        (one) =>
          one.group === group &&
          one.count === 'whole' &&
          one.told?.kind === 'exact' &&
          OF_MATCHED.test(one.table) &&
          one.table.endsWith(` by ${dimension}`),
      );
      const least = Math.max(low, ...pairings.map(({ interval }) => interval.low));
      const isNarrowed = least > low && least <= high && high - least < Math.min(bound, widest);
      return isNarrowed
        ? [{ table, group, count: 'part' as const, kind: 'narrow' as const, interval: { low: least, high } }]
        : [];
    });
}

/** A share with its interval tells the counts it is made from. */
function sharesBesideHidden({ tables }: PublishedReport): Finding[] {
  return tables.flatMap(({ name, rows }) =>
    rows
      .filter(({ hasShare, whole, part }) => hasShare && [whole, part].some(({ kind }) => kind !== 'exact'))
      .map(({ group }) => ({
        table: name,
        group,
        count: 'share',
        kind: 'narrow' as const,
        interval: { low: 0, high: 0 },
      })),
  );
}

/** What an attacker gets out of the later of two reports by laying it beside the earlier one. */
export function attackTwo(
  earlier: PublishedReport,
  later: PublishedReport,
  { isSameQuarter = true, ...rules }: Rules & { readonly isSameQuarter?: boolean },
): Attack {
  const tables = earlier.tables.filter(({ isOfPeriod }) => isSameQuarter || !isOfPeriod);
  const before = new Map(workedOut({ ...earlier, tables }).map((one) => [keyOf(one), one.interval]));
  const changed = workedOut(later).flatMap(({ told, interval, widest, ...where }): Finding[] => {
    const then = before.get(keyOf(where));
    if (then === undefined) return [];
    const change = { low: interval.low - then.high, high: interval.high - then.low };
    const size = Math.abs(change.low);
    const isGivenAway = change.low === change.high && size > 0 && size < rules.smallestGroup;
    return isGivenAway ? [{ ...where, kind: 'changed', interval: change }] : [];
  });
  const alone = attackOne(later, rules);
  return { ...alone, findings: [...alone.findings, ...changed] };
}

function keyOf({ table, group, count }: Pick<Known, 'table' | 'group' | 'count'>): string {
  return JSON.stringify([table, group, count]);
}

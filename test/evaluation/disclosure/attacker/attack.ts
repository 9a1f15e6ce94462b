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
  return report.tables.flatMap(workedOutOf);
}

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
  const intervals = solved(system);
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

/** The same table stands in several formats and beside others more than once, and the search takes its time. */
const SOLVED = new Map<string, Bounds[] | null>();
const MOST_KEPT = 5000;

function solved(system: System): Bounds[] | null {
  const key = JSON.stringify(system);
  const known = SOLVED.get(key);
  if (known !== undefined) return known;
  if (SOLVED.size >= MOST_KEPT) SOLVED.clear();
  const intervals = feasibleIntervals(system);
  SOLVED.set(key, intervals);
  return intervals;
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

/** A report that was handed out before another. */
export interface Earlier {
  readonly report: PublishedReport;
  readonly isSameQuarter: boolean;
  /** Whether both are of the same rounds. */
  readonly isSameScope: boolean;
}

/**
 * What an attacker gets out of a report only by laying it beside earlier ones, as they were handed out: beside the last of the same rounds
 * that tells a count, as what has come and gone by then tells of enough people if a count in between is a group away from both; and beside
 * each on other rounds, as whoever takes part in those may be the very same people.
 */
export function changesSince(
  earlier: readonly Earlier[],
  later: PublishedReport,
  { smallestGroup }: Pick<Rules, 'smallestGroup'>,
): Finding[] {
  const latestFirst = earlier
    .map(({ report, isSameQuarter, isSameScope }) => {
      const tables = report.tables.filter(({ isOfPeriod }) => isSameQuarter || !isOfPeriod);
      const exact = workedOut({ ...report, tables }).filter(({ interval: { low, high } }) => low === high);
      return { isSameScope, counts: new Map(exact.map((one) => [keyOf(one), one.interval.low])) };
    })
    .toReversed();
  return workedOut(later).flatMap(({ told, interval: { low, high }, widest, ...where }): Finding[] => {
    if (low !== high) return [];
    const known = latestFirst.filter(({ counts }) => counts.has(keyOf(where)));
    const beside = [
      ...known.filter(({ isSameScope }) => isSameScope).slice(0, 1),
      ...known.filter(({ isSameScope }) => !isSameScope),
    ];
    return beside.flatMap(({ counts }): Finding[] => {
      const change = low - (counts.get(keyOf(where)) ?? low);
      const isOfFew = change !== 0 && Math.abs(change) < smallestGroup;
      return isOfFew ? [{ ...where, kind: 'changed', interval: { low: change, high: change } }] : [];
    });
  });
}

function keyOf({ table, group, count }: Pick<Known, 'table' | 'group' | 'count'>): string {
  return JSON.stringify([table, group, count]);
}

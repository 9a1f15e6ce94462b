import { byDay } from '../../domain/dates/by-day.js';
import { groupedBy } from '../../domain/grouped-by.js';
import { onceFor } from '../../domain/once-for.js';
import { type IssuedFigure, type IssuedReport, isSameScope } from '../../domain/reports/issued-report.js';
import type { ReportInput } from '../facts/report-input.js';

/** The numbers that one report, or several on the same, last showed. */
export interface ShownBefore {
  /** The number last shown; null where none was. */
  lastShown(metric: string, group: string): number | null;
  /** What a whole left beside its part in the last report that shows both: a number that stands nowhere, but is told; null where none does. */
  lastRest(names: { readonly whole: string; readonly part: string }, group: string): number | null;
}

/** What readers of the reports issued before know already of the counts of one table. */
export interface PublishedBefore extends ShownBefore {
  /** Whether the latest report on earlier days shows the group and hides the number. */
  wasHidden(metric: string, group: string): boolean;
  /**
   * Each report on one round beside one on all, or on all beside one on a round, by itself: what the one counts and the other does not are
   * those of the other rounds, and what the latest of them shows takes nothing away from what an earlier one did. Absent: there are none.
   */
  readonly others?: readonly ShownBefore[];
}

/** Where a table stands in a report. */
export interface TablePlace {
  readonly section: string;
  readonly table: string;
  /** Whether it counts what is of one period alone: then only reports that share a day with it tell of the same. Absent: it does not. */
  readonly isOfPeriod?: boolean;
}

/**
 * What was issued before of a table, by reports of the same round on days up to this one's last: a report that is handed out is laid beside
 * those that were. Later days are left aside, and so is what an earlier report of the same days hid, so that making a report once more
 * gives the same bytes; so are, for that, reports on other rounds that were issued after this one first was.
 */
export function publishedBefore(input: Issued, place: TablePlace): PublishedBefore {
  const { issuedBefore, period, round } = input;
  const { isOfPeriod = false } = place;
  const reports = issuedBefore
    .filter(({ until }) => until <= period.until && (!isOfPeriod || until >= period.from))
    .toSorted(byDay(({ until }) => until));
  const own = reports.filter((report) => report.round === round);
  let hidden = new Set<string>();
  for (const report of own.filter(({ until }) => until < period.until))
    hidden = new Set(
      figuresIn(report, place)
        .filter(({ state }) => state === 'suppressed')
        .map(keyOf),
    );
  const firstIssue = own.find((one) => isSameScope(one, { ...period, periodName: period.name, round }));
  const besides = reports.filter(
    (report) =>
      report.round !== round &&
      (report.round === null || round === null) &&
      (firstIssue === undefined || report.id < firstIssue.id),
  );
  return {
    ...shownIn(own, place),
    wasHidden: (metric, group) => hidden.has(keyOf({ metric, group })),
    others: besides.map((report) => shownIn([report], place)),
  };
}

type Issued = Pick<ReportInput, 'issuedBefore' | 'period' | 'round'>;

/** What these reports show of a table, each number as it was shown last. */
function shownIn(reports: readonly IssuedReport[], place: TablePlace): ShownBefore {
  const latestFirst = reports.toReversed().map((report) => {
    const shown = figuresIn(report, place).filter(({ value }) => value !== null);
    return new Map(shown.map((figure) => [keyOf(figure), figure.value]));
  });
  const lastOf = (read: (shown: ReadonlyMap<string, number | null>) => number | null): number | null => {
    for (const shown of latestFirst) {
      const found = read(shown);
      if (found !== null) return found;
    }
    return null;
  };
  return {
    lastShown: (metric, group) => lastOf((shown) => shown.get(keyOf({ metric, group })) ?? null),
    lastRest: (names, group) =>
      lastOf((shown) => {
        const whole = shown.get(keyOf({ metric: names.whole, group })) ?? null;
        const part = shown.get(keyOf({ metric: names.part, group })) ?? null;
        return whole === null || part === null ? null : whole - part;
      }),
  };
}

function figuresIn(report: IssuedReport, { section, table }: TablePlace): readonly IssuedFigure[] {
  return figuresByPlace(report).get(placeOf({ section, table, period: report.periodName })) ?? [];
}

/** Every table of a report is asked for. */
const figuresByPlace = onceFor(({ figures }: IssuedReport) => groupedBy(figures, placeOf));

function placeOf({ section, table, period }: Pick<IssuedFigure, 'section' | 'table' | 'period'>): string {
  return JSON.stringify([section, table, period]);
}

function keyOf({ metric, group }: Pick<IssuedFigure, 'metric' | 'group'>): string {
  return JSON.stringify([metric, group]);
}

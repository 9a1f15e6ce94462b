import { groupedBy } from '../../domain/grouped-by.js';
import { type IssuedFigure, type IssuedReport, isSameScope } from '../../domain/reports/issued-report.js';
import type { ReportInput } from '../facts/report-input.js';

/** What readers of the reports issued before know already of the counts of one table. */
export interface PublishedBefore {
  /** The number last shown; null where none was. */
  lastShown(metric: string, group: string): number | null;
  /** Whether the latest report on earlier days shows the group and hides the number. */
  wasHidden(metric: string, group: string): boolean;
  /**
   * The same of reports on one round beside one on all, or on all beside one on a round: what the one counts and the other does not are
   * those of the other rounds. Absent: there are none.
   */
  readonly others?: readonly ShownBefore[];
}

/** The numbers that one report, or several on the same, last showed. */
export type ShownBefore = Pick<PublishedBefore, 'lastShown'>;

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
    .toSorted((a, b) => (a.until < b.until ? -1 : a.until > b.until ? 1 : a.id - b.id));
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
    others: [...groupedBy(besides, (report) => report.round).values()].map((of) => shownIn(of, place)),
  };
}

type Issued = Pick<ReportInput, 'issuedBefore' | 'period' | 'round'>;

/** What these reports show of a table, each number as it was shown last. */
function shownIn(reports: readonly IssuedReport[], place: TablePlace): ShownBefore {
  const shown = new Map<string, number>();
  for (const report of reports)
    for (const figure of figuresIn(report, place))
      if (figure.value !== null) shown.set(keyOf(figure), figure.value);
  return { lastShown: (metric, group) => shown.get(keyOf({ metric, group })) ?? null };
}

function figuresIn({ figures, periodName }: IssuedReport, { section, table }: TablePlace): IssuedFigure[] {
  return figures.filter(
    (figure) => figure.section === section && figure.table === table && figure.period === periodName,
  );
}

function keyOf({ metric, group }: Pick<IssuedFigure, 'metric' | 'group'>): string {
  return JSON.stringify([metric, group]);
}

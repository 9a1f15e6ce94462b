import type { IssuedFigure } from '../../domain/reports/issued-report.js';
import type { ReportInput } from '../facts/report-input.js';

/** What readers of the reports issued before know already of the counts of one table. */
export interface PublishedBefore {
  /** The number last shown; null where none was. */
  lastShown(metric: string, group: string): number | null;
  /** Whether the latest report on earlier days shows the group and hides the number. */
  wasHidden(metric: string, group: string): boolean;
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
 * gives the same bytes.
 */
export function publishedBefore(
  { issuedBefore, period, round }: Pick<ReportInput, 'issuedBefore' | 'period' | 'round'>,
  { section, table, isOfPeriod = false }: TablePlace,
): PublishedBefore {
  const shown = new Map<string, number>();
  let hidden = new Set<string>();
  const reports = issuedBefore
    .filter((report) => report.round === round && report.until <= period.until)
    .filter((report) => !isOfPeriod || report.until >= period.from)
    .toSorted((a, b) => (a.until < b.until ? -1 : a.until > b.until ? 1 : a.id - b.id));
  for (const report of reports) {
    const own = report.figures.filter(
      (figure) => figure.section === section && figure.table === table && figure.period === report.periodName,
    );
    for (const figure of own) if (figure.value !== null) shown.set(keyOf(figure), figure.value);
    if (report.until < period.until)
      hidden = new Set(own.filter(({ state }) => state === 'suppressed').map(keyOf));
  }
  return {
    lastShown: (metric, group) => shown.get(keyOf({ metric, group })) ?? null,
    wasHidden: (metric, group) => hidden.has(keyOf({ metric, group })),
  };
}

function keyOf({ metric, group }: Pick<IssuedFigure, 'metric' | 'group'>): string {
  return JSON.stringify([metric, group]);
}

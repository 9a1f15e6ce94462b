import type { Metric } from '../metric.js';
import type { Report, ReportTable } from '../report-value.js';
import type { Interval } from '../statistics/interval.js';
import { newcombeDifference, type Proportion } from '../statistics/proportion.js';

/** A group's share beside that of everybody who is not in it. */
export interface GroupAgainstOthers {
  /** As the table names it: `Band 5`. */
  readonly group: string;
  readonly share: Metric;
  /** The same number of the whole programme. */
  readonly whole: Metric;
  readonly others: Proportion;
  /** 95 % interval of the group's share less the others' (Newcombe). */
  readonly difference: Interval;
  /** `alike` where the interval includes 0: the difference is then no more than chance would explain. */
  readonly stands: 'less' | 'more' | 'alike';
}

/**
 * The groups of a breakdown against all others, where the share of the whole programme stands in the report: all others are the
 * whole less the group. Only numbers that are shown are looked at, so that nothing is told that the report does not tell.
 */
export function againstOthers(table: ReportTable, report: Pick<Report, 'sections'>): GroupAgainstOthers[] {
  const wholes = wholesIn(report);
  return table.rows.flatMap(({ group, cells }) =>
    cells
      .filter(({ statistic, state }) => statistic === 'share' && state === 'shown')
      .flatMap((share) => {
        const whole = wholes.get(share.name);
        const others = whole === undefined ? null : lessOf(whole, share);
        if (whole === undefined || others === null) return [];
        const difference = newcombeDifference(proportionOf(share), others);
        const stands = difference.high < 0 ? 'less' : difference.low > 0 ? 'more' : 'alike';
        return [{ group, share, whole, others, difference, stands } as const];
      }),
  );
}

/** The numbers of the whole programme, by name: of several of one name the first. */
function wholesIn({ sections }: Pick<Report, 'sections'>): ReadonlyMap<string, Metric> {
  const wholes = new Map<string, Metric>();
  for (const { metrics } of sections)
    for (const metric of metrics)
      if (metric.group === '' && metric.state === 'shown' && !wholes.has(metric.name))
        wholes.set(metric.name, metric);
  return wholes;
}

/** Null where nobody is left, or where rounded counts do not add up. */
function lessOf(whole: Metric, group: Metric): Proportion | null {
  const all = proportionOf(whole);
  const own = proportionOf(group);
  const others = { part: all.part - own.part, whole: all.whole - own.whole };
  return others.whole > 0 && others.part >= 0 && others.part <= others.whole && own.whole > 0 ? others : null;
}

/** Of a share that is shown what it was counted from. */
export function proportionOf({ n, denominator }: Pick<Metric, 'n' | 'denominator'>): Proportion {
  return { part: n ?? 0, whole: denominator ?? 0 };
}

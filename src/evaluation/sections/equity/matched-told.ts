import { feasibleRanges, type KnownTotals } from '../../disclosure/feasible-ranges.js';
import type { Metric } from '../../metric.js';
import type { ReportTable } from '../../report-value.js';
import type { Interval } from '../../statistics/interval.js';

/** What a reader can work out of how many mentees of a group are matched. */
export interface MatchTold {
  readonly isExact: boolean;
  readonly atMost: number;
}

/** Of the groups of which the table of the match tells how many mentees they have, what it and its totals tell of those matched. */
export function matchesToldIn(
  table: ReportTable | undefined,
  { whole: mentees, part: matched }: Omit<KnownTotals, 'rest'>,
): Map<string, MatchTold> {
  const rows = table?.rows ?? [];
  const known = rows.map(({ cells: [whole, part] }) => ({
    whole: endsIn(whole, { low: 0, high: mentees }),
    part: endsIn(part, { low: 0, high: matched }),
    rest: { low: 0, high: mentees - matched },
  }));
  const ranges = feasibleRanges(known, { whole: mentees, part: matched, rest: mentees - matched });
  return new Map(
    rows.flatMap(({ group, cells: [whole, part] }, at) => {
      const range = ranges[at];
      if (whole?.state !== 'shown' || part === undefined || range === undefined) return [];
      return [[group, { isExact: part.state === 'shown', atMost: range.part.high }] as const];
    }),
  );
}

/** The ends of a number, or of what is said in its place: `fewer than 10 of 40`, `more than 30 of 40`, `from 31 to 49`. */
function endsIn(metric: Metric | undefined, unknown: Interval): Interval {
  if (metric?.state === 'shown' && metric.value !== null) return { low: metric.value, high: metric.value };
  const [, words, one, other] =
    /^(fewer|more|from) (?:than )?(\d+)(?: (?:of|to) (\d+))?/.exec(metric?.instead ?? '') ?? [];
  if (words === 'fewer') return { low: unknown.low, high: Number(one) - 1 };
  if (words === 'more') return { low: Number(one) + 1, high: unknown.high };
  return words === 'from' ? { low: Number(one), high: Number(other) } : unknown;
}

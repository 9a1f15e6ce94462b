import { countOf, type Metric, noData, suppressed } from '../../metric.js';
import type { ReportTable } from '../../report-value.js';
import { newcombeDifference, type Proportion } from '../../statistics/proportion.js';

const NAME = { name: 'representation', label: 'Share of them less share of staff', unit: 'share' } as const;

/**
 * The table with how well each group is represented: its share among those of the part less its share of the whole. Of counts that stand
 * in the table alone, so that it tells nothing besides. With `f` the part's share of the whole it is 1 − f times the difference between those
 * of the part and all others, so that its interval is Newcombe's of that difference, as much narrower.
 */
export function withRepresentation(
  table: ReportTable,
  { all, smallestGroup }: { readonly all: Proportion; readonly smallestGroup: number },
): ReportTable {
  return {
    ...table,
    columns: [...table.columns, NAME.label],
    rows: table.rows.map(({ group, cells }) => ({
      group,
      cells: [...cells, representationOf(cells, all) ?? hidden(cells, smallestGroup)],
    })),
  };
}

/** Null where a count that it would be worked out from is not told exactly. */
function representationOf([whole, part]: readonly Metric[], all: Proportion): Metric | null {
  const name = { ...NAME, group: whole?.group ?? '' };
  const isExact = [whole, part].every((cell) => cell?.state === 'shown' && cell.note === '');
  if (!isExact) return null;
  if (all.part === 0) return noData(name);
  const [inGroup, takingPart] = [whole?.value ?? 0, part?.value ?? 0];
  const value = takingPart / all.part - inGroup / all.whole;
  const numbers = { statistic: 'difference', n: takingPart, denominator: all.part } as const;
  const rest = all.whole - all.part;
  if (rest === 0) return { ...countOf(name, value), ...numbers };
  const { low, high } = newcombeDifference(
    { part: takingPart, whole: all.part },
    { part: inGroup - takingPart, whole: rest },
  );
  const narrower = rest / all.whole;
  return { ...countOf(name, value), ...numbers, interval: { low: narrower * low, high: narrower * high } };
}

function hidden([whole]: readonly Metric[], smallestGroup: number): Metric {
  return suppressed(noData({ ...NAME, group: whole?.group ?? '' }), smallestGroup);
}

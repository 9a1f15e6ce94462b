import type { Pairing } from '../../../domain/pairings/pairing.js';
import { counted } from '../../../domain/text/counted.js';
import { frequentValues } from '../../disclosure/frequent-values.js';
import type { Metric } from '../../metric.js';
import type { ReportTable } from '../../report-value.js';

/** A table of the reasons for which pairings ended, in the words in which they were recorded; rare ones stay unnamed. None where all are rare. */
export function reasonsTable(
  ended: readonly Pairing[],
  about: {
    readonly name: string;
    readonly title: string;
    readonly smallestGroup: number;
    readonly metricOf: (group: string, count: number) => Metric;
  },
): ReportTable[] {
  const said = ended.map((pairing) => ({
    values: pairing.endReason === null ? [] : [pairing.endReason],
    pairing,
  }));
  const { frequent, unnamed } = frequentValues(said, about.smallestGroup);
  if (frequent.length === 0) return [];
  const rows = frequent.map(({ value, count }) => ({
    group: value,
    cells: [about.metricOf(`reason: ${value}`, count)],
  }));
  const note = unnamed === 0 ? '' : `${counted(unnamed, 'rarer reason is', 'rarer reasons are')} not named.`;
  return [{ name: about.name, title: about.title, groupTitle: 'Reason', columns: ['Pairings'], rows, note }];
}

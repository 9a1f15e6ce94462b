import type { DataTable } from '../data-table.js';

/** One row a change that would help, the most helpful first. */
export function adviceTable(
  advice: readonly {
    readonly kind: string;
    readonly words: string;
    readonly matched: number;
    readonly totalFit: number;
    readonly pairs: number | null;
  }[],
): DataTable {
  return {
    columns: [
      { name: 'kind', title: 'Change', kind: 'text' },
      { name: 'matched', title: 'More matched', kind: 'number' },
      { name: 'total_fit', title: 'More fit', kind: 'number' },
      { name: 'pairs_opened', title: 'Pairs opened', kind: 'number' },
      { name: 'advice', title: 'Advice', kind: 'text' },
    ],
    rows: advice.map(({ kind, words, matched, totalFit, pairs }) => [kind, matched, totalFit, pairs, words]),
  };
}

import type { DataTable } from '../data-table.js';

/** One row a change that would help, the most helpful first. */
export function adviceTable(
  advice: readonly {
    readonly kind: string;
    readonly words: string;
    readonly matched: number;
    readonly totalFit: number;
  }[],
): DataTable {
  return {
    columns: [
      { name: 'kind', title: 'Change', kind: 'text' },
      { name: 'matched', title: 'More matched', kind: 'number' },
      { name: 'total_fit', title: 'More fit', kind: 'number' },
      { name: 'advice', title: 'Advice', kind: 'text' },
    ],
    rows: advice.map(({ kind, words, matched, totalFit }) => [kind, matched, totalFit, words]),
  };
}

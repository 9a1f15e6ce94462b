import { cellText } from '../cell-text.js';
import { markdownTable, markdownText } from '../markdown-text.js';
import type { DataTable } from './data-table.js';

/** `tableAsMarkdown` writes one table, numbers to the right. */
export function tableAsMarkdown({ columns, rows }: DataTable): string {
  const table = markdownTable(
    columns.map(({ name, title }) => markdownText(title ?? name)),
    rows.map((row) => row.map((cell) => markdownText(cellText(cell)))),
    (column) => columns[column]?.kind === 'number',
  );
  return `${table}\n`;
}

import { cellText } from '../cell-text.js';
import { htmlPage, htmlTable } from '../html-page.js';
import { htmlText } from '../html-text.js';
import type { DataTable } from './data-table.js';

/** So many columns share the width of a page; with more, each takes what it needs. */
const FEW_COLUMNS = 5;

/** `tableAsHtml` writes a page of its own that holds one table. */
export function tableAsHtml({ columns, rows }: DataTable, { title }: { readonly title: string }): string {
  const table = htmlTable({
    caption: htmlText(title),
    headings: columns.map((column) => htmlText(column.title ?? column.name)),
    rows: rows.map((row) => row.map((cell) => htmlText(cellText(cell)))),
    isNumeric: (column) => columns[column]?.kind === 'number',
    isWide: columns.length > FEW_COLUMNS,
  });
  return htmlPage(title, `<h1>${htmlText(title)}</h1>\n${table}`);
}

import { cellText } from '../cell-text.js';
import { htmlPage, htmlTable } from '../html-page.js';
import { htmlText } from '../html-text.js';
import type { DataTable } from './data-table.js';

/** Letters that a line of a table on A4 paper holds, the space between columns included. */
const LETTERS_ON_PAPER = 100;
const LETTERS_BETWEEN = 2;

/** So many columns share the width of a page; with more, each takes what it needs. */
const FEW_COLUMNS = 5;

/** `tableAsHtml` writes a page of its own that holds one table. */
export function tableAsHtml({ columns, rows }: DataTable, { title }: { readonly title: string }): string {
  const headings = columns.map((column) => column.title ?? column.name);
  const texts = rows.map((row) => row.map(cellText));
  const table = htmlTable({
    caption: htmlText(title),
    headings: headings.map(htmlText),
    rows: texts.map((row) => row.map(htmlText)),
    isNumeric: (column) => columns[column]?.kind === 'number',
    isWide: columns.length > FEW_COLUMNS,
    isListedOnPaper: lettersAbreast([headings, ...texts]) > LETTERS_ON_PAPER,
  });
  return htmlPage(title, `<h1>${htmlText(title)}</h1>\n${table}`);
}

/** Letters that a table needs side by side so that no word is broken: the longest word of each column. */
function lettersAbreast(rows: readonly (readonly string[])[]): number {
  const longest: number[] = [];
  for (const row of rows)
    for (const [column, text] of row.entries())
      longest[column] = text
        .split(/\s+/)
        .reduce((most, { length }) => Math.max(most, length), longest[column] ?? 0);
  return longest.reduce((sum, letters) => sum + letters + LETTERS_BETWEEN, 0);
}

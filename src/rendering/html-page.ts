import { htmlText } from './html-text.js';
import { PAGE_STYLE } from './page-style.js';

/** No script runs and nothing is fetched, whatever the page holds. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/** One self-contained page around a body that is HTML already; with the style of what only some pages hold. */
export function htmlPage(title: string, body: string, style = ''): string {
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${htmlText(title)}</title>
<style>${PAGE_STYLE}${style}</style>
</head>
<body>
<main>
${body}
</main>
</body>
</html>
`;
}

/** What an HTML table is made of: all of it HTML already. */
export interface HtmlTable {
  readonly caption: string;
  readonly headings: readonly string[];
  readonly rows: readonly (readonly string[])[];
  isNumeric(column: number): boolean;
  /** Whether it has many columns: it is then as wide as they need and moved sideways, rather than squeezed. */
  readonly isWide?: boolean;
  /** Whether paper is too narrow for its columns: there each row is then listed, cell after cell, each with its heading. */
  readonly isListedOnPaper?: boolean;
  /** Whether each cell tells its heading, for a style that lists rows. */
  readonly hasNamedCells?: boolean;
}

/** A table with a caption, and scopes on its headings, the first column among them. What is moved sideways can be reached by keys. */
export function htmlTable(table: HtmlTable): string {
  const { caption, headings, rows, isNumeric, isWide = false, isListedOnPaper = false } = table;
  const isNamed = isListedOnPaper || table.hasNamedCells === true;
  const kind = (column: number) => (isNumeric(column) ? ' class="number"' : '');
  const named = (column: number) => (isNamed ? ` data-heading="${headings[column] ?? ''}"` : '');
  const head = headings.map((heading, at) => `<th scope="col"${kind(at)}>${heading}</th>`).join('');
  const body = rows.map((row) => {
    const cells = headings.map((_, at) =>
      at === 0
        ? `<th scope="row"${kind(at)}>${row[at] ?? ''}</th>`
        : `<td${kind(at)}${named(at)}>${row[at] ?? ''}</td>`,
    );
    return `<tr>${cells.join('')}</tr>`;
  });
  const classes = ['scroll', ...(isWide ? ['wide'] : []), ...(isListedOnPaper ? ['listed'] : [])].join(' ');
  return `<div class="${classes}" tabindex="0"><table>
<caption>${caption}</caption>
<thead><tr>${head}</tr></thead>
<tbody>
${body.join('\n')}
</tbody>
</table></div>`;
}

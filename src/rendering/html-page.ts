import { htmlText } from './html-text.js';

/** No script runs and nothing is fetched, whatever the page holds. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

const STYLE = `
:root {
  color-scheme: light dark;
  --ink: #1b1f24; --quiet: #57606a; --paper: #ffffff; --tint: #f3f5f7; --line: #d5dae0; --accent: #1f5f8b; --soft: #bcd6e8;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ink: #e8eaed; --quiet: #a6aeb8; --paper: #16191d; --tint: #20252b; --line: #3a414a; --accent: #7ab8e6; --soft: #2d4d66;
  }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.5 system-ui, sans-serif; overflow-wrap: break-word; }
main { max-width: 60rem; margin: 0 auto; padding: 2rem 1rem 4rem; }
h1 { font-size: 1.9rem; line-height: 1.2; margin: 0 0 .25rem; }
h2 { font-size: 1.3rem; margin: 2.5rem 0 .5rem; padding-top: 1rem; border-top: 1px solid var(--line); }
h3 { font-size: 1rem; margin: 1.5rem 0 .25rem; }
p { margin: .5rem 0; max-width: 44rem; }
.quiet, .note { color: var(--quiet); font-size: .875rem; }
.cards { display: grid; grid-template-columns: repeat(auto-fill, minmax(17rem, 1fr)); gap: .75rem; padding: 0; list-style: none; }
.cards li { background: var(--tint); border: 1px solid var(--line); border-radius: .5rem; padding: .75rem 1rem; }
.cards .value { display: block; font-size: 1.75rem; font-weight: 600; line-height: 1.2; }
.cards .quiet { display: block; }
.scroll { overflow-x: auto; margin: 1rem 0; }
table { border-collapse: collapse; min-width: 50%; font-variant-numeric: tabular-nums; font-size: .925rem; }
caption { text-align: left; font-weight: 600; padding: .25rem 0; }
th, td { text-align: left; vertical-align: top; padding: .35rem .75rem .35rem 0; border-bottom: 1px solid var(--line); }
.wide table { width: max-content; } .wide th, .wide td { max-width: 20rem; padding-right: 1rem; }
th { font-weight: 500; } tbody th { min-width: 7rem; }
thead th { color: var(--quiet); font-size: .85rem; border-bottom-width: 2px; }
.number { text-align: right; }
.number, .basis { white-space: nowrap; } thead .number { white-space: normal; }
svg { vertical-align: middle; margin-left: .5rem; }
svg .track { fill: var(--line); } svg .spread { fill: var(--soft); } svg .point { fill: var(--accent); }
dt { font-weight: 600; margin-top: .75rem; } dd { margin: 0; max-width: 44rem; }
blockquote { margin: .4rem 0; padding-left: .75rem; border-left: 3px solid var(--line); }
@media print {
  :root { --ink: #000; --quiet: #444; --paper: #fff; --tint: #fff; --line: #999; --accent: #000; --soft: #ccc; }
  body { font-size: 10.5pt; } main { max-width: none; padding: 0; }
  h2, h3, caption { break-after: avoid; } tr, .cards li, dd { break-inside: avoid; } thead { display: table-header-group; }
  .scroll { overflow: visible; }
  .wide table { width: 100%; font-size: 8pt; } .wide th, .wide td { max-width: none; padding-right: .5rem; }
  .listed thead { display: none; } .listed table, .listed tbody, .listed tr { display: block; font-size: 9pt; }
  .listed tr { border-bottom: 1px solid var(--line); padding: .3rem 0; } .listed td { white-space: normal; }
  .listed tbody th, .listed td { display: inline-block; border: 0; padding: 0 1rem 0 0; } .listed td:empty { display: none; }
  .listed td::before { content: attr(data-heading) ": "; color: var(--quiet); } .listed tbody th { font-weight: 700; }
}
@page { margin: 18mm; }
`;

/** One self-contained page around a body that is HTML already. */
export function htmlPage(title: string, body: string): string {
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${htmlText(title)}</title>
<style>${STYLE}</style>
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
}

/** A table with a caption, and scopes on its headings, the first column among them. */
export function htmlTable(table: HtmlTable): string {
  const { caption, headings, rows, isNumeric, isWide = false, isListedOnPaper = false } = table;
  const kind = (column: number) => (isNumeric(column) ? ' class="number"' : '');
  const named = (column: number) => (isListedOnPaper ? ` data-heading="${headings[column] ?? ''}"` : '');
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
  return `<div class="${classes}"><table>
<caption>${caption}</caption>
<thead><tr>${head}</tr></thead>
<tbody>
${body.join('\n')}
</tbody>
</table></div>`;
}

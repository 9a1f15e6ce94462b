/** How every page looks: light and dark, on a phone, on paper, and with the colours a reader forces. */
export const PAGE_STYLE = `
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
a { color: var(--accent); }
.quiet, .note { color: var(--quiet); font-size: .875rem; }
.cards { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 17rem), 1fr)); gap: .75rem; padding: 0; list-style: none; }
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
table:has(thead th:nth-child(8)) .interval { display: none; }
.in-words { display: inline-block; max-width: 11rem; white-space: normal; }
.interval { vertical-align: middle; margin-left: .5rem; }
.interval .track { fill: var(--line); } .interval .spread { fill: var(--soft); } .interval .point { fill: var(--accent); }
dt { font-weight: 600; margin-top: .75rem; } dd { margin: 0; max-width: 44rem; }
blockquote { margin: .4rem 0; padding-left: .75rem; border-left: 3px solid var(--line); }
@media (max-width: 30rem) { table { font-size: .85rem; } td .interval { display: none; } }
@media (forced-colors: active) {
  :root { --ink: CanvasText; --quiet: CanvasText; --paper: Canvas; --tint: Canvas; --line: GrayText; --accent: CanvasText; --soft: GrayText; }
}
@media print {
  :root { color-scheme: light; --ink: #000; --quiet: #444; --paper: #fff; --tint: #fff; --line: #999; --accent: #000; --soft: #ccc; }
  :root { font-size: 9.5pt; } body { font-size: 1rem; line-height: 1.35; } main { max-width: none; padding: 0; }
  h2 { margin-top: 1.5rem; padding-top: .5rem; } .scroll { margin: .5rem 0; } th, td { padding-top: .2rem; padding-bottom: .2rem; }
  h1, h2, h3, caption, thead { break-after: avoid; break-inside: avoid; } tr, .cards li, dd { break-inside: avoid; } dt { break-after: avoid; }
  .scroll + .note, .lead + * { break-before: avoid; } .lead { break-after: avoid; }
  thead { display: table-header-group; } tbody tr:first-child { break-after: avoid; } p { break-inside: avoid; }
  .scroll { overflow: visible; }
  .wide table { width: 100%; font-size: 8pt; } .wide th, .wide td { max-width: none; padding-right: .5rem; }
  .listed thead { display: none; } .listed table, .listed tbody, .listed tr { display: block; font-size: 9pt; }
  .listed tr { border-bottom: 1px solid var(--line); padding: .3rem 0; } .listed td { white-space: normal; }
  .listed tbody th, .listed td { display: inline-block; border: 0; padding: 0 1rem 0 0; } .listed td:empty { display: none; }
  .listed td::before { content: attr(data-heading) ": "; color: var(--quiet); } .listed tbody th { font-weight: 700; }
}
@page { size: A4; margin: 15mm; }
`;

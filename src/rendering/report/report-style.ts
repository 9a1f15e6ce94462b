import { CHART_STYLE } from '../charts/chart-style.js';

/** What the page of a report has beyond other pages: its first page, its contents, what opens, its charts. */
export const REPORT_STYLE = `${CHART_STYLE}
.glance { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 20rem), 1fr)); gap: 0 2.5rem; }
.glance ol { padding-left: 1.4rem; margin: .25rem 0; } .glance li { margin: .5rem 0; }
.contents ol { columns: 2 16rem; list-style: none; padding: 0; margin: .5rem 0; } .contents li { padding: .15rem 0; break-inside: avoid; }
details { margin: 1rem 0; border-top: 1px solid var(--line); }
summary { cursor: pointer; padding: .5rem 0; font-weight: 600; color: var(--accent); }
summary:focus-visible, a:focus-visible, .scroll:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
@media print {
  details::details-content { content-visibility: visible; display: block; block-size: auto; opacity: 1; }
  summary { list-style: none; break-after: avoid; color: inherit; } summary::-webkit-details-marker { display: none; }
  details { border: 0; margin: 0; } .contents a { color: inherit; text-decoration: none; }
  .front { break-after: page; } .appendix { break-before: page; font-size: 7.5pt; line-height: 1.25; columns: 2; column-gap: 8mm; } .appendix dt { margin-top: .4rem; }
  .appendix h2, .appendix > p { column-span: all; }
}
`;

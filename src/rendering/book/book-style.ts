import { CHART_STYLE } from '../charts/chart-style.js';

/** What a book has beyond other pages: who was matched with whom, and the story of a pairing. */
export const BOOK_STYLE = `${CHART_STYLE}
.contents ol { list-style: none; padding: 0; margin: .5rem 0; } .contents li { padding: .15rem 0; }
.to-do { padding-left: 1.2rem; } .to-do li { margin: .5rem 0; } .to-do .act, .to-do .quiet { display: block; }
code { font-size: .9em; overflow-wrap: anywhere; background: var(--tint); padding: 0 .25rem; }
.matching { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 20rem), 1fr)); gap: .75rem; padding: 0; list-style: none; }
.matching > li { border: 1px solid var(--line); border-radius: .5rem; padding: .5rem .75rem; min-width: 0; break-inside: avoid; }
.matching ul { list-style: none; margin: .25rem 0 0 .4rem; padding: 0; border-left: 3px solid var(--point); }
.matching ul li { position: relative; padding: .2rem 0 .2rem 1.1rem; }
.matching ul li::before { content: ""; position: absolute; left: 0; top: .95rem; width: .8rem; border-top: 3px solid var(--point); }
.matching .left-over { border-style: dashed; border-width: 2px; }
.fit { white-space: nowrap; font-variant-numeric: tabular-nums; } .fit svg { vertical-align: middle; margin-right: .4rem; }
.fit .track { fill: var(--line); } .fit .bar { fill: var(--point); }
.entry { border-top: 1px solid var(--line); margin-top: 1rem; padding-top: .25rem; }
.entry h3 { margin-top: .5rem; } .entry:target { background: var(--tint); }
.timeline { list-style: none; padding: 0; margin: .5rem 0 .5rem .4rem; border-left: 2px solid var(--line); }
.timeline li { position: relative; padding: .15rem 0 .15rem 1.1rem; }
.timeline li::before { content: ""; position: absolute; left: -6px; top: .6rem; width: 10px; height: 10px; border-radius: 50%; background: var(--point); }
.timeline .planned::before { background: var(--paper); border: 2px solid var(--point); }
.day { font-variant-numeric: tabular-nums; color: var(--quiet); margin-right: .5rem; }
summary { cursor: pointer; color: var(--accent); }
summary:focus-visible, a:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
@media (forced-colors: active) { .timeline li::before { background: CanvasText; forced-color-adjust: none; } }
@media print {
  .matching { grid-template-columns: 1fr 1fr; } a { color: inherit; text-decoration: none; }
  .timeline li::before, .fit svg { print-color-adjust: exact; } .timeline li, .to-do li, .entry h3 + p { break-inside: avoid; }
  details::details-content { content-visibility: visible; display: block; block-size: auto; opacity: 1; }
  summary { list-style: none; break-after: avoid; color: inherit; } summary::-webkit-details-marker { display: none; }
  #pairings, #people { columns: 2; column-gap: 8mm; font-size: 8.5pt; } #pairings > h2, #people > h2 { column-span: all; }
  .entry { margin-top: .5rem; padding-top: 0; } .entry h3 { margin: .25rem 0; } .entry p, .entry ul, .timeline { margin-block: .2rem; }
  .timeline li { padding-block: 0; } .timeline li::before { top: .3rem; width: 8px; height: 8px; left: -5px; }
  .entry details, .entry details *, .matching details, .matching details * { display: inline; margin: 0; padding: 0; }
  .entry summary::after, .matching summary::after { content: ": "; } details li:not(:last-child)::after { content: "; "; }
  .matching > li { padding: .25rem .5rem; } .matching ul li { padding-block: .1rem; }
}
`;

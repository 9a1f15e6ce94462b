/**
 * The colours of charts, by what they mean: blue and orange, which the colour-blind tell apart, and darker the further from the
 * middle, so that paper without colours tells it too. Where a reader forces colours, forms and outlines are left to tell.
 */
export const CHART_STYLE = `
:root {
  --band: #bcd6e8; --band-2: #f3d3ae; --point: #1f5f8b; --other: #b35806; --grid: #e3e7eb; --axis: #8c959f;
  --low-2: #b35806; --low-1: #f1b06a; --mid: #d5dae0; --high-1: #8fbfdd; --high-2: #1f5f8b;
  --on-dark: #ffffff; --on-light: #1b1f24;
}
@media (prefers-color-scheme: dark) {
  :root {
    --band: #2f5674; --band-2: #6b4119; --point: #8cc5ef; --other: #f5a65b; --grid: #2b3138; --axis: #7d8792;
    --low-2: #f5a65b; --low-1: #8a5420; --mid: #4a525c; --high-1: #2f5674; --high-2: #8cc5ef;
    --on-dark: #1b1f24; --on-light: #ffffff;
  }
}
.charts { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 343px), 1fr)); gap: 1.5rem 2rem; margin: 1rem 0 1.5rem; }
.chart { margin: 0; max-width: 30rem; }
.chart figcaption { font-weight: 600; line-height: 1.35; margin-bottom: .5rem; }
.chart svg { display: block; max-width: 100%; height: auto; font-size: 13px; font-family: inherit; }
.chart .key { color: var(--quiet); font-size: .8rem; margin: .25rem 0 0; }
.chart text { fill: var(--ink); } .chart .small { fill: var(--quiet); font-size: 11px; } .chart .strong { font-weight: 600; }
.chart .number { font-variant-numeric: tabular-nums; font-size: 12px; paint-order: stroke; stroke: var(--paper); stroke-width: 3px; }
.chart .grid { stroke: var(--grid); } .chart .axis { stroke: var(--axis); } .chart .target { stroke: var(--ink); stroke-width: 2; }
.chart .median { stroke: var(--ink); stroke-dasharray: 5 4; }
.chart .band { fill: var(--band); } .chart .bar { fill: var(--high-1); } .chart .whisker { stroke: var(--ink); stroke-width: 1.5; }
.chart .point { fill: var(--point); } .chart .hollow { fill: var(--paper); stroke: var(--point); stroke-width: 2; }
.chart .other { fill: var(--paper); stroke: var(--other); stroke-width: 2; }
.chart .trend { fill: none; stroke: var(--point); stroke-width: 2; }
.chart .trend-2 { fill: none; stroke: var(--other); stroke-width: 2; stroke-dasharray: 6 3; }
.chart .band-2 { fill: var(--band-2); } .chart .see-through { fill-opacity: .6; }
.chart .way { stroke: var(--axis); stroke-width: 2; } .chart .way.strong { stroke: var(--point); stroke-width: 4; }
.chart .low-2 { fill: var(--low-2); } .chart .low-1 { fill: var(--low-1); } .chart .mid { fill: var(--mid); }
.chart .high-1 { fill: var(--high-1); } .chart .high-2 { fill: var(--high-2); }
.chart [class^="on-"] { font-size: 12px; fill: var(--on-light); } .chart .on-low-2, .chart .on-high-2 { fill: var(--on-dark); }
.chart .low-2, .chart .low-1, .chart .mid, .chart .high-1, .chart .high-2 { stroke: var(--paper); }
@media (forced-colors: active) {
  :root {
    --band: GrayText; --band-2: Canvas; --point: CanvasText; --other: CanvasText; --grid: GrayText; --axis: CanvasText;
    --low-2: Canvas; --low-1: Canvas; --mid: Canvas; --high-1: Canvas; --high-2: Canvas; --on-dark: CanvasText; --on-light: CanvasText;
  }
  .chart .band-2 { stroke: CanvasText; stroke-dasharray: 2 3; }
  .chart rect, .chart .low-2, .chart .low-1, .chart .mid, .chart .high-1, .chart .high-2 { stroke: CanvasText; }
}
@media print {
  :root {
    --band: #cfdfea; --band-2: #f6dfc4; --point: #1f4f73; --other: #a34f00; --grid: #ddd; --axis: #777;
    --low-2: #a34f00; --low-1: #f1b06a; --mid: #ddd; --high-1: #8fbfdd; --high-2: #1f4f73; --on-dark: #fff; --on-light: #000;
  }
  .chart, .chart svg { break-inside: avoid; print-color-adjust: exact; } .charts { grid-template-columns: 1fr 1fr; gap: 5mm; }
  .chart figcaption { font-size: 9.5pt; } .chart .key { font-size: 8pt; }
}
`;

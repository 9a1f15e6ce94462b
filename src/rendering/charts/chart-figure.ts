import { htmlText } from '../html-text.js';
import { CHART_WIDTH, px } from './chart-marks.js';

/** A drawing with the words it needs. */
export interface ChartFigure {
  /** Unlike that of any other chart of the page: small letters, digits and hyphens. */
  readonly id: string;
  /** What there is to see, as far as the numbers are sure of it. */
  readonly title: string;
  /** What is drawn, for those who do not see it: every number of it. */
  readonly description: string;
  readonly height: number;
  /** SVG. */
  readonly marks: readonly string[];
  /** How to read it, under the drawing; empty for nothing. */
  readonly key: string;
}

/** A chart as a figure of a page: its finding above it as a sentence, its key below. */
export function chartFigure({ id, title, description, height, marks, key }: ChartFigure): string {
  const size = `width="${CHART_WIDTH}" height="${px(height)}" viewBox="0 0 ${CHART_WIDTH} ${px(height)}"`;
  const below = key === '' ? '' : `\n<p class="key">${htmlText(key)}</p>`;
  return `<figure class="chart">
<figcaption>${htmlText(title)}</figcaption>
<svg role="img" aria-labelledby="${id}-title ${id}-desc" focusable="false" ${size}>
<title id="${id}-title">${htmlText(title)}</title>
<desc id="${id}-desc">${htmlText(description)}</desc>
${marks.filter((mark) => mark !== '').join('\n')}
</svg>${below}
</figure>`;
}

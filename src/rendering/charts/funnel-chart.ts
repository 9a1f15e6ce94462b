import { scaleLinear } from 'd3-scale';
import { type ChartFigure, chartFigure } from './chart-figure.js';
import { boxMark, CHART_WIDTH, lineMark, PLOT_WIDTH, textMark } from './chart-marks.js';
import { fittedText } from './fitted-text.js';

/** One step of a funnel. */
export interface StepDrawn {
  readonly label: string;
  readonly count: number;
  /** What of the step before has come here, with its interval: `86 % (69–95 %)`; null for the first. */
  readonly words: string | null;
}

export interface FunnelChart extends Pick<ChartFigure, 'id' | 'title'> {
  readonly steps: readonly StepDrawn[];
}

const ROW = 44;

/** Bars that begin at 0 and cannot grow: what a bar lacks of the one above it, drawn as a line, has not come so far. */
export function funnelChart({ id, title, steps }: FunnelChart): string {
  const most = Math.max(1, ...steps.map(({ count }) => count));
  const at = scaleLinear([0, most], [0, PLOT_WIDTH]);
  const marks = steps.flatMap(({ label, count, words }, row) => {
    const top = row * ROW;
    const middle = top + 30;
    const before = steps[row - 1]?.count ?? count;
    return [
      textMark(fittedText(label, CHART_WIDTH), { x: 0, y: top + 15, look: 'label' }),
      lineMark([0.5, middle - 10], [0.5, middle + 10], 'axis'),
      boxMark({ x: 0, y: middle - 8, width: at(count), height: 16 }, 'bar'),
      before === count ? '' : lineMark([at(count), middle], [at(before), middle], 'whisker'),
      textMark(words === null ? String(count) : `${count}: ${words}`, {
        x: CHART_WIDTH,
        y: middle + 4,
        anchor: 'end',
        look: 'number',
      }),
    ];
  });
  return chartFigure({
    id,
    title,
    description: steps
      .map(
        ({ label, count, words }) =>
          `${label}: ${count}${words === null ? '' : `, ${words} of the step before`}.`,
      )
      .join(' '),
    height: steps.length * ROW + 4,
    marks,
    key: 'Bar: how many have come so far. Line: how many of the step before have not. Percent: of the step before, with the 95 % interval.',
  });
}

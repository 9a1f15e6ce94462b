import { type ChartFigure, chartFigure } from './chart-figure.js';
import { boxMark, CHART_WIDTH, dotMark, lineMark, textMark } from './chart-marks.js';
import { rowsOfLabels } from './rows-of-labels.js';
import { AXIS_HEIGHT, shareAt, shareAxis } from './share-axis.js';

/** A share, 0–1, with its interval. */
export interface ShareDrawn {
  readonly label: string;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  /** The number in words, with its interval: `80 % (61–91 %)`. */
  readonly words: string;
  readonly target: number | null;
}

export interface ShareChart extends Pick<ChartFigure, 'id' | 'title'> {
  readonly shares: readonly ShareDrawn[];
}

const ROW = 42;

/** Shares with their intervals, one under the other on one line from 0 to 100 %; a target is an upright line. */
export function shareChart({ id, title, shares }: ShareChart): string {
  const { rows, height } = rowsOfLabels(shares, ROW);
  return chartFigure({
    id,
    title,
    description: shares.map(({ label, words }) => `${label}: ${words}.`).join(' '),
    height: height + AXIS_HEIGHT,
    marks: [
      ...shareAxis(height),
      ...rows.flatMap(({ of, labels, top }) => [...labels, ...rowMarks(of, top)]),
    ],
    key: shares.some(({ target }) => target !== null)
      ? 'Dot: the share. Band: its 95 % interval. Upright line: the target.'
      : 'Dot: the share. Band: its 95 % interval.',
  });
}

function rowMarks({ value, low, high, words, target }: ShareDrawn, top: number): string[] {
  const middle = top + 28;
  const band = { x: shareAt(low), y: middle - 5, width: shareAt(high) - shareAt(low), height: 10 };
  return [
    boxMark(band, 'band'),
    target === null ? '' : lineMark([shareAt(target), middle - 9], [shareAt(target), middle + 9], 'target'),
    dotMark([shareAt(value), middle], 'point'),
    textMark(words, { x: CHART_WIDTH, y: middle + 4, anchor: 'end', look: 'number' }),
  ];
}

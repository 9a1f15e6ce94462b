import { scaleLinear } from 'd3-scale';
import { lineMark, PLOT_WIDTH, px, textMark } from './chart-marks.js';

/** Pixels from the edge to 0 %, so that a dot on it is whole. */
const INSET = 6;

/** Where a share of 0–1 stands across the plot. */
export const shareAt = scaleLinear([0, 1], [INSET, PLOT_WIDTH - INSET]).clamp(true);

const TICKS = [0, 0.25, 0.5, 0.75, 1];

/** Pixels that the words under an axis take. */
export const AXIS_HEIGHT = 18;

/** A line from 0 to 100 % under rows of so many pixels, with thin lines up to them. */
export function shareAxis(height: number): string[] {
  const lines = TICKS.map((share) => lineMark([shareAt(share), 0], [shareAt(share), height], 'grid'));
  const words = [0, 0.5, 1].map((share) =>
    textMark(`${px(share * 100)} %`, {
      x: share === 0 ? 0 : shareAt(share) + (share === 1 ? INSET : 0),
      y: height + AXIS_HEIGHT - 5,
      anchor: share === 0 ? 'start' : share === 1 ? 'end' : 'middle',
      look: 'small',
    }),
  );
  return [...lines, ...words];
}

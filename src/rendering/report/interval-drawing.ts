import type { Metric } from '../../evaluation/metric.js';

const WIDTH = 96;
const HEIGHT = 12;

/**
 * A share drawn on a line from 0 to 100 %: its interval as a band, itself as a mark. Says nothing that the words beside it do
 * not, so it is hidden from screen readers. Empty for anything but a share that is shown.
 */
export function intervalDrawing({ statistic, value, interval }: Metric): string {
  if (statistic !== 'share' || value === null || interval === null) return '';
  const at = (share: number) => (share * WIDTH).toFixed(1);
  const band = `<rect class="spread" x="${at(interval.low)}" y="2" width="${at(interval.high - interval.low)}" height="8" rx="2"/>`;
  const track = `<rect class="track" x="0" y="5" width="${WIDTH}" height="2"/>`;
  const point = `<rect class="point" x="${at(Math.min(value, 1 - 3 / WIDTH))}" y="0" width="3" height="${HEIGHT}"/>`;
  const size = `width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}"`;
  return `<svg class="interval" aria-hidden="true" focusable="false" ${size}>${track}${band}${point}</svg>`;
}

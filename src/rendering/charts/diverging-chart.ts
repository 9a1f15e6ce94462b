import { scaleLinear } from 'd3-scale';
import { type ChartFigure, chartFigure } from './chart-figure.js';
import { boxMark, CHART_WIDTH, lineMark, px, textMark } from './chart-marks.js';
import { fittedText } from './fitted-text.js';

/** The answers of one side, or to one question, by level of the scale from the lowest up. */
export interface AnswersDrawn {
  readonly label: string;
  readonly counts: readonly number[];
}

export interface DivergingChart extends Pick<ChartFigure, 'id' | 'title'> {
  /** What the levels are called, from the lowest up. */
  readonly levels: readonly string[];
  readonly rows: readonly AnswersDrawn[];
}

const ROW = 54;
/** The share of the width that either side of the line has at least. */
const LEAST_SIDE = 0.08;
/** Pixels that a percentage needs inside its bar. */
const ROOM_FOR_WORDS = 22;

/** Bars of answers that lie to the left of a line in the middle as far as they are low, to the right as far as they are high. */
export function divergingChart({ id, title, levels, rows }: DivergingChart): string {
  const lower = Math.max(LEAST_SIDE, ...rows.map(({ counts }) => lowerPart(counts)));
  const upper = Math.max(LEAST_SIDE, ...rows.map(({ counts }) => 1 - lowerPart(counts)));
  const at = scaleLinear([-lower, upper], [0, CHART_WIDTH]);
  const height = rows.length * ROW;
  const swatches = levels.flatMap((level, step) =>
    swatchMarks(level, step, levels.length).map((mark) => mark(height)),
  );
  return chartFigure({
    id,
    title,
    description: rows.map((row) => rowInWords(row, levels)).join(' '),
    height: height + 24,
    marks: [...rows.flatMap((row, at_) => rowMarks(row, at_ * ROW, at)), ...swatches],
    key: 'Left of the line: the lower half of the scale; its middle lies across the line.',
  });
}

/** The share of answers below the middle of the scale, half of those in it. */
function lowerPart(counts: readonly number[]): number {
  const total = sum(counts);
  const middle = counts.length % 2 === 1 ? (counts[(counts.length - 1) / 2] ?? 0) : 0;
  return (sum(counts.slice(0, Math.floor(counts.length / 2))) + middle / 2) / total;
}

function rowMarks({ label, counts }: AnswersDrawn, top: number, at: (share: number) => number): string[] {
  const total = sum(counts);
  const edges = counts.map((_, step) => sum(counts.slice(0, step)) / total - lowerPart(counts));
  const bars = counts.flatMap((count, step) => {
    if (count === 0) return [];
    const x = at(edges[step] ?? 0);
    const width = at((edges[step] ?? 0) + count / total) - x;
    const words = `${Math.round((100 * count) / total)}`;
    const middle = { x: x + width / 2, y: top + 37, anchor: 'middle' } as const;
    return [
      boxMark({ x, y: top + 22, width, height: 22 }, levelLook(step, counts.length)),
      width < ROOM_FOR_WORDS
        ? ''
        : textMark(words, { ...middle, look: `on-${levelLook(step, counts.length)}` }),
    ];
  });
  const words = `${label}: ${total} answers, in %`;
  const middleLine = lineMark([at(0), top + 19], [at(0), top + 47], 'target');
  return [
    textMark(fittedText(words, CHART_WIDTH), { x: 0, y: top + 15, look: 'label' }),
    ...bars,
    middleLine,
  ];
}

/** `low-2`, `low-1`, `mid`, `high-1`, `high-2`: how far a level is from the middle, at most two steps. */
function levelLook(step: number, levels: number): string {
  const from = step - (levels - 1) / 2;
  if (from === 0) return 'mid';
  return `${from < 0 ? 'low' : 'high'}-${Math.abs(from) > (levels - 1) / 4 ? 2 : 1}`;
}

function swatchMarks(level: string, step: number, levels: number): ((top: number) => string)[] {
  const x = (step * CHART_WIDTH) / levels;
  const room = CHART_WIDTH / levels - 18;
  return [
    (top) => boxMark({ x, y: top + 8, width: 12, height: 12 }, levelLook(step, levels)),
    (top) => textMark(fittedText(level, room), { x: x + 16, y: top + 18, look: 'small' }),
  ];
}

function rowInWords({ label, counts }: AnswersDrawn, levels: readonly string[]): string {
  return `${label}: ${counts.map((count, step) => `${px(count)} gave ${levels[step] ?? ''}`).join(', ')}.`;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

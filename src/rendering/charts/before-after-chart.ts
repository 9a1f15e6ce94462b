import { scaleLinear } from 'd3-scale';
import { type ChartFigure, chartFigure } from './chart-figure.js';
import { CHART_WIDTH, dotMark, lineMark, PLOT_WIDTH, px, textMark } from './chart-marks.js';
import { fittedText } from './fitted-text.js';

/** One question's means of the same people, before and after. */
export interface ChangeDrawn {
  readonly label: string;
  readonly before: number;
  readonly after: number;
  /** Both means in words: `3.1 to 3.8`. */
  readonly words: string;
  /** Whether the change is more than chance would explain. */
  readonly isSure: boolean;
}

export interface BeforeAfterChart extends Pick<ChartFigure, 'id' | 'title'> {
  readonly changes: readonly ChangeDrawn[];
}

const ROW = 42;

/** A hollow dot before, a full dot after and the way between them, all on one scale that fits them; sure changes are drawn strong. */
export function beforeAfterChart({ id, title, changes }: BeforeAfterChart): string {
  const values = changes.flatMap(({ before, after }) => [before, after]);
  const at = scaleLinear([Math.min(...values), Math.max(...values)], [12, PLOT_WIDTH - 12]).nice(4);
  const height = changes.length * ROW;
  const ticks = at
    .ticks(4)
    .flatMap((tick) => [
      lineMark([at(tick), 0], [at(tick), height], 'grid'),
      textMark(px(tick), { x: at(tick), y: height + 13, anchor: 'middle', look: 'small' }),
    ]);
  return chartFigure({
    id,
    title,
    description: changes.map(({ label, words }) => `${label}: ${words}.`).join(' '),
    height: height + 18,
    marks: [...ticks, ...changes.flatMap((change, row) => rowMarks(change, row * ROW, at))],
    key: 'Hollow dot: mean before. Full dot: mean after, of the same people. Thick line: more than chance would explain.',
  });
}

function rowMarks(
  { label, before, after, words, isSure }: ChangeDrawn,
  top: number,
  at: (value: number) => number,
): string[] {
  const middle = top + 28;
  return [
    textMark(fittedText(label, CHART_WIDTH), { x: 0, y: top + 15, look: 'label' }),
    lineMark([at(before), middle], [at(after), middle], isSure ? 'way strong' : 'way'),
    dotMark([at(before), middle], 'hollow'),
    dotMark([at(after), middle], 'point'),
    textMark(words, { x: CHART_WIDTH, y: middle + 4, anchor: 'end', look: 'number' }),
  ];
}

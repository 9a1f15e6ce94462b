import { type ChartFigure, chartFigure } from './chart-figure.js';
import { boxMark, CHART_WIDTH, diamondMark, dotMark, textMark } from './chart-marks.js';
import { fittedText } from './fitted-text.js';
import { AXIS_HEIGHT, shareAt, shareAxis } from './share-axis.js';
import type { ShareDrawn } from './share-chart.js';

/** A group's share, and that of all others. */
export interface GroupDrawn extends Omit<ShareDrawn, 'target'> {
  readonly others: number;
  /** The others' share in words: `74 %`. */
  readonly othersInWords: string;
  /** `less` and `more` only where the difference is more than chance would explain. */
  readonly stands: 'less' | 'more' | 'alike';
}

export interface EquityChart extends Pick<ChartFigure, 'id' | 'title'> {
  readonly groups: readonly GroupDrawn[];
  /** How many of the groups may stand out by chance alone, as a sentence. */
  readonly chance: string;
}

const ROW = 42;
const STANDS = { less: ', less than all others', more: ', more than all others', alike: '' } as const;

/** Each group's share with its interval, and beside it on the same line that of everybody who is not in it. */
export function equityChart({ id, title, groups, chance }: EquityChart): string {
  const height = groups.length * ROW;
  return chartFigure({
    id,
    title,
    description: groups
      .map(
        ({ label, words, othersInWords, stands }) =>
          `${label}: ${words}; all others: ${othersInWords}${STANDS[stands]}.`,
      )
      .join(' '),
    height: height + AXIS_HEIGHT,
    marks: [...shareAxis(height), ...groups.flatMap((group, at) => rowMarks(group, at * ROW))],
    key: `Dot: the group. Band: its 95 % interval. Diamond: all others together. ${chance}`,
  });
}

function rowMarks({ label, value, low, high, words, others, stands }: GroupDrawn, top: number): string[] {
  const middle = top + 28;
  const band = { x: shareAt(low), y: middle - 5, width: shareAt(high) - shareAt(low), height: 10 };
  const said = STANDS[stands];
  const room = CHART_WIDTH - said.length * 8;
  const look = stands === 'alike' ? 'label' : 'label strong';
  return [
    textMark(`${fittedText(label, room)}${said}`, { x: 0, y: top + 15, look }),
    boxMark(band, 'band'),
    diamondMark([shareAt(others), middle], 'other'),
    dotMark([shareAt(value), middle], 'point'),
    textMark(words, { x: CHART_WIDTH, y: middle + 4, anchor: 'end', look: 'number' }),
  ];
}

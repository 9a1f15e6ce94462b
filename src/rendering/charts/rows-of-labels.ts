import { CHART_WIDTH, textMark } from './chart-marks.js';
import { fittedLines } from './fitted-text.js';

/** A row of a chart: its label, and from where on it is drawn. */
export interface LabelledRow<T> {
  readonly of: T;
  /** The label's lines as marks. */
  readonly labels: readonly string[];
  /** Where the row would begin if its label had one line: what is drawn under the label is placed from here. */
  readonly top: number;
}

/** Pixels from one line of a label to the next. */
const LINE = 16;

/** Rows one under the other, each as high as it is with a label of one line, and higher where the label needs two; and how high all are. */
export function rowsOfLabels<T extends { readonly label: string }>(
  all: readonly T[],
  rowHeight: number,
): { readonly rows: readonly LabelledRow<T>[]; readonly height: number } {
  let height = 0;
  const rows = all.map((of) => {
    const lines = fittedLines(of.label, CHART_WIDTH);
    const labels = lines.map((line, at) =>
      textMark(line, { x: 0, y: height + 15 + at * LINE, look: 'label' }),
    );
    const top = height + (lines.length - 1) * LINE;
    height = top + rowHeight;
    return { of, labels, top };
  });
  return { rows, height };
}

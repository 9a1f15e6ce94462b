import type { IssuedFigure } from '../../domain/reports/issued-report.js';
import { counted } from '../../domain/text/counted.js';
import type { RevisedFigure, Revision } from '../../evaluation/report-value.js';
import { spreadText, valueText } from './metric-text.js';

/** What has become of a report that was issued, to be shown: a heading, sentences, and a table of the numbers that differ. */
export interface RevisionWords {
  readonly title: string;
  readonly sentences: readonly string[];
  readonly headings: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export function revisionInWords({ issued, changed, same, reasons }: Revision): RevisionWords {
  const { id, producedOn } = issued;
  const all = same + changed.length;
  const sentence =
    changed.length === 0
      ? `All ${counted(all, 'number', 'numbers')} are as they were issued on ${producedOn}.`
      : `${changed.length} of ${counted(all, 'number', 'numbers')} differ from those issued on ${producedOn}.`;
  return {
    title: `Since report ${id} was issued`,
    sentences: [sentence, ...(changed.length === 0 ? [] : reasons)],
    headings: ['What', 'Group', 'Period', 'Issued', 'Now'],
    rows: distinct(changed.map(rowOf)),
  };
}

function rowOf({ issued, now }: RevisedFigure): string[] {
  const { label, group, period } = now ?? issued ?? NOTHING;
  const isDifference = [issued, now].some((figure) => figure?.isDifference === true);
  const texts = (isWhole: boolean) => [
    figureText(issued, { other: now, isDifference, isWhole }),
    figureText(now, { other: issued, isDifference, isWhole }),
  ];
  const [before, after] = texts(false);
  return [label, group, period, ...(before === after ? texts(true) : [before ?? '', after ?? ''])];
}

/** A headline stands in its own section too, and is listed once. */
function distinct(rows: readonly string[][]): string[][] {
  return [...new Map(rows.map((row) => [JSON.stringify(row), row])).values()];
}

const NOTHING = { label: '', group: '', period: '' };

/** How a number is told beside what it was, or has become. */
interface Telling {
  readonly other: IssuedFigure | null;
  readonly isDifference: boolean;
  /** With its interval, where all else is the same. */
  readonly isWhole: boolean;
}

/** `70 % (21 of 30)`, with as many digits as it takes to differ from the other; a dash where the report does not have the number. */
function figureText(figure: IssuedFigure | null, { other, isDifference, isWhole }: Telling): string {
  if (figure === null) return '–';
  const statistic = isDifference ? 'difference' : undefined;
  const target = other?.value == null ? null : { target: other.value };
  const details = [basisOf(figure, isDifference), isWhole ? spreadOf(figure, statistic) : ''].filter(
    (text) => text !== '',
  );
  const value = valueText({ ...figure, statistic, target });
  return details.length === 0 ? value : `${value} (${details.join(', ')})`;
}

/** Of a share the part and the whole, of a count the whole, of all else how many it rests on. */
function basisOf({ value, unit, n, denominator }: IssuedFigure, isDifference: boolean): string {
  if (n === null || denominator === null) return '';
  if (unit === 'share' && !isDifference) return `${n} of ${denominator}`;
  return value === n ? `of ${denominator}` : `n ${n} of ${denominator}`;
}

function spreadOf({ low, high, unit }: IssuedFigure, statistic: 'difference' | undefined): string {
  return low === null || high === null ? '' : spreadText({ interval: { low, high }, unit, statistic });
}

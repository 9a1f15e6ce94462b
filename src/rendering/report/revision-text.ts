import type { IssuedFigure } from '../../domain/reports/issued-report.js';
import { counted } from '../../domain/text/counted.js';
import type { RevisedFigure, Revision } from '../../evaluation/report-value.js';
import { valueText } from './metric-text.js';

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
  return [label, group, period, figureText(issued), figureText(now)];
}

/** A headline stands in its own section too, and is listed once. */
function distinct(rows: readonly string[][]): string[][] {
  return [...new Map(rows.map((row) => [JSON.stringify(row), row])).values()];
}

const NOTHING = { label: '', group: '', period: '' };

/** `70 % (21 of 30)`; a dash where the report does not have the number. */
function figureText(figure: IssuedFigure | null): string {
  if (figure === null) return '–';
  const { n, denominator } = figure;
  const basis = n === null || denominator === null ? '' : ` (${n} of ${denominator})`;
  return `${valueText(figure)}${basis}`;
}

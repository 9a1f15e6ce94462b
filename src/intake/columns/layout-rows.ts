import { firstFewAtLength } from '../../domain/text/first-few.js';
import type { Row, Table } from '../table/read-table.js';
import { isTotalLabel } from '../values/blanks/total-labels.js';

/** What reports print below and between their rows, in five languages. */
const FOOTERS: readonly RegExp[] = [
  /^(?:[*†‡§]+|[¹²³⁴⁵]|notes?:|source:)\s*\S/iu,
  /\b(?:page|seite|p[aá]gina)\s+\d+(?:\s*(?:of|\/|von|sur|de|van)\s*\d+)?\s*$/iu,
  /^(?:printed|generated|exported|produced|extracted|downloaded|report (?:run|generated|produced|created|date)|data (?:extracted|as at)|run (?:by|on|at)|as at|gedruckt|erstellt (?:am|von)|imprim[ée]|g[ée]n[ée]r[ée] le|impreso|generado|afgedrukt|gegenereerd)\b.*(?:\d|\bby\b)/iu,
  /^\W*(?:end|ende|fin|einde)(?: (?:of|de|des|du|del|der|van)(?: the| la| het| de)?)? (?:report|list|file|data|document|extract|bericht\w*|liste|datei|rapport|fichier|informe|lista|archivo|lijst|bestand)\W*$/iu,
  /^(?:strictly |highly )?(?:confidential|official[- ]sensitive|official|vertraulich|confidentiel|confidencial|vertrouwelijk)(?:\W.*)?$/iu,
];
/** What none of these has, a staff number as a rule, is neither a footer nor the label of a total. */
const MAY_BE_LAYOUT = /^[*†‡§¹²³⁴⁵]|[\p{L} ]{3}/u;
/** No line of a footer is longer. */
const LONGEST = 200;
const FIGURE = /^[\d\s.,%()£$€+-]+$/u;

/** Whether a row is no datum but what a report prints around them: a footer, or a total with nothing but figures beside it. */
export function isLayoutRow({ cells }: Pick<Row, 'cells'>): boolean {
  const [first, ...others] = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  if (first === undefined || first.length > LONGEST || !MAY_BE_LAYOUT.test(first)) return false;
  if (isTotalLabel(first)) return others.every((cell) => FIGURE.test(cell) || isTotalLabel(cell));
  const isFooter = (text: string) => FOOTERS.some((footer) => footer.test(text));
  return (
    isFooter(first) && others.every((cell) => FIGURE.test(cell) || isFooter(cell) || /\d[-/.:]\d/u.test(cell))
  );
}

const SHOWN = 3;

/** A table without the rows that a report prints around its data, and a note of what they said. */
export function withoutLayoutRows(table: Table): Table {
  const layout = table.rows.filter(isLayoutRow);
  if (layout.length === 0) return table;
  const shown = firstFewAtLength(
    layout,
    SHOWN,
    ({ line, cells }) => `line ${line}: ${JSON.stringify(cells.find((cell) => cell.trim() !== '')?.trim())}`,
  );
  return {
    ...table,
    rows: table.rows.filter((row) => !isLayoutRow(row)),
    notes: [...table.notes, `Totals and footers: ${layout.length}, left out (${shown}).`],
  };
}

import { printable } from '../domain/text/printable.js';
import { cutToWidth, displayWidth, padToWidth, wrapToWidth } from './display-width.js';
import type { TerminalStyle } from './terminal-style.js';

/** One line of a record: `Unit  Critical Care`. */
export interface RecordField {
  readonly label: string;
  /** null or empty: nothing is known, shown as `–`. A list is joined with `; `. */
  readonly value: string | number | readonly string[] | null;
}

/** Fields that belong together, under a heading of their own. */
export interface RecordSection {
  readonly heading?: string;
  readonly fields: readonly RecordField[];
  /** Whether its values are long, and stand as far left as its own labels allow. */
  readonly hasOwnColumn?: boolean;
}

const NOTHING = '–';
const GAP = 2;
/** Values keep at least this many columns; where labels would take them, labels are cut. */
const NARROWEST_VALUE = 10;
const NARROWEST_LABEL = 3;

function valueText(value: RecordField['value']): string {
  const text = value === null ? '' : typeof value === 'object' ? value.join('; ') : String(value);
  return text === '' ? NOTHING : printable(text);
}

function fieldLines(field: RecordField, labelWidth: number, { width, colour }: TerminalStyle): string[] {
  const label = padToWidth(cutToWidth(printable(field.label), labelWidth), labelWidth);
  const valueWidth = Math.max(NARROWEST_VALUE, width - labelWidth - GAP);
  return wrapToWidth(valueText(field.value), valueWidth).map((line, index) =>
    `${index === 0 ? colour.dim(label) : ' '.repeat(labelWidth)}${' '.repeat(GAP)}${line}`.trimEnd(),
  );
}

/**
 * All about one thing, for `show` commands: sections of labels and values, the values below one another in
 * one column, long ones in further lines. Ends in a line break.
 */
export function recordForTerminal(sections: readonly RecordSection[], style: TerminalStyle): string {
  const roomForLabels = Math.max(NARROWEST_LABEL, style.width - GAP - NARROWEST_VALUE);
  const labelWidthOf = (those: readonly RecordSection[]) => {
    const labels = those.flatMap(({ fields }) => fields.map(({ label }) => displayWidth(printable(label))));
    return Math.min(Math.max(0, ...labels), roomForLabels);
  };
  const common = labelWidthOf(sections.filter(({ hasOwnColumn }) => hasOwnColumn !== true));
  const blocks = sections.map((section) => {
    const { heading, fields, hasOwnColumn } = section;
    const labelWidth = hasOwnColumn === true ? labelWidthOf([section]) : common;
    const title =
      heading === undefined ? [] : [style.colour.bold(cutToWidth(printable(heading), style.width))];
    return [...title, ...fields.flatMap((field) => fieldLines(field, labelWidth, style))].join('\n');
  });
  return `${blocks.join('\n\n')}\n`;
}

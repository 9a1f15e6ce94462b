import type { Context } from '../../context.js';
import type { DataTable } from '../../rendering/tables/data-table.js';
import { createColour } from '../../terminal/colour.js';
import { displayWidth } from '../../terminal/display-width.js';
import { tableForTerminal } from '../../terminal/table-view.js';
import type { TerminalStyle } from '../../terminal/terminal-style.js';

/** How things look on standard output. */
export function styleOf(context: Context): TerminalStyle {
  const { out, host, wantsColour } = context;
  return {
    width: out.columns,
    colour: createColour({ isTerminal: out.isTerminal, environment: host.environment, wantsColour }),
  };
}

/** Columns whose text goes on in further lines, and the width they need to be readable. */
const WRAPPED = new Set([
  'reasons',
  'advice',
  'note',
  'because',
  'changes',
  'helpful',
  'to_improve',
  'why',
  'samples',
  'meaning',
  'also_called',
]);
const WRAPPED_WIDTH = 40;
/** Narrower than this, a row is better shown as a record: the table does that by itself. */
const NARROWEST_WRAPPED = 20;
const GAP = 2;

/**
 * A list as a table: as many columns as fit side by side, taken in the order of `important`, then as they stand; how many
 * are left out is said below.
 */
export function showInTerminal(context: Context, table: DataTable, important: readonly string[]): void {
  const style = styleOf(context);
  const rows = table.rows.map((row) => row.map(cellInWords));
  const widths = table.columns.map(({ name, title }, position) =>
    WRAPPED.has(name) ? WRAPPED_WIDTH : widestOf(title ?? name, rows, position),
  );
  const isShown = columnsThatFit(table, { widths, width: style.width, important });
  const shown = <T>(items: readonly T[]) => items.filter((_, position) => isShown[position]);
  const columns = shown(table.columns).map(({ name, title, kind }) => ({
    title: title ?? name,
    wrap: WRAPPED.has(name),
    ...(kind === 'number' ? { align: 'right' as const } : {}),
  }));
  context.out.write(tableForTerminal({ columns, rows: rows.map(shown) }, style));
  const hidden = table.columns.length - columns.length;
  if (hidden > 0)
    context.note(
      `${hidden} more ${hidden === 1 ? 'column' : 'columns'} in a wider window, or with --format csv.`,
    );
}

function widestOf(
  title: string,
  rows: readonly (readonly (string | number | null)[])[],
  position: number,
): number {
  return rows.reduce(
    (widest, row) => Math.max(widest, displayWidth(String(row[position] ?? ''))),
    displayWidth(title),
  );
}

/**
 * Which columns are shown: the two most important ones always, and text that goes on in further lines if it is among the
 * important, for it is what the list is for; each further important one as long as it fits; the rest only with all.
 */
function columnsThatFit(
  { columns }: DataTable,
  { widths, width, important }: { widths: readonly number[]; width: number; important: readonly string[] },
): boolean[] {
  const positions = columns.map((_, position) => position);
  const nameAt = (position: number) => columns[position]?.name ?? '';
  const rank = (position: number) => {
    const place = important.indexOf(nameAt(position));
    return place < 0 ? important.length + position : place;
  };
  const isShown = columns.map(() => false);
  const everything = widths.reduce((sum, one) => sum + one + GAP, -GAP);
  let taken = 0;
  for (const [index, position] of positions.sort((a, b) => rank(a) - rank(b)).entries()) {
    const isImportant = important.includes(nameAt(position));
    if (!isImportant && everything > width) break;
    const isPoint = isImportant && WRAPPED.has(nameAt(position));
    const gap = taken === 0 ? 0 : GAP;
    const fits = taken + gap + (widths[position] ?? 0) <= width;
    if (index > 1 && !fits && !isPoint) continue;
    isShown[position] = true;
    taken += gap + (isPoint && !fits ? NARROWEST_WRAPPED : (widths[position] ?? 0));
  }
  return isShown;
}

function cellInWords(cell: string | number | boolean | null): string | number | null {
  if (typeof cell === 'boolean') return cell ? 'yes' : 'no';
  // Two decimals are enough to read; every digit is in the CSV.
  if (typeof cell === 'number' && !Number.isInteger(cell)) return cell.toFixed(2);
  return cell;
}

import { groupedBy } from '../../domain/grouped-by.js';
import type { Metric } from '../../evaluation/metric.js';
import type { ReportRow, ReportTable } from '../../evaluation/report-value.js';
import { hiddenNote, isHidden } from './metric-text.js';

/** A table as it is read: its rows and columns that say something, and in words what is left out and why. */
export interface ShownTable extends Pick<ReportTable, 'columns' | 'rows'> {
  readonly note: string;
}

/** A table without the rows and the columns in which everything is hidden, or nothing is known. */
export function shownTable(table: ReportTable): ShownTable {
  const rows = table.rows.filter(({ cells }) => cells.some(saysSomething));
  const isShown = table.columns.map((_, at) => cellsIn(rows, at).some(saysSomething));
  const { hidden, empty } = columnsLeftOut(table, rows);
  const note = [hidden, table.note, ...rowsLeftOut(table), empty, hiddenNote(allCells(table))];
  return {
    columns: table.columns.filter((_, at) => isShown[at]),
    rows: rows.map(({ group, cells }) => ({ group, cells: cells.filter((_, at) => isShown[at]) })),
    note: note.filter((text) => text !== '').join(' '),
  };
}

/** The numbers of a list of which something is said, and in words which others are hidden, or there are none of, and why. */
export function shownMetrics(metrics: readonly Metric[]): { metrics: readonly Metric[]; note: string } {
  const empty = metrics.filter(({ state }) => state === 'no_data');
  const without = [...groupedBy(empty, ({ note }) => note).values()].map((alike) =>
    withoutData(alike.map((metric) => ({ name: metric.label, cells: [metric] }))),
  );
  const shown = metrics.filter(saysSomething);
  const note = [...without, whichAreHidden(metrics.filter(isHidden)), hiddenNote(shown)];
  return { metrics: shown, note: note.filter((text) => text !== '').join(' ') };
}

/** `Hidden (fewer than 10, or would reveal fewer): Fit; Days.` */
function whichAreHidden(hidden: readonly Metric[]): string {
  const [first] = hidden;
  if (first === undefined) return '';
  return `Hidden (${first.note.replace('suppressed: ', '')}): ${hidden.map(({ label }) => label).join('; ')}.`;
}

/** Of a number, or of what is said in its place. */
function saysSomething(metric: Metric): boolean {
  return metric.state !== 'no_data' && !isHidden(metric);
}

/** What is said of the columns in which everything is hidden, and of those in which nothing is known. */
function columnsLeftOut(
  { columns }: ReportTable,
  rows: readonly ReportRow[],
): { hidden: string; empty: string } {
  const silent = columns.flatMap((name, at) => {
    const cells = cellsIn(rows, at);
    return rows.length === 0 || cells.some(saysSomething) ? [] : [{ name, cells }];
  });
  const hidden = silent.filter(({ cells }) => cells.some(isHidden)).map(({ name }) => name);
  return {
    hidden: hidden.length === 0 ? '' : `Hidden in every group: ${hidden.join(', ')}.`,
    empty: withoutData(silent.filter(({ cells }) => !cells.some(isHidden))),
  };
}

function rowsLeftOut({ rows }: ReportTable): string[] {
  const silent = rows.filter(({ cells }) => !cells.some(saysSomething));
  const hidden = silent.filter(({ cells }) => cells.some(isHidden)).length;
  const empty = silent.filter(({ cells }) => !cells.some(isHidden));
  return [
    hidden === 0 ? '' : `${hidden} ${hidden === 1 ? 'group is' : 'groups are'} not listed.`,
    withoutData(empty.map(({ group, cells }) => ({ name: group, cells }))),
  ];
}

/** Names what there are no numbers for, and why. */
function withoutData(
  silent: readonly { readonly name: string; readonly cells: readonly Metric[] }[],
): string {
  if (silent.length === 0) return '';
  const names = silent.map(({ name }) => name).join('; ');
  return `No data: ${names}${whyNot(silent.flatMap(({ cells }) => cells))}.`;
}

/** Why there is no number, where that is said of all of them alike. */
function whyNot(cells: readonly Metric[]): string {
  const [why = '', ...others] = new Set(cells.map(({ note }) => note));
  return why === '' || others.length > 0 ? '' : ` (${why})`;
}

function cellsIn(rows: readonly ReportRow[], at: number): Metric[] {
  return rows.flatMap(({ cells }) => cells[at] ?? []);
}

function allCells({ rows }: ReportTable): Metric[] {
  return rows.flatMap(({ cells }) => cells);
}

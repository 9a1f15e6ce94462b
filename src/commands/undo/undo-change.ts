import type { Context } from '../../context.js';
import { counted } from '../../domain/text/counted.js';
import { tableInWords } from '../../domain/text/table-in-words.js';
import { StateError } from '../../errors.js';
import type { DataTable } from '../../rendering/tables/data-table.js';
import { changesInWords } from '../../rendering/tables/programme/log-table.js';
import type { WriteHandle } from '../../store/database/connection.js';
import { stateOfProgramme, trailHead } from '../../store/trail/audit-trail.js';
import { type ChangeMade, changesMade, TAKEN_BACK } from '../../store/undo/changes-made.js';
import { beginChange } from '../../store/undo/recorded-change.js';
import { highestIds } from '../../store/undo/row-ranges.js';
import {
  type RowsTakenBack,
  type RowTakenBack,
  rowsInDetail,
  rowsTakenBack,
} from '../../store/undo/rows-taken-back.js';
import { takeBackChange } from '../../store/undo/take-back-change.js';
import { type OutputOptions, showTable } from '../output/show-table.js';
import { askToGoOn } from '../session/asking/ask-to-go-on.js';
import { changing } from '../session/loading/reading-and-changing.js';

/** So many rows are shown one by one. */
const SHOWN = 20;

/** What taking a change back does, before it is done. */
interface Preview {
  readonly change: ChangeMade;
  readonly counts: readonly RowsTakenBack[];
  readonly rows: readonly RowTakenBack[];
  /** The state of the programme that it was looked up in. */
  readonly state: string;
}

/**
 * Takes a change back, the latest one or that of a number, after showing what becomes of which row.
 * @throws StateError where there is none, it cannot be taken back, or later changes depend on it.
 */
export async function undoChange(
  context: Context,
  number: number | undefined,
  options: OutputOptions,
): Promise<void> {
  const preview = await lookAhead(context, number);
  show(context, preview, options);
  const { entry, takesBack } = preview.change;
  await askToGoOn(context, {
    message: `Take change ${entry.id} back?`,
    what: `This takes change ${entry.id} (${entry.command}) back`,
  });
  if (context.isDryRun) {
    context.note('Dry run: nothing is written.');
    return;
  }
  await changing(context, (db, note) => {
    if (stateOfProgramme(db) !== preview.state)
      throw new StateError(
        'The programme was changed while you were answering. Nothing was taken back.',
        'Try again: it will show what it does now.',
      );
    takeBackChange(db, entry.id);
    note({ ...TAKEN_BACK, ids: [entry.id] });
  });
  context.note(
    takesBack === undefined
      ? `Change ${entry.id} is taken back. To have it again: mentor undo ${numberOfUndo(preview)}`
      : `Change ${entry.id} is taken back: what it had taken back, change ${takesBack}, holds again.`,
  );
}

/** The number that the entry of this undo gets. */
function numberOfUndo({ state }: Preview): number {
  return Number(state.split(' ')[0]) + 1;
}

/** Does it all in a transaction that is then rolled back. */
async function lookAhead(context: Context, number: number | undefined): Promise<Preview> {
  const store = await context.openStore('write', 'refuse');
  try {
    return store.tryOut((db) => previewOf(db, number ?? latest(db)));
  } finally {
    store.close();
  }
}

function previewOf(db: WriteHandle, id: number): Preview {
  const state = stateOfProgramme(db);
  const own = trailHead(db).entries + 1;
  const before = highestIds(db);
  beginChange(db);
  const change = takeBackChange(db, id);
  const written = { own, before };
  return {
    change,
    counts: rowsTakenBack(db, written),
    rows: rowsInDetail(db, written, SHOWN),
    state,
  };
}

/** The latest change that stands and took nothing back itself. */
function latest(db: WriteHandle): number {
  const change = changesMade(db).findLast(
    ({ takesBack, takenBackBy }) => takesBack === undefined && takenBackBy === undefined,
  );
  if (change !== undefined) return change.entry.id;
  throw new StateError('There is nothing to take back.', 'mentor undo --list shows what was changed.');
}

function show(context: Context, { change, counts, rows }: Preview, options: OutputOptions): void {
  const { entry } = change;
  const done = changesInWords(entry);
  context.note(
    `Change ${entry.id}, ${entry.recordedAt}, by ${entry.actor}: ${entry.command}${done === '' ? '' : ` (${done})`}`,
  );
  for (const { table, fate, count } of counts)
    context.note(`  ${counted(count, 'row', 'rows')} of ${tableInWords(table)} ${fate}`);
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  if (total > rows.length) context.note(`The first ${rows.length} of ${total} rows are shown.`);
  showTable(context, tableOf(rows), {
    schema: 'mentor/undo',
    title: 'What is taken back',
    generatedFor: '',
    important: ['what', 'about', 'fate', 'field', 'from', 'to', 'row'],
    whenEmpty: 'Not a row would be another.',
    more: { change: entry.id, command: entry.command, counts },
    options,
  });
}

function tableOf(rows: readonly RowTakenBack[]): DataTable {
  return {
    columns: [
      { name: 'what', title: 'What', kind: 'text' },
      { name: 'row', title: 'Row', kind: 'text' },
      { name: 'fate', title: 'What becomes of it', kind: 'text' },
      { name: 'field', title: 'Field', kind: 'text' },
      { name: 'from', title: 'Is', kind: 'text' },
      { name: 'to', title: 'Will be', kind: 'text' },
      { name: 'about', title: 'About', kind: 'text' },
    ],
    rows: rows.flatMap(({ table, row, about, fate, fields }) =>
      fate === 'changed'
        ? fields.map(({ field, from, to }) => [
            tableInWords(table),
            row,
            fate,
            tableInWords(field),
            asText(from),
            asText(to),
            about,
          ])
        : [[tableInWords(table), row, fate, null, null, null, about]],
    ),
  };
}

function asText(value: string | number | bigint | null): string | null {
  return value === null ? null : String(value);
}

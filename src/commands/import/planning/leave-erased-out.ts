import type { Context } from '../../../context.js';
import { counted } from '../../../domain/text/counted.js';
import type { Mapping } from '../../../intake/columns/map-columns.js';
import type { Row } from '../../../intake/table/read-table.js';
import { type ErasedKeys, erasedKeys } from '../../../store/privacy/erased-keys.js';
import type { ReadFile } from './plan-file.js';

/** The columns that say whose row it is. */
const WHOSE = ['staff_number', 'email', 'mentee', 'mentor'] as const;

/** Who was erased from the programme; undefined where that is nobody. */
export async function erasedFromProgramme(context: Context): Promise<ErasedKeys | undefined> {
  const store = await context.openStore('read', 'empty');
  try {
    return erasedKeys(store);
  } finally {
    store.close();
  }
}

/**
 * A file without the rows of people who were erased, and without them as the managers of others: they do not come back with the next
 * roster, nor go into a file of rejected rows. The table says how many rows were left out.
 */
export function leaveErasedOut(read: ReadFile, erased: ErasedKeys | undefined): ReadFile {
  if (erased === undefined) return read;
  const { table, respondents, large } = read;
  const left = leaving(read.mapping, erased);
  const rows = table.rows.flatMap((row) => left(row) ?? []);
  const emailOf = new Map(respondents?.respondents.map(({ line, email = '' }) => [line, email]));
  const stay = rows.filter(({ line }) => erased.erasedOn(emailOf.get(line) ?? '') === undefined);
  const gone = table.rows.length - stay.length;
  const lines = new Set(stay.map(({ line }) => line));
  const notes = gone === 0 ? table.notes : [...table.notes, leftOutInWords(gone, large !== undefined)];
  const here = (line: number) => lines.has(line) || !table.rows.some((row) => row.line === line);
  return {
    ...read,
    table: { ...table, rows: stay, notes },
    respondents: respondents && {
      ...respondents,
      respondents: respondents.respondents.filter(({ line }) => here(line)),
      dropped: respondents.dropped.filter(({ line }) => here(line)),
    },
    ...(large === undefined
      ? {}
      : { large: { ...large, everyRow: () => eachThatStays(large.everyRow(), left) } }),
  };
}

function leftOutInWords(rows: number, isLarge: boolean): string {
  const more = isLarge ? ' among the first ones alone' : '';
  return `${counted(rows, 'row', 'rows')} left out${more}: erased on request. mentor privacy readmit lets somebody come back.`;
}

/** A row as it stays; undefined for that of somebody who was erased. */
function leaving({ fields }: Mapping, erased: ErasedKeys): (row: Row) => Row | undefined {
  const whose = WHOSE.flatMap((field) => fields.get(field)?.position ?? []);
  const manager = fields.get('manager')?.position;
  const isOfErased = (cell: string | undefined) => erased.erasedOn(cell ?? '') !== undefined;
  return (row) => {
    if (whose.some((position) => isOfErased(row.cells[position]))) return undefined;
    if (manager === undefined || !isOfErased(row.cells[manager])) return row;
    return { ...row, cells: row.cells.map((cell, at) => (at === manager ? '' : cell)) };
  };
}

function* eachThatStays(rows: Iterable<Row>, left: (row: Row) => Row | undefined): Generator<Row> {
  for (const row of rows) {
    const stays = left(row);
    if (stays !== undefined) yield stays;
  }
}

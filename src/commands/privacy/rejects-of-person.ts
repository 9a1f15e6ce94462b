import path from 'node:path';
import type { Context } from '../../context.js';
import { type Naming, patternOfNaming } from '../../domain/people/naming.js';
import { Failure } from '../../errors.js';
import { readTable, type Table } from '../../intake/table/read-table.js';
import { isRejectsTable } from '../../intake/table/rejects.js';
import { tableAsCsv } from '../../rendering/tables/table-as-csv.js';

/** A file of rejected rows, and how many of them are about a person. */
export interface RejectsOfPerson {
  readonly file: string;
  readonly rows: number;
  /** What stays of it; undefined where that is nothing. */
  readonly left: string | undefined;
}

/** The rejects files that mentor wrote into the programme's folder, or the one of the call, with rows that name the person. */
export function rejectsOfPerson(context: Context, naming: Naming): RejectsOfPerson[] {
  const folders = [...new Set([context.folder, context.host.workingFolder])];
  return folders.flatMap((folder) =>
    context.files
      .names(folder)
      .filter((name) => /\.rejects(?:-\d+)?\.csv$/.test(name))
      .flatMap((name) => rowsIn(context, path.join(folder, name), naming)),
  );
}

function rowsIn(context: Context, file: string, naming: Naming): RejectsOfPerson[] {
  const table = tableIn(context, file);
  if (table === undefined || !isRejectsTable(table)) return [];
  const pattern = patternOfNaming(naming);
  const keys = new Set(naming.keys.map((key) => key.toLowerCase()));
  const isAbout = (cell: string) =>
    keys.has(cell.trim().toLowerCase()) || (pattern !== undefined && cell.search(pattern) >= 0);
  const left = table.rows.filter(({ cells }) => !cells.some(isAbout));
  const rows = table.rows.length - left.length;
  if (rows === 0) return [];
  const columns = table.headers.map(({ text }) => ({ name: text, kind: 'text' as const }));
  // With a byte order mark where the file has one.
  const bom =
    Buffer.from(context.files.read(file)).subarray(0, 3).toString('latin1') === '\u00EF\u00BB\u00BF';
  const text =
    left.length === 0
      ? undefined
      : tableAsCsv({ columns, rows: left.map(({ cells }) => [...cells]) }, { bom });
  return [{ file, rows, left: text }];
}

/** What is no table any more was not left as mentor wrote it. */
function tableIn(context: Context, file: string): Table | undefined {
  try {
    return readTable(context.files.read(file), path.basename(file));
  } catch (error) {
    if (error instanceof Failure) return undefined;
    throw error;
  }
}

/** Writes what stays of a rejects file. */
export function eraseFromRejects({ files }: Context, { file, left }: RejectsOfPerson): void {
  if (left === undefined) files.remove(file);
  else files.write(file, left, { replace: true });
}

import path from 'node:path';
import type { Context } from '../../../context.js';
import type { FileReading } from '../../../intake/table/file-reading.js';
import type { Table } from '../../../intake/table/read-table.js';
import { type Reject, rejectsTable } from '../../../intake/table/rejects.js';
import { tableAsCsv } from '../../../rendering/tables/table-as-csv.js';

/**
 * Writes the rows that were not imported, with the reason: into the file named, else into `roster.rejects.csv`. Nothing is
 * replaced: a file that is there and says something else stays, and the rows go to `roster.rejects-2.csv`.
 * @returns the name of the file.
 */
export function writeRejects(
  context: Context,
  about: {
    file: string;
    table: Table;
    rejects: readonly Reject[];
    reading: FileReading;
    out: string | undefined;
    /** Whether the file begins with a byte order mark, as the settings say. */
    byteOrderMark: boolean;
  },
): string {
  const { headers, rows } = rejectsTable(about.table.headers, about.rejects, about.reading);
  const columns = headers.map((name) => ({ name, kind: 'text' as const }));
  const text = tableAsCsv({ columns, rows }, { bom: about.byteOrderMark });
  const file = about.out ?? freeName(context, about.file, text);
  if (!holds(context, file, text)) context.files.write(file, text, { replace: false });
  return file;
}

function freeName(context: Context, file: string, text: string): string {
  const base = file === '-' ? 'standard-input' : path.basename(file, path.extname(file));
  for (let number = 1; ; number++) {
    const name = `${base}.rejects${number === 1 ? '' : `-${number}`}.csv`;
    if (!context.files.exists(name) || holds(context, name, text)) return name;
  }
}

function holds(context: Context, file: string, text: string): boolean {
  return context.files.exists(file) && Buffer.from(context.files.read(file)).equals(Buffer.from(text));
}

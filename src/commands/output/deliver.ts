import path from 'node:path';
import { BACKUPS_FILE, type Context, DATABASE_FILE, SETTINGS_FILE } from '../../context.js';
import { printable } from '../../domain/text/printable.js';
import { StateError } from '../../errors.js';

/** Where data goes. */
export interface Destination {
  /** A file; `-` or none is standard output. */
  readonly out?: string;
  /** Whether the file may replace one that is there. */
  readonly force?: boolean;
}

/** Hands data over as plain text: to standard output, or whole into a file, which is then named on stderr. */
export function deliver(context: Context, text: string, { out, force }: Destination): void {
  if (out === undefined || out === '-') {
    context.out.write(context.out.isTerminal ? printable(text, { keepLineBreaks: true }) : text);
    return;
  }
  if (isOfProgramme(context, out))
    throw new StateError(
      `${out} is a file of the programme itself, so nothing else is written to it.`,
      'Choose another name.',
    );
  context.files.write(out, text, { replace: force === true });
  context.note(`Wrote ${out}.`);
}

/** The programme's own files; SQLite keeps what is not yet in the database beside it. */
const OWN_FILES = [
  DATABASE_FILE,
  ...['journal', 'wal', 'shm'].map((end) => `${DATABASE_FILE}-${end}`),
  SETTINGS_FILE,
  BACKUPS_FILE,
];

/** Whatever the case of the letters, which not every disk tells apart. */
function isOfProgramme({ folder, host }: Context, file: string): boolean {
  const full = path.resolve(host.workingFolder, file);
  if (path.relative(folder, path.dirname(full)) !== '') return false;
  return OWN_FILES.includes(path.basename(full).toLowerCase());
}

import path from 'node:path';
import {
  BACKUPS_FILE,
  type Context,
  DATABASE_FILE,
  LEASE_FILE,
  PSEUDONYMS_FILE,
  SETTINGS_FILE,
} from '../../context.js';
import { isOfBackup } from '../../domain/backups/backup-files.js';
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
  refuseOwnFile(context, out);
  context.files.write(out, text, { replace: force === true });
  context.note(`Wrote ${out}.`);
}

/** The same for a paper that tells of a change as made: in a dry run, where it was not made, no file says so. */
export function deliverOfChange(context: Context, text: string, destination: Destination): void {
  const { out } = destination;
  if (context.isDryRun && out !== undefined && out !== '-') context.note(`Dry run: ${out} is not written.`);
  else deliver(context, text, destination);
}

/** @throws StateError for a file of the programme itself, or of a backup of one. */
export function refuseOwnFile(context: Context, file: string): void {
  const isOwn = isOfProgramme(context, file);
  if (isOwn || isOfBackup(path.basename(file)))
    throw new StateError(
      `${file} is a file of ${isOwn ? 'the programme itself' : 'a backup'}, so nothing else is written to it.`,
      'Choose another name.',
    );
}

/** The programme's own files; SQLite keeps what is not yet in the database beside it. */
const OWN_FILES = [
  DATABASE_FILE,
  ...['journal', 'wal', 'shm'].map((end) => `${DATABASE_FILE}-${end}`),
  SETTINGS_FILE,
  BACKUPS_FILE,
  LEASE_FILE,
  PSEUDONYMS_FILE,
];

/** Whatever the case of the letters, which not every disk tells apart, and through whatever links the folder is reached. */
function isOfProgramme({ folder, host, files }: Context, file: string): boolean {
  const full = path.resolve(host.workingFolder, file);
  if (!OWN_FILES.includes(path.basename(full).toLowerCase())) return false;
  return files.placeOf(path.dirname(full)).path === files.placeOf(folder).path;
}

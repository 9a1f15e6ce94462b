import { UsageError } from '../../errors.js';

/**
 * Refuses `--out calendar.ics` where files of that kind go into a folder, and says how they are written.
 * @throws UsageError for a file with that ending.
 */
export function refuseFileForFolder(
  out: string | undefined,
  { ending, what, command }: { readonly ending: string; readonly what: string; readonly command: string },
): void {
  if (out?.toLowerCase().endsWith(`.${ending}`) !== true) return;
  throw new UsageError(
    `${what} (.${ending}) are several, and go into a folder: "${out}" is one file.`,
    `${command} --to FOLDER writes them.`,
  );
}

import path from 'node:path';
import type { Context } from '../../context.js';

/** A file by its name within the folder. */
export interface NamedFile {
  readonly name: string;
  readonly content: string;
}

/**
 * Writes files into a folder, which is made where it is not there. Every one is looked at before the first is written.
 * @throws StateError for one that is there and may not be replaced.
 */
export function writeIntoFolder(
  context: Context,
  files: readonly NamedFile[],
  { folder, replace }: { readonly folder: string; readonly replace: boolean },
): void {
  context.files.makeFolder(folder);
  const paths = files.map(({ name, content }) => ({ file: path.join(folder, name), content }));
  for (const { file } of paths) context.files.refuseUnwritable(file, { replace });
  for (const { file, content } of paths) context.files.write(file, content, { replace });
}

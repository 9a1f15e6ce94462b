import path from 'node:path';
import { type Context, SETTINGS_FILE } from '../../context.js';
import { type Naming, patternOfNaming } from '../../domain/people/naming.js';

/** The lines of mentor.yaml that name somebody: the coordinator wrote it, and what it says may be needed, so that it is told and not changed. */
export function linesOfSettings({ folder, files }: Context, naming: Naming): number[] {
  const file = path.join(folder, SETTINGS_FILE);
  const pattern = patternOfNaming(naming);
  if (pattern === undefined || !files.exists(file)) return [];
  const lines = Buffer.from(files.read(file)).toString('utf8').split('\n');
  return lines.flatMap((line, at) => (line.search(pattern) >= 0 ? [at + 1] : []));
}

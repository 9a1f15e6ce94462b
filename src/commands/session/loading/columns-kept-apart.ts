import path from 'node:path';
import { type Context, SETTINGS_FILE } from '../../../context.js';
import { InputError } from '../../../errors.js';
import type { MovedColumns } from '../../../store/sensitive/keep-apart.js';
import { loadSettings } from './load-settings.js';

/**
 * The columns that mentor.yaml calls sensitive; undefined where it cannot be read. Then all stays where it is: commands that need the
 * settings say what is wrong with them, and a meeting can be recorded meanwhile.
 */
export async function columnsToKeepApart(context: Context): Promise<ReadonlySet<string> | undefined> {
  const file = path.join(context.folder, SETTINGS_FILE);
  // Nearly every programme has none: its settings are then not read by commands that ask nothing else of them.
  const isNamed = context.files.exists(file) && Buffer.from(context.files.read(file)).includes('sensitive');
  if (!isNamed) return new Set();
  try {
    return new Set((await loadSettings(context)).sensitive.keys());
  } catch (error) {
    if (error instanceof InputError) return undefined;
    throw error;
  }
}

/** Tells which columns went apart, or came back, because mentor.yaml says otherwise than before. */
export function tellOfMoved({ note, isDryRun }: Context, { apart, back }: MovedColumns): void {
  if (isDryRun) return;
  if (apart.length > 0) note(`Kept apart from now on, as mentor.yaml says: ${apart.join(', ')}.`);
  if (back.length > 0) note(`No longer kept apart, as mentor.yaml says: ${back.join(', ')}.`);
}

import path from 'node:path';
import type { Context } from '../../../context.js';
import { SETTINGS_FILE } from '../../../context.js';
import { DEFAULT_SETTINGS, type Settings } from '../../../domain/settings/settings.js';
import { InputError } from '../../../errors.js';

/**
 * The programme's settings: its mentor.yaml, or what applies without one. Only where there is a file is its reader loaded.
 * @throws InputError with every complaint about the file.
 */
export async function loadSettings(context: Context): Promise<Settings> {
  const file = path.join(context.folder, SETTINGS_FILE);
  if (!context.files.exists(file)) return DEFAULT_SETTINGS;
  const { readSettings } = await import('../../../settings/reading/read-settings.js');
  return readSettings(Buffer.from(context.files.read(file)).toString('utf8'), SETTINGS_FILE);
}

/** The same for what has to be seen where mentor.yaml cannot be read, too: backups, and what was changed. Then what applies without one. */
export async function settingsToShow(context: Context): Promise<Settings> {
  try {
    return await loadSettings(context);
  } catch (error) {
    if (error instanceof InputError) return DEFAULT_SETTINGS;
    throw error;
  }
}

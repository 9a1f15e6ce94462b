import path from 'node:path';
import type { Context } from '../../context.js';
import { SETTINGS_FILE } from '../../context.js';
import { DEFAULT_SETTINGS, type Settings } from '../../domain/settings/settings.js';
import { readSettings } from '../../settings/read-settings.js';

/**
 * The programme's settings: its mentor.yaml, or what applies without one.
 * @throws InputError with every complaint about the file.
 */
export function loadSettings(context: Context): Settings {
  const file = path.join(context.folder, SETTINGS_FILE);
  if (!context.files.exists(file)) return DEFAULT_SETTINGS;
  return readSettings(Buffer.from(context.files.read(file)).toString('utf8'), SETTINGS_FILE);
}

import type { Context } from '../../context.js';
import type { Settings } from '../../domain/settings/settings.js';
import { loadSettings } from '../session/loading/load-settings.js';
import type { ImportOptions } from './import-options.js';

/** The settings, with what the call says in their place. */
export async function settingsFor(
  context: Context,
  { dateOrder, decimalMark }: Pick<ImportOptions, 'dateOrder' | 'decimalMark'>,
): Promise<Settings> {
  const settings = await loadSettings(context);
  const { intake } = settings;
  return {
    ...settings,
    intake: {
      ...intake,
      dateOrder: dateOrder ?? intake.dateOrder,
      decimalMark: decimalMark ?? intake.decimalMark,
    },
  };
}

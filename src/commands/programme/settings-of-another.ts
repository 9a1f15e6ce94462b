import path from 'node:path';
import { type Context, SETTINGS_FILE } from '../../context.js';
import type { Settings } from '../../domain/settings/settings.js';
import { StateError } from '../../errors.js';
import { readSettings } from '../../settings/reading/read-settings.js';

/** Settings that a new programme starts from, and what they are called. */
export interface SettingsToStartFrom {
  readonly name: string;
  readonly settings: Settings;
}

/**
 * The settings of another programme, its templates and questionnaires among them, under a name of one's own; people, rounds and what happened
 * there are no settings. What is sensitive there is named, for its purpose may not be that of the new programme.
 * @throws StateError where there are none, InputError where they cannot be used.
 */
export async function settingsOfAnother(
  context: Context,
  { like, name, yes }: { readonly like: string; readonly name?: string; readonly yes?: boolean },
): Promise<{ preset: SettingsToStartFrom; name: string }> {
  const file = settingsFileOf(context, like);
  if (!context.files.exists(file))
    throw new StateError(
      `There are no settings in ${like}.`,
      'Name the folder of a programme that has a mentor.yaml, or that file.',
    );
  const settings = readSettings(Buffer.from(context.files.read(file)).toString('utf8'), file);
  const { programmeName, sensitive } = settings;
  const own = name ?? (await nameAsked(context, { isAsked: yes !== true, programmeName }));
  if (own === programmeName)
    context.note(
      `It is called "${own}", as the other is. To give it a name of its own: --name, or programme.name in mentor.yaml`,
    );
  if (sensitive.size > 0)
    context.note(
      `Check that what is sensitive is kept for the same purposes here: ${[...sensitive.keys()].join(', ')}.`,
    );
  return { preset: { name: `the settings of ${file}`, settings }, name: own };
}

async function nameAsked(
  { prompt }: Context,
  { isAsked, programmeName }: { readonly isAsked: boolean; readonly programmeName: string },
): Promise<string> {
  if (!isAsked || prompt === undefined) return programmeName;
  return prompt.input({ message: 'What is the programme called?', initially: programmeName });
}

/** The file itself may be named too. */
function settingsFileOf({ host }: Context, like: string): string {
  const named = path.resolve(host.workingFolder, like);
  return /\.ya?ml$/iu.test(like) ? named : path.join(named, SETTINGS_FILE);
}

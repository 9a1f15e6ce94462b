import path from 'node:path';
import type { Context } from '../../context.js';
import { SETTINGS_FILE } from '../../context.js';
import type { Settings } from '../../domain/settings/settings.js';
import { StateError, UsageError } from '../../errors.js';
import { profilesAlone } from '../../settings/reading/profiles-alone.js';
import { settingsAsYaml } from '../../settings/settings-as-yaml.js';
import { SETTINGS_PRESETS } from '../../settings/settings-presets.js';
import { deliver } from '../output/deliver.js';
import { type SettingsToStartFrom, settingsOfAnother } from './settings-of-another.js';

export interface InitOptions {
  readonly preset?: string;
  /** The folder of another programme, or its mentor.yaml, whose settings and templates to start from. */
  readonly like?: string;
  readonly name?: string;
  readonly force?: boolean;
  readonly yes?: boolean;
}

/**
 * Writes a commented mentor.yaml into the programme's folder: asks in a terminal, follows the options elsewhere.
 * @throws UsageError where there is nobody to ask and neither --yes nor --preset was given.
 */
export async function initProgramme(context: Context, options: InitOptions): Promise<void> {
  const file = path.join(context.folder, SETTINGS_FILE);
  const profiles = profilesToKeep(context, file);
  const isReplaced = options.force === true || profiles !== undefined;
  if (context.files.exists(file) && !isReplaced) {
    throw new StateError(
      `${file} is there already.`,
      'Edit it with any text editor, or start again from a preset with --force.',
    );
  }
  const { preset, name } = await answers(context, options);
  const { intake } = preset.settings;
  const remembered = profiles === undefined ? intake.profiles : new Map([...intake.profiles, ...profiles]);
  const settings = {
    ...preset.settings,
    programmeName: name,
    intake: { ...intake, profiles: remembered },
  };
  if (context.isDryRun) {
    // Of --json the answer is a document, in which the file is one of the notes.
    if (context.wantsJson) context.note(settingsAsYaml(settings));
    else deliver(context, settingsAsYaml(settings), {});
    context.note(`Nothing was written. Without --dry-run this becomes ${file}.`);
    return;
  }
  context.files.makeFolder(context.folder);
  context.files.write(file, settingsAsYaml(settings), { replace: isReplaced });
  context.note(`Wrote ${file}: ${preset.name}. Open it in any text editor; every key is explained there.`);
  if (profiles !== undefined)
    context.note(`What was remembered about files stays: ${[...profiles.keys()].join(', ')}.`);
  context.note('Next: mentor import roster.csv');
}

/** The profiles of a file that an import wrote before anybody settled anything: there is nothing in it to lose. */
function profilesToKeep(context: Context, file: string): Settings['intake']['profiles'] | undefined {
  if (!context.files.exists(file)) return undefined;
  return profilesAlone(Buffer.from(context.files.read(file)).toString('utf8'), SETTINGS_FILE);
}

async function answers(
  context: Context,
  options: InitOptions,
): Promise<{ preset: SettingsToStartFrom; name: string }> {
  const { like } = options;
  if (like !== undefined) {
    if (options.preset !== undefined)
      throw new UsageError('Like another programme, or from a preset?', 'Leave out --like or --preset.');
    return settingsOfAnother(context, { ...options, like });
  }
  const named = SETTINGS_PRESETS.find((preset) => preset.name === (options.preset ?? 'general'));
  const [general] = SETTINGS_PRESETS;
  const preset = named ?? general;
  if (preset === undefined) throw new UsageError(`There is no preset "${options.preset}".`);
  const isSettled = options.yes === true || (options.preset !== undefined && options.name !== undefined);
  const start = asPreset(preset);
  if (isSettled) return { preset: start, name: options.name ?? preset.settings.programmeName };
  const { prompt } = context;
  if (prompt === undefined) {
    if (options.preset === undefined) {
      throw new UsageError(
        'Nobody is here to answer.',
        'Pass --preset NAME, or --yes for the general preset.',
      );
    }
    return { preset: start, name: options.name ?? preset.settings.programmeName };
  }
  const name =
    options.name ??
    (await prompt.input({
      message: 'What is the programme called?',
      initially: preset.settings.programmeName,
    }));
  if (options.preset !== undefined) return { preset: start, name };
  const choices = SETTINGS_PRESETS.map((one) => ({ name: `${one.name}: ${one.summary}`, value: one }));
  return {
    preset: asPreset(await prompt.select({ message: 'Which figures to start from?', choices })),
    name,
  };
}

function asPreset({
  name,
  settings,
}: {
  readonly name: string;
  readonly settings: Settings;
}): SettingsToStartFrom {
  return { name: `preset ${name}`, settings };
}

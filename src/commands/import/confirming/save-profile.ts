import path from 'node:path';
import type { Context } from '../../../context.js';
import { SETTINGS_FILE } from '../../../context.js';
import { profileOf } from '../../../intake/columns/column-profiles.js';
import { readSettings } from '../../../settings/reading/read-settings.js';
import { withProfile } from '../../../settings/reading/with-profile.js';
import type { ReadFile } from '../planning/plan-file.js';

/** Remembers in mentor.yaml what the columns of a file hold; everything else in it, comments too, stays as it is. */
export function saveProfile(
  context: Context,
  name: string,
  { read: { table, mapping, words }, sheet }: { read: ReadFile; sheet: string | undefined },
): void {
  const file = path.join(context.folder, SETTINGS_FILE);
  const exists = context.files.exists(file);
  const before = exists ? Buffer.from(context.files.read(file)).toString('utf8') : '';
  const profile = {
    ...profileOf(table.headers, mapping),
    ...(words.size === 0 ? {} : { values: words }),
    ...(sheet === undefined ? {} : { sheet }),
  };
  const after = withProfile(before, name, profile);
  // What cannot be read back is never written.
  readSettings(after, SETTINGS_FILE);
  context.files.write(file, after, { replace: exists });
  context.note(
    `Saved in ${SETTINGS_FILE} as the profile ${name}: the next file with these columns is read the same way.`,
  );
}

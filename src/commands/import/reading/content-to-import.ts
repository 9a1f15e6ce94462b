import type { Context } from '../../../context.js';
import type { IntakeSettings } from '../../../domain/settings/intake-settings.js';
import { isZip } from '../../../intake/bytes/zip-directory.js';
import { profileFor } from '../../../intake/columns/column-profiles.js';
import { openTable } from '../../../intake/table/read-table.js';
import { contentOf, type FileContent, type FileToOpen } from '../../session/loading/content-of-file.js';

/**
 * Bytes as they are imported: of a workbook the sheet that is named; else one that a profile remembers, if its columns are those of the
 * profile; else the first.
 * @throws InputError for a workbook that cannot be read; UsageError for a sheet of what is none.
 */
export async function contentToImport(
  context: Context,
  { profiles, ...file }: FileToOpen & Pick<IntakeSettings, 'profiles'>,
): Promise<FileContent> {
  const { bytes, source, sheet } = file;
  const remembered = [...profiles].filter(([, profile]) => profile.sheet !== undefined);
  if (sheet !== undefined || remembered.length === 0 || !isZip(bytes)) return contentOf(context, file);
  const { namesOfSheets } = await import('../../../intake/bytes/read-workbook.js');
  const names = new Set(namesOfSheets(bytes, source).map(sheetKey));
  for (const [name, profile] of remembered) {
    if (profile.sheet === undefined || !names.has(sheetKey(profile.sheet))) continue;
    const content = await contentOf(context, { ...file, sheet: profile.sheet });
    const { headers } = openTable(content, source);
    if (profileFor(headers, new Map([[name, profile]])) !== undefined) return content;
  }
  return contentOf(context, file);
}

/** The sheet that a profile is to remember: one that was named, or remembered before; the first needs no name. */
export function sheetToRemember(
  content: FileContent,
  { sheet, profiles }: { sheet: string | undefined } & Pick<IntakeSettings, 'profiles'>,
): string | undefined {
  if (!('records' in content)) return undefined;
  const key = sheetKey(content.name);
  const isRemembered = [...profiles.values()].some((profile) => sheetKey(profile.sheet ?? '') === key);
  return sheet !== undefined || isRemembered ? content.name : undefined;
}

function sheetKey(name: string): string {
  return name.trim().toLowerCase();
}

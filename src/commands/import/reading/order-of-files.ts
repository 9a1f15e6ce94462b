import type { Context } from '../../../context.js';
import { FILE_KINDS, type FileKind } from '../../../domain/files/file-fields.js';
import type { Settings } from '../../../domain/settings/settings.js';
import { Failure } from '../../../errors.js';
import { bytesOf, sourceName } from '../../session/loading/bytes-of-file.js';
import type { ImportOptions } from '../import-options.js';
import { contentToImport } from './content-to-import.js';
import { kindAtFirstSight } from './read-file.js';

/**
 * The files of one call in the order in which each finds whom and what it speaks of: rosters, surveys, pairings and what is about those.
 * `*.csv` gives them by the alphabet. Files of one kind stay in the order they were named in.
 */
export async function inOrderOfKinds(
  context: Context,
  options: ImportOptions,
  settings: Settings,
): Promise<readonly string[]> {
  const { files } = options;
  // What is piped in can be read once; of one file, and where the kind is said, there is nothing to order.
  if (files.length < 2 || options.as !== undefined || files.includes('-')) return files;
  const known: { readonly file: string; readonly kind: FileKind | undefined }[] = [];
  for (const file of files) known.push({ file, kind: await kindOf(context, file, { options, settings }) });
  const ordered = known.toSorted((one, other) => placeOf(one.kind) - placeOf(other.kind));
  if (ordered.some(({ file }, at) => file !== files[at])) {
    const told = ordered.map(({ file, kind }) => `${sourceName(file)} (${kind ?? 'not known yet'})`);
    context.note(`Imported in this order, by what they hold: ${told.join(', ')}.`);
  }
  return ordered.map(({ file }) => file);
}

/** A file whose kind is not plain comes after the rosters, and says so itself in its turn. */
function placeOf(kind: FileKind | undefined): number {
  return FILE_KINDS.indexOf(kind ?? 'survey');
}

/** Undefined for a file that cannot be read: that is told in its turn. */
async function kindOf(
  context: Context,
  file: string,
  { options, settings }: { readonly options: ImportOptions; readonly settings: Settings },
): Promise<FileKind | undefined> {
  const { profiles } = settings.intake;
  const source = sourceName(file);
  try {
    const bytes = await bytesOf(context, file);
    const content = await contentToImport(context, { bytes, source, sheet: options.sheet, profiles });
    const { key: _, ...flags } = options;
    return kindAtFirstSight({ content, source }, { ...flags, settings });
  } catch (error) {
    if (error instanceof Failure) return undefined;
    throw error;
  }
}

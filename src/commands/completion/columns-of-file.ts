import type { Context } from '../../context.js';
import { openTable } from '../../intake/table/read-table.js';
import { contentOf } from '../session/loading/content-of-file.js';

/** The headings of the first file of the call that is there. */
export async function columnsOfFile(context: Context, files: readonly string[]): Promise<readonly string[]> {
  const file = files.find((each) => each.includes('.') && context.files.exists(each));
  if (file === undefined) return [];
  const content = await contentOf(context, { bytes: context.files.read(file), source: file });
  return openTable(content, file).headers.map(({ name }) => name);
}

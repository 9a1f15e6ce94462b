import type { Context } from '../../../context.js';
import { UsageError } from '../../../errors.js';
import type { Sheet } from '../../../intake/bytes/sheet.js';
import { isZip } from '../../../intake/bytes/zip-directory.js';

/** What is read of a file: its bytes, or of a workbook the sheet meant. */
export type FileContent = Uint8Array | Sheet;

/** The bytes of a file, what it is called, and which sheet of it is meant. */
export interface FileToOpen {
  readonly bytes: Uint8Array;
  readonly source: string;
  readonly sheet?: string | undefined;
}

/**
 * Bytes as they are read: a workbook as its sheet. What reads workbooks is loaded only for one.
 * @throws InputError for a workbook that cannot be read; UsageError for a sheet of what is none.
 */
export async function contentOf(
  context: Context,
  { bytes, source, sheet }: FileToOpen,
): Promise<FileContent> {
  if (!isZip(bytes)) {
    if (sheet === undefined) return bytes;
    throw new UsageError(`${source} has no sheets.`, 'Leave --sheet out.');
  }
  const { readWorkbook } = await import('../../../intake/bytes/read-workbook.js');
  await context.goOn();
  return context.atOneGo(() => readWorkbook(bytes, source, sheet));
}

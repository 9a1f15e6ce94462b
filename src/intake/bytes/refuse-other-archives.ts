import { InputError } from '../../errors.js';
import { type ZipEntry, zipDirectory } from './zip-directory.js';

/** A workbook unpacks to no more than this: a few hundred kilobytes can be made to unpack to gigabytes. */
const MOST_UNPACKED = 256 * 1024 * 1024;
const MOST_ENTRIES = 10_000;
const SAVE_AS_XLSX =
  'Open it in your spreadsheet program and save it as an Excel workbook (.xlsx) or as CSV UTF-8.';

/** What an archive is when it is no workbook that is read: a file inside that tells, what it is called, and what to do. */
const KINDS: readonly { readonly holds: RegExp; readonly is: string; readonly remedy: string }[] = [
  {
    holds: /^xl\/vbaProject\.bin$/i,
    is: 'a workbook with macros (.xlsm)',
    remedy: 'Macros are programs and are not read. Save it as an Excel workbook without macros (.xlsx).',
  },
  { holds: /^xl\/workbook\.bin$/i, is: 'a binary workbook (.xlsb)', remedy: SAVE_AS_XLSX },
  { holds: /^content\.xml$/i, is: 'an OpenDocument file (.ods)', remedy: SAVE_AS_XLSX },
  {
    holds: /^Index\/.*\.iwa$|^Index\.zip$/i,
    is: 'a Numbers document',
    remedy: 'Export it from Numbers as Excel or CSV.',
  },
  {
    holds: /^word\//i,
    is: 'a Word document',
    remedy: 'Ask for the table itself as a workbook or a CSV file.',
  },
  {
    holds: /^ppt\//i,
    is: 'a PowerPoint file',
    remedy: 'Ask for the table itself as a workbook or a CSV file.',
  },
];

/**
 * Looks at the directory of an archive before anything is unpacked.
 * @throws InputError when it is no .xlsx workbook, holds macros, is encrypted or damaged, or would unpack to too much.
 */
export function refuseOtherArchives(bytes: Uint8Array, source: string): void {
  const entries = zipDirectory(bytes);
  if (entries === undefined)
    refuse(source, 'The workbook is damaged: its end is missing.', 'Copy or download it again.');
  if (entries.some(({ isEncrypted }) => isEncrypted))
    refuse(
      source,
      'The archive is protected by a password.',
      'Unpack it first, then import the file inside.',
    );
  const kind = KINDS.find(({ holds }) => entries.some(({ name }) => holds.test(name)));
  if (kind !== undefined) refuse(source, `This is ${kind.is}.`, kind.remedy);
  if (!entries.some(({ name }) => /^xl\/workbook\.xml$/i.test(name)))
    refuse(source, 'This is a ZIP archive, not a workbook.', 'Unpack it first, then import the file inside.');
  refuseBomb(entries, source);
}

function refuseBomb(entries: readonly ZipEntry[], source: string): void {
  const unpacked = entries.reduce((sum, { size }) => sum + size, 0);
  if (unpacked <= MOST_UNPACKED && entries.length <= MOST_ENTRIES) return;
  refuse(
    source,
    `The workbook would unpack to ${Math.ceil(unpacked / 1e6).toLocaleString('en-GB')} MB in ${entries.length.toLocaleString('en-GB')} parts, more than is read.`,
    'Save the sheet as CSV UTF-8 and import that file: a CSV file may be of any size.',
  );
}

function refuse(source: string, message: string, remedy: string): never {
  throw new InputError(`${source} cannot be read.`, [{ source, message, remedy }]);
}

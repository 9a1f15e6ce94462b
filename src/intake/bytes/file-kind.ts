import { InputError } from '../../errors.js';

const SAVE_AS =
  'Open it in your spreadsheet program and save it as "CSV UTF-8 (comma delimited)", then import that file.';

/** What a file is when it is no CSV file: the bytes it begins with, what it is called, and what to do. */
const KINDS: readonly { readonly starts: string; readonly is: string; readonly remedy: string }[] = [
  {
    starts: 'PK\x03\x04',
    is: 'a spreadsheet workbook (.xlsx or .ods) or a ZIP archive',
    remedy: `${SAVE_AS} Unpack a ZIP archive first.`,
  },
  { starts: 'PK\x05\x06', is: 'an empty ZIP archive', remedy: 'Download the export again.' },
  {
    starts: '\xd0\xcf\x11\xe0',
    is: 'a workbook of the old kind (.xls), or one protected by a password',
    remedy: `Take the password off, or save it as a current Excel workbook (.xlsx). Or: ${SAVE_AS}`,
  },
  {
    starts: '%PDF',
    is: 'a PDF document',
    remedy: 'Ask for the table itself as a CSV file; a PDF only shows it.',
  },
  { starts: '\x1f\x8b', is: 'a gzip archive', remedy: 'Unpack it first, then import the file inside.' },
  {
    starts: '{\\rtf',
    is: 'a word-processor document (RTF)',
    remedy: 'Ask for the table itself as a CSV file.',
  },
  {
    starts: 'age-encryption.org/',
    is: 'an encrypted file (.age)',
    remedy:
      'An encrypted backup of a programme is brought back with mentor restore NAME.db.age; anything else has to be decrypted first.',
  },
  { starts: 'SQLite format 3', is: 'a SQLite database', remedy: 'Export the table you need as CSV from it.' },
];

/**
 * `refuseOtherKinds` throws `InputError` when the bytes are plainly not CSV text (a workbook, a PDF, a web page, nothing
 * at all), and says how to get a CSV file.
 */
export function refuseOtherKinds(bytes: Uint8Array, source: string): void {
  if (bytes.length === 0)
    refuse(source, 'The file is empty.', 'Export it again, and check that it holds rows.');
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 64)).toString('latin1');
  const kind = KINDS.find(({ starts }) => head.startsWith(starts));
  if (kind !== undefined) refuse(source, `This is ${kind.is}, not a CSV file.`, kind.remedy);
}

/**
 * `refuseOtherText` throws `InputError` when the beginning of a text is a web page or an XML file (often a table renamed to
 * .csv or .xls), blank, or so full of control characters that it is no text at all.
 */
export function refuseOtherText(text: string, source: string): void {
  const head = text.slice(0, 4096).trimStart();
  if (/^<(?:!doctype\s+html|html|head|body|table|meta|style)\b/iu.test(head)) {
    refuse(source, 'This is a web page (HTML), not a CSV file, whatever its name says.', SAVE_AS);
  }
  if (/^<\?xml|^<Workbook\b/iu.test(head)) refuse(source, 'This is an XML file, not a CSV file.', SAVE_AS);
  if (text.trim() === '')
    refuse(
      source,
      'The file begins with nothing but blank space.',
      'Export it again, and check that it holds rows.',
    );
  const odd = head.match(/(?![\t\n\v\f\r])\p{Cc}|\uFFFD/gu)?.length ?? 0;
  if (odd > 8 && odd > head.length / 10)
    refuse(source, 'This is not a text file, or it is damaged.', SAVE_AS);
}

/** `refuseCutOff` throws `InputError` for a file that ends in the middle of a letter. */
export function refuseCutOff(source: string): never {
  throw new InputError(`${source} cannot be read.`, [
    {
      source,
      message: 'The file ends in the middle of a letter: it was cut off on its way, and rows may be missing.',
      remedy:
        'Copy or download it again. Where there is no other, look at its last row in a spreadsheet and save it again.',
    },
  ]);
}

function refuse(source: string, message: string, remedy: string): never {
  throw new InputError(`${source} is not a CSV file.`, [{ source, message, remedy }]);
}

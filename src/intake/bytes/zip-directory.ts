/** A file inside a ZIP archive, as its directory tells of it. */
export interface ZipEntry {
  readonly name: string;
  /** Bytes it has once unpacked. */
  readonly size: number;
  readonly isEncrypted: boolean;
}

const END_SIGNATURE = 0x06054b50;
const END_LENGTH = 22;
const ENTRY_SIGNATURE = 0x02014b50;
const ENTRY_LENGTH = 46;
/** The longest remark that may follow the end of the directory. */
const LONGEST_COMMENT = 65_535;
const ENCRYPTED = 1;
/** What stands for a number that has its place elsewhere, in archives of more than 4 GB. */
const ELSEWHERE = 0xffffffff;

/** Whether bytes begin as a ZIP archive does; workbooks of today are archives. */
export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04;
}

/**
 * The directory of a ZIP archive, which stands at its end: nothing is unpacked. Undefined where there is none, as in a file that was
 * cut off, and for archives of more than 4 GB. After APPNOTE.TXT, 4.3.12 and 4.3.16.
 */
export function zipDirectory(bytes: Uint8Array): ZipEntry[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOfDirectory(view);
  if (end === undefined) return undefined;
  const count = view.getUint16(end + 10, true);
  const entries: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let left = count; left > 0; left -= 1) {
    if (at + ENTRY_LENGTH > view.byteLength || view.getUint32(at, true) !== ENTRY_SIGNATURE) return undefined;
    const size = view.getUint32(at + 24, true);
    if (size === ELSEWHERE) return undefined;
    const nameLength = view.getUint16(at + 28, true);
    const name = Buffer.from(bytes.subarray(at + ENTRY_LENGTH, at + ENTRY_LENGTH + nameLength)).toString(
      'utf8',
    );
    entries.push({ name, size, isEncrypted: (view.getUint16(at + 8, true) & ENCRYPTED) !== 0 });
    at += ENTRY_LENGTH + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

function endOfDirectory(view: DataView): number | undefined {
  const first = Math.max(0, view.byteLength - END_LENGTH - LONGEST_COMMENT);
  for (let at = view.byteLength - END_LENGTH; at >= first; at -= 1)
    if (view.getUint32(at, true) === END_SIGNATURE) return at;
  return undefined;
}

/** A file of an archive. */
export interface ArchivedFile {
  readonly name: string;
  readonly content: Uint8Array;
}

/** Everything in a tar archive comes in blocks of so many bytes (POSIX.1-1988, ustar). */
const BLOCK = 512;
const LONGEST_NAME = 100;
const CHECKSUM_AT = 148;
const CHECKSUM_LENGTH = 8;
const TYPE_AT = 156;

/** Plain files as a tar archive, which any system can unpack; readable by their owner alone. `at`: seconds since 1970. */
export function tarArchive(files: readonly ArchivedFile[], at: number): Uint8Array {
  const parts = files.flatMap(({ name, content }) => {
    const padding = new Uint8Array((BLOCK - (content.length % BLOCK)) % BLOCK);
    return [headerOf(name, { size: content.length, at }), content, padding];
  });
  return joined([...parts, new Uint8Array(2 * BLOCK)]);
}

/** The plain files of a tar archive that lie in no folder, whoever made it; undefined for what is damaged, or no such archive. */
export function filesInTar(archive: Uint8Array): ArchivedFile[] | undefined {
  const files: ArchivedFile[] = [];
  for (let at = 0; at + BLOCK <= archive.length; ) {
    const header = archive.subarray(at, at + BLOCK);
    // Nothing but empty blocks may follow the first.
    if (isEmpty(header)) return isEmpty(archive.subarray(at)) ? files : undefined;
    const size = octalAt(header, 124, 12);
    if (size === undefined || octalAt(header, CHECKSUM_AT, CHECKSUM_LENGTH) !== checksumOf(header))
      return undefined;
    const from = at + BLOCK;
    if (from + size > archive.length) return undefined;
    const type = header[TYPE_AT] ?? 0;
    const name = textAt(header, 0, LONGEST_NAME).replace(/^\.\//, '');
    // Folders, and what other programs tell of files besides, are passed over.
    if ((type === 0 || type === 0x30) && isPlainName(name))
      files.push({ name, content: archive.subarray(from, from + size) });
    at = from + Math.ceil(size / BLOCK) * BLOCK;
    if (!isEmpty(archive.subarray(from + size, at))) return undefined;
  }
  // It ends with two empty blocks, or was cut short.
  return undefined;
}

function isEmpty(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte === 0);
}

function isPlainName(name: string): boolean {
  return name !== '' && name !== '.' && name !== '..' && !/[/\\]/.test(name);
}

function headerOf(name: string, { size, at }: { size: number; at: number }): Uint8Array {
  const header = new Uint8Array(BLOCK);
  const put = (place: number, text: string) => header.set(new TextEncoder().encode(text), place);
  const octal = (value: number, digits: number) => `${value.toString(8).padStart(digits, '0')}\0`;
  if (new TextEncoder().encode(name).length > LONGEST_NAME)
    throw new RangeError(`${name} is too long for a name.`);
  put(0, name);
  put(100, octal(0o600, 7));
  put(108, octal(0, 7));
  put(116, octal(0, 7));
  put(124, octal(size, 11));
  put(136, octal(at, 11));
  put(TYPE_AT, '0');
  put(257, 'ustar\0' + '00');
  put(CHECKSUM_AT, `${checksumOf(header).toString(8).padStart(6, '0')}\0 `);
  return header;
}

/** The sum of a header's bytes, those of the checksum itself counted as blanks. */
function checksumOf(header: Uint8Array): number {
  const isOfChecksum = (at: number) => at >= CHECKSUM_AT && at < CHECKSUM_AT + CHECKSUM_LENGTH;
  return header.reduce((sum, byte, at) => sum + (isOfChecksum(at) ? 0x20 : byte), 0);
}

function octalAt(header: Uint8Array, at: number, length: number): number | undefined {
  const text = textAt(header, at, length).trim();
  return /^[0-7]+$/.test(text) ? Number.parseInt(text, 8) : undefined;
}

function textAt(header: Uint8Array, at: number, length: number): string {
  const bytes = header.subarray(at, at + length);
  const end = bytes.indexOf(0);
  return new TextDecoder().decode(end < 0 ? bytes : bytes.subarray(0, end));
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

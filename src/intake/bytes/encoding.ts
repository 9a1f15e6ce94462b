import { isAscii, isUtf8 } from 'node:buffer';
import iconv from 'iconv-lite';
import { InputError } from '../../errors.js';

/** How the bytes of a file stand for letters; anything else is a name that iconv-lite knows, given by the person. */
export type Encoding =
  | 'utf-8'
  | 'utf-8-bom'
  | 'utf-16le'
  | 'utf-16be'
  | 'windows-1252'
  | 'macintosh'
  | (string & {});

/** Bytes decoded at a time, so that a large file never stands in memory twice. */
const CHUNK_BYTES = 1024 * 1024;
const HEAD_BYTES = 4096;

/**
 * `detectEncoding` climbs the ladder: byte order mark; the pattern of zero bytes that UTF-16 leaves; a check of the
 * whole file as UTF-8 (the first letter beyond ASCII may be the last of the file); else a single-byte code page.
 * No statistics: with the few accented letters of a roster they guess wrong.
 */
export function detectEncoding(bytes: Uint8Array): Encoding {
  return encodingOfMark(bytes) ?? encodingOfZeros(bytes.subarray(0, HEAD_BYTES)) ?? encodingOfBytes(bytes);
}

/** `endsInsideLetter` says whether the last letter of a text is there in part only: the file was cut off. */
export function endsInsideLetter(bytes: Uint8Array, encoding: Encoding): boolean {
  if (encoding.startsWith('utf-16')) return bytes.length % 2 === 1;
  return encoding.startsWith('utf-8') && partOfLastLetter(bytes) > 0;
}

/** How many bytes at the end begin a letter in UTF-8 that needs more. */
function partOfLastLetter(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] as number;
    if (byte < 0x80) return 0;
    if (byte >= 0xc0) return back < (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) ? back : 0;
  }
  return 0;
}

/** `checkedEncoding` is the encoding that the person named, in our spelling. Throws `InputError` when it is unknown. */
export function checkedEncoding(name: string, source: string): Encoding {
  const plain = name.trim().toLowerCase();
  const known: Record<string, Encoding> = {
    utf8: 'utf-8',
    macroman: 'macintosh',
    'mac-roman': 'macintosh',
    cp1252: 'windows-1252',
  };
  const encoding = Object.hasOwn(known, plain) ? known[plain] : plain;
  if (encoding === 'utf-8-bom' || (encoding !== undefined && iconv.encodingExists(encoding))) return encoding;
  const remedy = 'Use utf-8, utf-16le, windows-1252, macintosh or iso-8859-15, for example.';
  throw new InputError(`${source} cannot be read.`, [
    { source, message: `"${name}" is not an encoding that can be read.`, remedy },
  ]);
}

/**
 * `decodedChunks` gives the text of the bytes in pieces, without a byte order mark. Zero characters and halves of
 * surrogate pairs become U+FFFD, as CommonMark and the Encoding Standard do: no later layer can be tripped by them.
 */
export function* decodedChunks(bytes: Uint8Array, encoding: Encoding): Generator<string> {
  const decoder = decoderFor(encoding);
  for (let from = 0; from < bytes.length; from += CHUNK_BYTES) {
    yield decoder.safe(decoder.write(bytes.subarray(from, from + CHUNK_BYTES)));
  }
  const rest = decoder.end();
  if (rest !== '') yield decoder.safe(rest);
}

/** `safeText` replaces zero characters and halves of surrogate pairs by U+FFFD. */
export function safeText(text: string): string {
  return text.includes('\0') || !isWellFormed(text) ? text.replace(/\0|\p{Surrogate}/gu, '\uFFFD') : text;
}

/** Whether every surrogate is half of a pair; Node's own check, where there is no letter beyond ASCII, costs nothing. */
function isWellFormed(text: string): boolean {
  return (text as string & { isWellFormed(): boolean }).isWellFormed();
}

/** Zero characters alone: Node's own decoder leaves no half of a surrogate pair. */
function withoutZeros(text: string): string {
  return text.includes('\0') ? text.replaceAll('\0', '\uFFFD') : text;
}

interface Decoder {
  write(bytes: Uint8Array): string;
  end(): string;
  /** Makes what the others give safe, as `safeText` does. */
  safe(text: string): string;
}

/** Node's own decoder for Unicode; iconv-lite for the code pages, where Node 20 garbles windows-1252. */
function decoderFor(encoding: Encoding): Decoder {
  const unicode = encoding === 'utf-8-bom' ? 'utf-8' : encoding;
  if (unicode === 'utf-8' || unicode === 'utf-16le' || unicode === 'utf-16be') {
    const decoder = new TextDecoder(unicode);
    return {
      write: (bytes) => decoder.decode(bytes, { stream: true }),
      end: () => decoder.decode(),
      safe: withoutZeros,
    };
  }
  const decoder = iconv.getDecoder(encoding);
  return {
    write: (bytes) => decoder.write(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)),
    end: () => decoder.end() ?? '',
    safe: safeText,
  };
}

function encodingOfMark(bytes: Uint8Array): Encoding | undefined {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8-bom';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return undefined;
}

/** UTF-16 text in a European language has a zero in nearly every second byte, and hardly any in the others. */
function encodingOfZeros(head: Uint8Array): Encoding | undefined {
  const zeros = [0, 0];
  head.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  const most = head.length * 0.2;
  if (odd > most && even < odd / 10) return 'utf-16le';
  if (even > most && odd < even / 10) return 'utf-16be';
  return undefined;
}

function encodingOfBytes(bytes: Uint8Array): Encoding {
  if (isAscii(bytes) || isUtf8(bytes)) return 'utf-8';
  // UTF-8 that was cut off, where other letters beyond ASCII say that it is UTF-8.
  const whole = bytes.subarray(0, bytes.length - partOfLastLetter(bytes));
  if (whole.length < bytes.length && !isAscii(whole) && isUtf8(whole)) return 'utf-8';
  const sample = bytesAroundAccents(bytes);
  if (sample.some((byte) => [0x81, 0x8d, 0x8f, 0x90, 0x9d].includes(byte))) return 'macintosh';
  return plausibility(sample, 'macintosh') > plausibility(sample, 'windows-1252')
    ? 'macintosh'
    : 'windows-1252';
}

/** The first 2,000 or so bytes beyond ASCII, each with its neighbours, a space between separate places. */
function bytesAroundAccents(bytes: Uint8Array): Uint8Array {
  const sample: number[] = [];
  for (let at = 0; at < bytes.length && sample.length < 8000; at += 1) {
    if ((bytes[at] as number) < 0x80) continue;
    const from = Math.max(0, at - 1);
    while (at < bytes.length && (bytes[at] as number) >= 0x80) at += 1;
    sample.push(...bytes.subarray(from, Math.min(at + 1, from + 64)), 0x20);
  }
  return Uint8Array.from(sample);
}

/** What speaks for an encoding, and what against it, in the places with letters beyond ASCII. */
const SIGNS: readonly (readonly [number, RegExp])[] = [
  // A small accented letter inside or after letters, a capital one before small letters.
  [1, /(?<=\p{L})[à-öø-ÿ]|[À-ÖØ-Þà-öø-ÿ](?=\p{Ll})/gu],
  // Typographer's marks where they belong: O’Brien, “quoted”, 9 – 5.
  [1, /(?<=\p{L})’(?=\p{L})|(?<=\P{L})[“‘](?=\p{L})|(?<=[\p{L}.])”(?=\P{L})| [–—] /gu],
  // A capital after a small letter.
  [-2, /\p{Ll}(?=[À-ÖØ-ÞŠŒŽŸ])/gu],
  // A symbol or a foreign mark beside a letter, a ligature that no keyboard has.
  [
    -2,
    /(?<=\p{L})[^\p{L}\p{P}\s\0-\x7f]|[^\p{L}\p{P}\s\0-\x7f](?=\p{L})|(?<=\p{L})[†‡•‰…‹›„¡¿§¶](?=\p{L})|[ﬁﬂ]/gu,
  ],
  // œ stands before a plain letter always (sœur, œil).
  [-4, /[Œœ](?![a-z])/giu],
  // A code that the encoding does not use.
  [-5, /[\x80-\x9f\uFFFD]/gu],
];

/** How well the places with accents read in an encoding: the signs for it less those against it. */
function plausibility(sample: Uint8Array, encoding: string): number {
  const text = iconv.decode(Buffer.from(sample), encoding);
  return SIGNS.reduce((sum, [weight, sign]) => sum + weight * (text.match(sign)?.length ?? 0), 0);
}

import { isAscii } from 'node:buffer';
import {
  checkedEncoding,
  decodedChunks,
  detectEncoding,
  type Encoding,
  endsInsideLetter,
} from './encoding.js';
import { refuseCutOff, refuseOtherKinds, refuseOtherText } from './file-kind.js';

/** Bytes whose encoding is settled: the text comes in chunks, as often as it is asked for. */
export interface DecodedBytes {
  readonly encoding: Encoding;
  /** Up to three words with letters beyond ASCII, by which a person sees whether the encoding is right. */
  readonly samples: readonly string[];
  /** What was decided, a line each. */
  readonly notes: readonly string[];
  /** The text from its beginning, without byte order mark. */
  chunks(): Iterable<string>;
}

/** Text made of bytes, and how. */
export interface DecodedText extends Omit<DecodedBytes, 'chunks'> {
  readonly text: string;
}

const MOST_SAMPLES = 3;
/** Places looked at before giving up on finding more words; a roster may hold the same dash a million times. */
const MOST_LOOKS = 1000;
const GARBLED =
  'Some letters were garbled before the file was saved, or it mixes two encodings: export it again as CSV UTF-8.';
const NAMES: Readonly<Record<string, string>> = {
  'utf-8': 'UTF-8',
  'utf-8-bom': 'UTF-8 with a byte order mark',
  'utf-16le': 'UTF-16 (little endian)',
  'utf-16be': 'UTF-16 (big endian)',
  'windows-1252': 'Windows-1252 (Western European)',
  macintosh: 'Mac Roman',
};

/**
 * `decodeBytes` settles the encoding of a file, or takes the one given, and keeps the decoding itself for later, so
 * that a large file need not stand in memory as text. Throws `InputError` when the file is no CSV text at all.
 */
export function decodeBytes(bytes: Uint8Array, source: string, encoding?: string): DecodedBytes {
  refuseOtherKinds(bytes, source);
  const settled = encoding === undefined ? detectEncoding(bytes) : checkedEncoding(encoding, source);
  if (endsInsideLetter(bytes, settled)) refuseCutOff(source);
  const chunks = () => decodedChunks(bytes, settled);
  for (const chunk of chunks()) {
    refuseOtherText(chunk, source);
    break;
  }
  const samples = isAscii(bytes) ? [] : wordsBeyondAscii(chunks());
  const how = encoding === undefined ? 'Encoding' : 'Encoding, as you asked';
  const words = samples.length === 0 ? '' : `, reads ${samples.map((word) => `"${word}"`).join(', ')}`;
  const notes = [
    `${how}: ${NAMES[settled] ?? settled}${words}.`,
    ...(samples.some(isGarbled) ? [GARBLED] : []),
  ];
  return { encoding: settled, samples, notes, chunks };
}

/** `decodeText` is `decodeBytes` with the whole text at once. */
export function decodeText(bytes: Uint8Array, source: string, encoding?: string): DecodedText {
  const { chunks, ...decoded } = decodeBytes(bytes, source, encoding);
  return { ...decoded, text: [...chunks()].join('') };
}

/** UTF-8 that was once read as Windows-1252 shows `Ã©` for é and `â€™` for ’. */
function isGarbled(word: string): boolean {
  return /Ã[\u0080-\u00BF\u2010-\u203A\u0152-\u017E]|â€|Â[\u00A0-\u00BF]/u.test(word);
}

/** The first words with letters beyond ASCII; other marks (a dash, a curly quote) only where there is no such word. */
function wordsBeyondAscii(chunks: Iterable<string>): string[] {
  const words = new Set<string>();
  const marks = new Set<string>();
  let looks = 0;
  for (const chunk of chunks) {
    for (const { index } of chunk.matchAll(/[^\0-\x7f]/gu)) {
      const word = wordAround(chunk, index);
      if (!SHOWN.test(word)) continue;
      (/[^\P{L}\0-\x7f]/u.test(word) ? words : marks).add(word);
      looks += 1;
      if (words.size >= MOST_SAMPLES || looks >= MOST_LOOKS)
        return [...words, ...marks].slice(0, MOST_SAMPLES);
    }
  }
  return [...words, ...marks].slice(0, MOST_SAMPLES);
}

/** A mark beyond ASCII that a person can see: a no-break space shows nothing. */
const SHOWN = /[^\0-\x7f\p{Z}\p{C}]/u;

function wordAround(text: string, index: number): string {
  const before = /[\p{L}\p{N}\p{M}’'-]*$/u.exec(text.slice(Math.max(0, index - 24), index))?.[0] ?? '';
  const after = /^[^\s,;|"]*/u.exec(text.slice(index, index + 24))?.[0] ?? '';
  return before + after;
}

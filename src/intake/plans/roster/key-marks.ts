import { hashOfText } from '../../../domain/text/hash-of-text.js';

/** As many marks as 32 MB hold: of two million keys, fewer than one in a hundred shares its mark with another by chance. */
const BITS = 28;

/**
 * Remembers which keys came, in 32 MB however many they are, and which came more than once. It may say of a key that it
 * came (again) when it did not, never the reverse.
 */
export class KeyMarks {
  readonly #once = new Uint8Array(2 ** BITS / 8);
  readonly #again = new Set<number>();

  add(key: string): void {
    const mark = markOf(key);
    const place = mark >>> 3;
    if (isSet(this.#once, mark)) this.#again.add(mark);
    else this.#once[place] = (this.#once[place] as number) | (1 << (mark & 7));
  }

  /** Whether the key came. */
  has(key: string): boolean {
    return isSet(this.#once, markOf(key));
  }

  /** Whether the key came more than once. */
  isRepeated(key: string): boolean {
    return this.#again.has(markOf(key));
  }
}

function markOf(key: string): number {
  return hashOfText(key) >>> (32 - BITS);
}

function isSet(marks: Uint8Array, mark: number): boolean {
  return ((marks[mark >>> 3] as number) & (1 << (mark & 7))) !== 0;
}

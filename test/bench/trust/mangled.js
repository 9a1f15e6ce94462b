import { Buffer } from 'node:buffer';

/** What means something to one of the formats, or nothing to any. */
const BITS =
  '"|""|,|;|\t|\r|\n|\u0000|\ufeff|=|\'|:|- |{|}|[|]|&a |*a|#|\u202e|😀|__proto__|constructor|0123|-1|1e999|2026-02-30|null|<|>|&#0;|\ud800| '.split(
    '|',
  );

/** Numbers from 0 up to 1 that are the same for the same seed (mulberry32). */
export function drawnFrom(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Ways of spoiling what is given, all drawn from one source. */
export function mangler(draw) {
  const below = (most) => Math.floor(draw() * most);
  const pick = (items) => items[below(items.length)];

  /** A text with a few bits taken out, put in, doubled or moved. */
  function text(whole) {
    let result = whole;
    for (let times = 1 + below(6); times > 0; times--) {
      const at = below(result.length + 1);
      const length = below(12);
      const kind = draw();
      const middle = kind < 0.5 ? pick(BITS) : kind < 0.7 ? result.slice(at, at + length).repeat(2) : '';
      result = result.slice(0, at) + middle + result.slice(at + (kind < 0.35 ? 0 : length));
    }
    return result;
  }

  /** Bytes of which some are others, some are missing, or the end is. */
  function bytes(whole) {
    const result = Buffer.from(whole);
    const kind = draw();
    if (kind < 0.15) return result.subarray(0, below(result.length));
    if (kind < 0.3) {
      const at = below(result.length);
      return Buffer.concat([result.subarray(0, at), result.subarray(at + below(40))]);
    }
    for (let times = 1 + below(8); times > 0; times--) result[below(result.length)] = below(256);
    return result;
  }

  return { below, pick, text, bytes };
}

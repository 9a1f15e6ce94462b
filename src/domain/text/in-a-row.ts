import { firstFew } from './first-few.js';

/** Things one after the other as in a sentence: `a`, `a and b`, `a, b and c`; of more than `most`, those and how many more. */
export function inARow(things: readonly string[], most = Number.POSITIVE_INFINITY): string {
  if (things.length < 2 || things.length > most) return firstFew(things, most);
  return `${things.slice(0, -1).join(', ')} and ${things.at(-1)}`;
}

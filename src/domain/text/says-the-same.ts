import { normaliseTerm } from './normalise-term.js';

/** Whether two texts say the same but for case, accents, spaces and punctuation. */
export function saysTheSame(one: string, other: string): boolean {
  const [a, b] = [normaliseTerm(one), normaliseTerm(other)];
  return a === '' ? one.trim() === other.trim() : a === b;
}

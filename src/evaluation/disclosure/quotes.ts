import type { Quotes } from '../report-value.js';

const MOST_QUOTES = 12;

/**
 * Free text, only where at least `smallestGroup` people wrote something; each wording once, in the order of the alphabet,
 * so that the order tells nothing of who wrote what, and at most twelve, spread evenly over all.
 */
export function quotesOf(title: string, said: readonly (string | null)[], smallestGroup: number): Quotes[] {
  const written = said.flatMap((text) => (text === null || text.trim() === '' ? [] : [text.trim()]));
  if (written.length === 0 || written.length < smallestGroup) return [];
  const texts = [...new Set(written)].sort();
  const step = Math.max(1, texts.length / MOST_QUOTES);
  const count = Math.min(MOST_QUOTES, texts.length);
  const chosen = Array.from({ length: count }, (_, at) => texts[Math.floor(at * step)] ?? '');
  return [{ title: `${title} (${written.length} wrote, ${count} shown)`, texts: chosen }];
}

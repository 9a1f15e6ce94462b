import type { Side } from '../../domain/pairings/pair-feedback.js';
import type { Pairing } from '../../domain/pairings/pairing.js';
import type { Quotes } from '../report-value.js';
import { peopleBehind } from './people-behind.js';

/** What somebody wrote about a pairing. */
export interface Said {
  readonly text: string | null;
  readonly writtenBy: Side;
  readonly pairing: Pick<Pairing, 'menteeId' | 'mentorId'>;
}

const MOST_QUOTES = 12;

/**
 * Free text, only where at least `smallestGroup` people wrote something, about as many; each wording once, in the order of the alphabet,
 * so that the order tells nothing of who wrote what, and at most twelve, spread evenly over all.
 */
export function quotesOf(title: string, said: readonly Said[], smallestGroup: number): Quotes[] {
  const written = said.filter(({ text }) => (text ?? '').trim() !== '');
  const people = peopleBehind(written.map(({ pairing }) => pairing));
  if (people === 0 || people < smallestGroup) return [];
  const writers = new Set(
    written.map(({ writtenBy, pairing }) => (writtenBy === 'mentee' ? pairing.menteeId : pairing.mentorId)),
  ).size;
  const texts = [...new Set(written.map(({ text }) => (text ?? '').trim()))].sort();
  const step = Math.max(1, texts.length / MOST_QUOTES);
  const count = Math.min(MOST_QUOTES, texts.length);
  const chosen = Array.from({ length: count }, (_, at) => texts[Math.floor(at * step)] ?? '');
  return [{ title: `${title} (${writers} wrote, ${count} shown)`, texts: chosen }];
}

import type { Side } from '../../domain/pairings/pair-feedback.js';
import type { Pairing } from '../../domain/pairings/pairing.js';
import { type QuoteKey, quoteName } from '../../domain/pairings/quote.js';
import type { Quotes } from '../report-value.js';
import { peopleBehind } from './people-behind.js';

/** What somebody wrote about a pairing. */
export interface Said {
  readonly text: string | null;
  readonly writtenBy: Side;
  /** Whether the coordinator lets reports quote it. */
  readonly isApproved: boolean;
  readonly pairing: Pick<Pairing, 'menteeId' | 'mentorId'>;
}

/**
 * Free text: what the coordinator approved, and only where at least `smallestGroup` people wrote something, about as many; each wording once,
 * in the order of the alphabet, so that the order tells nothing of who wrote what.
 */
export function quotesOf(title: string, said: readonly Said[], smallestGroup: number): Quotes[] {
  const written = said.filter(({ text }) => (text ?? '').trim() !== '');
  const people = peopleBehind(written.map(({ pairing }) => pairing));
  if (people === 0 || people < smallestGroup) return [];
  const writers = new Set(
    written.map(({ writtenBy, pairing }) => (writtenBy === 'mentee' ? pairing.menteeId : pairing.mentorId)),
  ).size;
  const approved = written.filter(({ isApproved }) => isApproved).map(({ text }) => (text ?? '').trim());
  const texts = [...new Set(approved)].sort();
  return texts.length === 0 ? [] : [{ title: `${title} (${writers} wrote, ${texts.length} shown)`, texts }];
}

/** Which texts of which feedback may be quoted. */
export function isApprovedIn(approved: readonly QuoteKey[]): (quote: QuoteKey) => boolean {
  const names = new Set(approved.map(quoteName));
  return (quote) => names.has(quoteName(quote));
}

import type { Pairing } from '../../domain/pairings/pairing.js';

/** The two people of a pairing. */
export type Pair = Pick<Pairing, 'menteeId' | 'mentorId'>;

/**
 * How many people answers about these pairings protect each other as: the fewer of those who gave them and those they are
 * about. Ten answers of one mentor, or about one, are one person.
 */
export function peopleBehind(pairs: readonly Pair[]): number {
  const mentees = new Set(pairs.map(({ menteeId }) => menteeId));
  const mentors = new Set(pairs.map(({ mentorId }) => mentorId));
  return Math.min(mentees.size, mentors.size);
}

import { isMentor } from '../../domain/people/participant.js';
import { measured } from '../problem/round-means.js';
import type { MatchingInput } from '../round/matching-input.js';

/**
 * The input in which only one mentee looks for a mentor: everybody else's pairing stands, and nobody else who waits is matched. Fits are
 * those of the whole round. Mentors need have no minimum of mentees: that is a question about the round.
 */
export function forOneMentee(input: MatchingInput, menteeId: number): MatchingInput {
  const { menteesForEveryMentor: _, ...settings } = input.settings;
  const participants = input.participants.flatMap((participant) => {
    if (participant.person.id === menteeId) return [participant];
    return isMentor(participant.role) ? [{ ...participant, role: 'mentor' as const }] : [];
  });
  return { ...measured(input), settings, participants };
}

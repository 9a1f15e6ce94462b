import { isOpen, type Pairing } from '../../domain/pairings/pairing.js';
import { isMentee, isMentor } from '../../domain/people/participant.js';
import { isAtWork } from '../../domain/people/presence.js';
import { kindOf } from '../../domain/rounds/round.js';
import { countBy } from '../../domain/text/count-by.js';
import type { MatchingInput } from './matching-input.js';

/**
 * The pairings that may change as things stand: of those the input names, the active ones whose mentee is here, takes part and
 * has no other, and whose mentor takes part. All others go on: paused ones, those of other rounds, those of people on leave.
 */
export function releasedPairings(input: MatchingInput): readonly Pairing[] {
  const { rematching, participants, onDate } = input;
  if (rematching === undefined) return [];
  const named = new Set(rematching.pairingIds);
  const mentees = participants.filter(({ person, role }) => isMentee(role) && isAtWork(person, onDate));
  const menteeIds = new Set(mentees.map(({ person }) => person.id));
  const mentorIds = new Set(participants.flatMap(({ person, role }) => (isMentor(role) ? [person.id] : [])));
  const open = openPairings(input);
  const held = countBy(open.map(({ menteeId }) => menteeId));
  return open.filter(
    ({ id, status, menteeId, mentorId }) =>
      named.has(id) &&
      status === 'active' &&
      menteeIds.has(menteeId) &&
      mentorIds.has(mentorId) &&
      held.get(menteeId) === 1,
  );
}

/** Pairings that take somebody's place: those of the same kind that go on. */
export function openPairings(input: Pick<MatchingInput, 'pairings' | 'kind'>): readonly Pairing[] {
  return input.pairings.filter((pairing) => isOpen(pairing.status) && kindOf(pairing) === kindOf(input));
}

/**
 * The pairs that hold already: pairings that go on, in whatever round, but not those that may change; and what the stages before
 * have given.
 */
export function standingPairs(
  input: MatchingInput,
): readonly { readonly menteeId: number; readonly mentorId: number }[] {
  const released = new Set(releasedPairings(input));
  const goOn = openPairings(input).filter((pairing) => !released.has(pairing));
  return [...goOn, ...(input.stage?.given ?? [])];
}

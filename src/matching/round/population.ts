import { isMentee, isMentor, type Participant } from '../../domain/people/participant.js';
import { comparePeople, type Person, personKey } from '../../domain/people/person.js';
import { isAtWork } from '../../domain/people/presence.js';
import type { MatchingInput } from './matching-input.js';

/**
 * Whom a round's fits are measured among: everybody at work who takes part as a mentee, with a mentor or without, or as a mentor, with
 * a place left or without. What is decided, ruled or paired makes no difference to it, so that none of these changes a fit.
 */
export interface Population {
  readonly mentees: readonly Person[];
  readonly mentors: readonly Person[];
}

/** FNV-1a over the text's code units, started from the seed; a last mix spreads neighbouring keys. */
function lotNumber(seed: number, text: string): number {
  let hash = Math.imul(seed ^ 0x811c9dc5, 0x01000193);
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return (hash ^ (hash >>> 13)) >>> 0;
}

/** Those who take part in an order that does not depend on rows: by their keys, or by the lottery of the seed. */
export function inOrder({
  participants,
  seed,
}: Pick<MatchingInput, 'participants' | 'seed'>): readonly Participant[] {
  const lots = new Map(
    participants.map(({ person }) => [person, seed === 0 ? 0 : lotNumber(seed, personKey(person))]),
  );
  const lotOf = (participant: Participant) => lots.get(participant.person) ?? 0;
  return [...participants].sort((a, b) => lotOf(a) - lotOf(b) || comparePeople(a.person, b.person));
}

/** The people a round's fits are measured among, in order. */
export function populationOf(input: MatchingInput): Population {
  const atWork = inOrder(input).filter(({ person }) => isAtWork(person, input.onDate));
  return {
    mentees: atWork.filter(({ role }) => isMentee(role)).map(({ person }) => person),
    mentors: atWork.filter(({ role }) => isMentor(role)).map(({ person }) => person),
  };
}

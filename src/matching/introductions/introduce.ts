import type { Conversation } from '../../domain/conversations/conversation.js';
import type { IsoDate } from '../../domain/dates/iso-date.js';
import { comparePeople, type Person } from '../../domain/people/person.js';
import { peersApart } from '../circles/peers-apart.js';
import type { MatchingInput } from '../round/matching-input.js';
import { pairedUp } from './paired-up.js';

/** Two people who are to get to know each other. */
export interface Introduction {
  readonly person: Person;
  readonly other: Person;
  /** When the two were last brought together; null where they never were. */
  readonly lastOn: IsoDate | null;
}

/** Who is to meet whom, and who meets nobody this time. */
export interface Introductions {
  readonly pairs: readonly Introduction[];
  readonly leftOver: readonly Person[];
}

/** What introductions are made from. */
export interface IntroductionInput {
  readonly people: readonly Person[];
  /** Whatever was arranged before, cancelled ones too: whoever was to meet does not count as new. */
  readonly conversations: readonly Conversation[];
  readonly matching: MatchingInput;
}

/**
 * Brings people together in pairs. As many as can be meet somebody they were never brought together with, by an introduction, a conversation or a pairing; those
 * for whom nobody new is left meet, where they can, whom they met longest ago. Who had the fewest introductions comes first, so that nobody is left over twice
 * running while others never were. Two of different units, then of different professions, are rather put together. Nobody meets anyone a rule keeps them from.
 */
export function introduce({ people, conversations, matching }: IntroductionInput): Introductions {
  const introduced = introductionsOf(conversations);
  const ordered = people.toSorted(
    (one, other) =>
      (introduced.get(one.id) ?? 0) - (introduced.get(other.id) ?? 0) || comparePeople(one, other),
  );
  const apart = peersApart(ordered, matching);
  const lastOn = lastMeetings(conversations, matching);
  const isAllowed = (one: number, other: number) => apart[one]?.has(other) !== true;
  const metOn = (one: number, other: number) => lastOn.get(keyOf(ordered[one], ordered[other])) ?? null;
  const newOnes = pairedUp({
    count: ordered.length,
    mayMeet: (one, other) => metOn(one, other) === null && isAllowed(one, other),
    worth: (one, other) => difference(ordered[one], ordered[other]),
  });
  const rest = [...ordered.keys()].filter((at) => newOnes[at] === -1);
  const placeOf = (at: number) => rest[at] ?? -1;
  const rankOf = new Map([...new Set(lastOn.values())].sort().map((day, rank) => [day, rank]));
  const again = pairedUp({
    count: rest.length,
    mayMeet: (one, other) => isAllowed(placeOf(one), placeOf(other)),
    // The longer ago, the better.
    worth: (one, other) => -(rankOf.get(metOn(placeOf(one), placeOf(other)) ?? '') ?? -1),
  });
  const partnerOf = (at: number) => {
    const place = rest.indexOf(at);
    return place < 0 ? (newOnes[at] ?? -1) : placeOf(again[place] ?? -1);
  };
  const pairs = ordered.flatMap((person, at): Introduction[] => {
    const partner = partnerOf(at);
    const other = ordered[partner];
    return other === undefined || partner < at ? [] : [{ person, other, lastOn: metOn(at, partner) }];
  });
  return { pairs, leftOver: ordered.filter((_, at) => partnerOf(at) < 0) };
}

/** By person, how often they were introduced to somebody. */
function introductionsOf(conversations: readonly Conversation[]): ReadonlyMap<number, number> {
  const count = new Map<number, number>();
  for (const { kind, personId, otherId } of conversations) {
    if (kind !== 'introduction') continue;
    for (const id of [personId, otherId]) count.set(id, (count.get(id) ?? 0) + 1);
  }
  return count;
}

/** By two people, the last day on which they were brought together. */
function lastMeetings(
  conversations: readonly Conversation[],
  { pairings }: Pick<MatchingInput, 'pairings'>,
): ReadonlyMap<string, IsoDate> {
  const last = new Map<string, IsoDate>();
  const note = (one: number, other: number, on: IsoDate) => {
    const key = keyOf({ id: one }, { id: other });
    const known = last.get(key);
    if (known === undefined || known < on) last.set(key, on);
  };
  for (const { personId, otherId, arrangedOn } of conversations) note(personId, otherId, arrangedOn);
  for (const { menteeId, mentorId, startedOn } of pairings) note(menteeId, mentorId, startedOn);
  return last;
}

function keyOf(one: { readonly id: number } | undefined, other: { readonly id: number } | undefined): string {
  const [first, second] = [one?.id ?? 0, other?.id ?? 0];
  return first < second ? `${first} ${second}` : `${second} ${first}`;
}

/** 2 for different units, 1 for different professions; what is not known differs from nothing. */
function difference(one: Person | undefined, other: Person | undefined): number {
  const differs = (field: 'unit' | 'profession') =>
    one?.[field] != null && other?.[field] != null && one[field] !== other[field];
  return (differs('unit') ? 2 : 0) + (differs('profession') ? 1 : 0);
}

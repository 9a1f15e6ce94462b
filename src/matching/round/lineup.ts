import { isMentee, isMentor, type Participant } from '../../domain/people/participant.js';
import type { Person } from '../../domain/people/person.js';
import { isAtWork, isInPost } from '../../domain/people/presence.js';
import { ON_LEAVE_SO_LEFT_OVER } from '../../domain/rounds/left-over-class.js';
import type { LeftOver } from '../../domain/rounds/run.js';
import { countBy } from '../../domain/text/count-by.js';
import type { MatchingInput } from './matching-input.js';
import { mentorsWanted } from './mentors-wanted.js';
import { inOrder } from './population.js';
import { releasedPairings, standingPairs } from './released-pairings.js';

/** A mentor, how many mentees they take in all, and how many more than they have now. */
export interface MentorPlaces {
  readonly person: Person;
  readonly capacity: number;
  readonly places: number;
  /** Whether pairings that may go on are more than they would take now: nobody new then joins them. */
  readonly isOverfull: boolean;
}

/** Who looks for a mentor in the round, and who could be one, both in an order that does not depend on rows. */
export interface Lineup {
  readonly mentees: readonly Person[];
  readonly mentors: readonly MentorPlaces[];
  /** Mentees who look for a mentor but cannot be given one now, and why. */
  readonly setAside: readonly LeftOver[];
}

/**
 * The round's mentees without an open pairing (in a later stage, those with one mentor less than it gives, who are to have
 * more), and its mentors with the places they have left. A pairing that goes on from an earlier round counts too: it takes the
 * mentor's time all the same. People who have left the organisation, or are not here yet, look for no mentor; people on leave are set aside with that
 * reason. Whose pairing may change looks for a mentor like everybody else, and its place is free.
 */
export function lineUp(input: MatchingInput): Lineup {
  const { settings, stage } = input;
  const standing = standingPairs(input);
  const released = stage === undefined ? releasedPairings(input) : [];
  const places = {
    taken: countBy(standing.map(({ mentorId }) => mentorId)),
    released: countBy(released.map(({ mentorId }) => mentorId)),
  };
  const held = countBy(standing.map(({ menteeId }) => menteeId));
  const number = stage?.number ?? 1;
  const looks = (person: Person) =>
    (held.get(person.id) ?? 0) === number - 1 && mentorsWanted(person, settings) >= number;
  const ordered = inOrder(input);
  const looking = ordered.filter(
    ({ person, role }) => isMentee(role) && isInPost(person, input.onDate) && looks(person),
  );
  return {
    mentees: looking.filter(({ person }) => isAtWork(person, input.onDate)).map(({ person }) => person),
    mentors: ordered
      .filter(({ role }) => isMentor(role))
      .map((participant) => mentorPlaces(participant, places, input)),
    setAside: looking
      .filter(({ person }) => !isAtWork(person, input.onDate))
      .map(({ person }) => ({ menteeId: person.id, reason: ON_LEAVE_SO_LEFT_OVER })),
  };
}

type Counts = ReadonlyMap<number, number>;

function mentorPlaces(
  { person, capacity: own }: Participant,
  held: { readonly taken: Counts; readonly released: Counts },
  { settings, onDate }: Pick<MatchingInput, 'settings' | 'onDate'>,
): MentorPlaces {
  const { defaultCapacity, caps } = settings;
  const capacity = Math.min(own ?? defaultCapacity, caps?.menteesOfOneMentor ?? Number.POSITIVE_INFINITY);
  const left = Math.max(0, capacity - (held.taken.get(person.id) ?? 0));
  const mayGoOn = held.released.get(person.id) ?? 0;
  const places = Math.max(isAtWork(person, onDate) ? left : 0, mayGoOn);
  return { person, capacity, places, isOverfull: mayGoOn > left };
}

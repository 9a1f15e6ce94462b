import { addToList } from '../../domain/add-to-list.js';
import type { IsoDate } from '../../domain/dates/iso-date.js';
import { isOpen, type Pairing, pairKey } from '../../domain/pairings/pairing.js';
import { isMentee, isMentor, type Role } from '../../domain/people/participant.js';
import { nameWithKey, type Person } from '../../domain/people/person.js';
import { presenceOn } from '../../domain/people/presence.js';
import { counted } from '../../domain/text/counted.js';
import { TermBook } from '../criteria/terms.js';
import type { MatchingInput } from '../round/matching-input.js';
import { mentorsWanted } from '../round/mentors-wanted.js';
import { openPairings } from '../round/released-pairings.js';
import { buildRules } from './build-rules.js';
import type { PairRule } from './rule.js';

/** A pair that was made elsewhere, not by the matching. */
export type PairElsewhere = Pick<Pairing, 'menteeId' | 'mentorId' | 'status'>;

/** Said of a mentor by capacity, which counts all of a mentor's pairs at once. */
const SAID_BY_PLACES: ReadonlySet<string> = new Set(['no capacity', 'over capacity']);

/** Which rules forbid a pair, those that protect somebody first. */
function rulesBrokenIn(
  pairs: readonly PairElsewhere[],
  input: MatchingInput,
): (pair: PairElsewhere) => readonly { readonly rule: PairRule; readonly words: string }[] {
  const personOf = new Map(input.people.map((person) => [person.id, person]));
  const side = (ids: readonly number[]) => [...new Set(ids)].flatMap((id) => personOf.get(id) ?? []);
  const mentees = side(pairs.map(({ menteeId }) => menteeId));
  const mentors = side(pairs.map(({ mentorId }) => mentorId));
  const places = { capacity: 1, places: 1, isOverfull: false };
  const context = {
    input,
    mentees,
    mentors: mentors.map((person) => ({ person, ...places })),
    terms: new TermBook(input.settings.synonyms),
  };
  const menteeAt = new Map(mentees.map(({ id }, at) => [id, at]));
  const mentorAt = new Map(mentors.map(({ id }, at) => [id, at]));
  const rules = buildRules(context, { fixed: [], reserved: [] })
    .filter(({ name }) => !SAID_BY_PLACES.has(name))
    .sort((a, b) => Number(b.binding === 'protective') - Number(a.binding === 'protective'));
  return ({ menteeId, mentorId }) => {
    const [mentee, mentor] = [menteeAt.get(menteeId), mentorAt.get(mentorId)];
    if (mentee === undefined || mentor === undefined) return [];
    return rules.flatMap((rule) =>
      [...rule.excludes(mentee)].includes(mentor) ? [{ rule, words: rule.words(mentee, mentor) }] : [],
    );
  };
}

/** Why a rule that protects somebody forbids each pair, in their order; undefined where none does, and for pairs that are over. */
export function protectionsBroken(
  pairs: readonly PairElsewhere[],
  input: MatchingInput,
): readonly (string | undefined)[] {
  const brokenBy = rulesBrokenIn(pairs, input);
  return pairs.map((pair) => {
    const first = isOpen(pair.status) ? brokenBy(pair)[0] : undefined;
    return first?.rule.binding === 'protective' ? first.words : undefined;
  });
}

/** Says of an open pair whose mentee takes part as mentor only, and whose mentor as mentee only, that it may be the wrong way round. */
export function turnedRound({ participants }: MatchingInput): (pair: PairElsewhere) => string | undefined {
  const partOf = new Map(participants.map((participant) => [participant.person.id, participant]));
  return ({ menteeId, mentorId, status }) => {
    const [mentee, mentor] = [partOf.get(menteeId), partOf.get(mentorId)];
    if (!isOpen(status) || mentee?.role !== 'mentor' || mentor?.role !== 'mentee') return undefined;
    return `${nameWithKey(mentee.person)} takes part as mentor only, and ${nameWithKey(mentor.person)} as mentee only: the two may be the wrong way round`;
  };
}

/**
 * What the matching would not have done in pairs that were made elsewhere, a sentence each: whatever a rule forbids, someone who
 * has left or takes the other part, a mentor more than a mentee is to have, more mentees than a mentor has places. Pairs that
 * are over are not looked at. `input` is the programme without them.
 */
export function oddPairs(pairs: readonly PairElsewhere[], input: MatchingInput): string[] {
  const created = pairs.filter(({ status }) => isOpen(status));
  const brokenBy = rulesBrokenIn(created, input);
  const personOf = new Map(input.people.map((person) => [person.id, person]));
  const roleOf = new Map(input.participants.map(({ person, role }) => [person.id, role]));
  const keys = new Set(created.map(pairKey));
  const ofTwo = created.flatMap((pair) => {
    const [mentee, mentor] = [personOf.get(pair.menteeId), personOf.get(pair.mentorId)];
    if (mentee === undefined || mentor === undefined) return [];
    const two = `${nameWithKey(mentee)} with ${nameWithKey(mentor)}`;
    const isBothWays =
      pair.menteeId < pair.mentorId && keys.has(pairKey({ menteeId: mentor.id, mentorId: mentee.id }));
    return [
      ...brokenBy(pair).map(({ words }) => `${two}: ${words}.`),
      ...(isBothWays ? [`${two}: Each of the two is the other's mentor.`] : []),
      ...presence({ mentee, mentor, onDate: input.onDate }, roleOf),
    ];
  });
  const open = [...openPairings(input), ...created];
  const pairsAndPeople = { created, open, personOf };
  return [...ofTwo, ...tooManyMentors(pairsAndPeople, input), ...tooManyMentees(pairsAndPeople, input)];
}

function presence(
  { mentee, mentor, onDate }: { mentee: Person; mentor: Person; onDate: IsoDate },
  roleOf: ReadonlyMap<number, Role>,
): string[] {
  const roles = [
    [mentee, 'mentee', isMentee],
    [mentor, 'mentor', isMentor],
  ] as const;
  const gone = presenceOn(mentee, onDate) === 'left' ? [`${nameWithKey(mentee)}, a mentee, has left.`] : [];
  const elsewhere = roles.flatMap(([person, part, takesPart]) => {
    const role = roleOf.get(person.id);
    return role === undefined || takesPart(role)
      ? []
      : [`${nameWithKey(person)}, here a ${part}, takes part as ${role} only.`];
  });
  return [...gone, ...elsewhere];
}

/** One side of the new pairs: each with everybody they are in an open pair with. */
function partnersOf(
  side: 'menteeId' | 'mentorId',
  { created, open, personOf }: PairsAndPeople,
): readonly { readonly person: Person; readonly partners: readonly Person[] }[] {
  const other = side === 'menteeId' ? 'mentorId' : 'menteeId';
  const partners = new Map<number, Person[]>();
  for (const pair of open) {
    const partner = personOf.get(pair[other]);
    if (partner === undefined) continue;
    addToList(partners, pair[side], partner);
  }
  return [...new Set(created.map((pair) => pair[side]))].flatMap((id) => {
    const person = personOf.get(id);
    return person === undefined ? [] : [{ person, partners: partners.get(id) ?? [] }];
  });
}

interface PairsAndPeople {
  readonly created: readonly PairElsewhere[];
  readonly open: readonly PairElsewhere[];
  readonly personOf: ReadonlyMap<number, Person>;
}

function tooManyMentors(pairs: PairsAndPeople, { settings }: MatchingInput): string[] {
  return partnersOf('menteeId', pairs).flatMap(({ person, partners }) =>
    partners.length <= mentorsWanted(person, settings)
      ? []
      : [`${nameWithKey(person)} has ${partners.length} mentors: ${partners.map(nameWithKey).join(', ')}.`],
  );
}

function tooManyMentees(pairs: PairsAndPeople, { participants, settings }: MatchingInput): string[] {
  const capacityOf = new Map(participants.map(({ person, capacity }) => [person.id, capacity]));
  return partnersOf('mentorId', pairs).flatMap(({ person, partners }) => {
    const places = capacityOf.get(person.id) ?? settings.defaultCapacity;
    if (partners.length <= places) return [];
    const [mentees, offered] = [
      counted(partners.length, 'mentee', 'mentees'),
      counted(places, 'place', 'places'),
    ];
    return [`${nameWithKey(person)} has ${mentees} and ${offered}.`];
  });
}

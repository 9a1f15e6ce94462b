import { managementChain } from '../people/management.js';
import { isMentee, isMentor, type Participation } from '../people/participant.js';
import { nameWithKey, type Person } from '../people/person.js';
import { isOpen, type Pairing } from './pairing.js';

/** What new pairings are compared with. */
export interface PairingsKnown {
  readonly people: readonly Person[];
  /** Of every round, without the new ones. */
  readonly pairings: readonly PairedTwo[];
  readonly participations: ReadonlyMap<number, Participation>;
  /** Of a mentor of whom nothing else is stated. */
  readonly defaultCapacity: number;
  /** Whether the programme forbids pairs within a line of managers. */
  readonly forbidsManagers: boolean;
}

type PairedTwo = Pick<Pairing, 'menteeId' | 'mentorId' | 'status'>;

/**
 * What the matching would not have done in pairings that were made elsewhere, a sentence each, in their order: a mentor in
 * the mentee's line of managers, someone who has left or takes the other part, a second mentor, more mentees than a mentor
 * has places. Pairings that are over are not looked at.
 */
export function oddPairings(pairings: readonly PairedTwo[], known: PairingsKnown): string[] {
  const created = pairings.filter(({ status }) => isOpen(status));
  const open = [...known.pairings.filter(({ status }) => isOpen(status)), ...created];
  const byId = new Map(known.people.map((person) => [person.id, person]));
  const managerOf = new Map(
    known.people.flatMap(({ id, managerId }) =>
      managerId === null || !known.forbidsManagers ? [] : [[id, managerId] as const],
    ),
  );
  const ofTwo = created.flatMap(({ menteeId, mentorId }) => {
    const [mentee, mentor] = [byId.get(menteeId), byId.get(mentorId)];
    if (mentee === undefined || mentor === undefined) return [];
    return [...managing(mentee, mentor, managerOf), ...presence(mentee, mentor, known)];
  });
  return [...ofTwo, ...secondMentors(created, open, byId), ...fullMentors(created, open, { byId, ...known })];
}

function managing(mentee: Person, mentor: Person, managerOf: ReadonlyMap<number, number>): string[] {
  const lines = [
    [mentor, mentee],
    [mentee, mentor],
  ] as const;
  return lines.flatMap(([upper, lower]) => {
    const levels = managementChain(lower.id, managerOf).indexOf(upper.id) + 1;
    if (levels === 0) return [];
    const other = `their ${upper === mentor ? 'mentee' : 'mentor'} ${nameWithKey(lower)}`;
    return levels === 1
      ? [`${nameWithKey(upper)} is the line manager of ${other}.`]
      : [`${nameWithKey(upper)} is in the line of managers of ${other}, ${levels} levels up.`];
  });
}

function presence(mentee: Person, mentor: Person, { participations }: PairingsKnown): string[] {
  const roles = [
    [mentee, 'mentee', isMentee],
    [mentor, 'mentor', isMentor],
  ] as const;
  return roles.flatMap(([person, part, takesPart]) => {
    const role = participations.get(person.id)?.role;
    return [
      ...(person.status === 'left' ? [`${nameWithKey(person)}, a ${part}, has left.`] : []),
      ...(role === undefined || takesPart(role)
        ? []
        : [`${nameWithKey(person)}, here a ${part}, takes part as ${role} only.`]),
    ];
  });
}

/** New pairings grouped by one side, with everyone's open ones of that side. */
function grouped(created: readonly PairedTwo[], open: readonly PairedTwo[], side: 'menteeId' | 'mentorId') {
  const ids = [...new Set(created.map((pairing) => pairing[side]))];
  const all = new Map<number, PairedTwo[]>();
  for (const pairing of open) {
    const theirs = all.get(pairing[side]);
    if (theirs === undefined) all.set(pairing[side], [pairing]);
    else theirs.push(pairing);
  }
  return ids.map((id) => ({ id, theirs: all.get(id) ?? [] }));
}

function secondMentors(
  created: readonly PairedTwo[],
  open: readonly PairedTwo[],
  byId: ReadonlyMap<number, Person>,
): string[] {
  return grouped(created, open, 'menteeId').flatMap(({ id, theirs }) => {
    const mentee = byId.get(id);
    if (theirs.length < 2 || mentee === undefined) return [];
    const mentors = theirs.flatMap(({ mentorId }) => byId.get(mentorId) ?? []).map(nameWithKey);
    return [`${nameWithKey(mentee)} has ${theirs.length} mentors: ${mentors.join(', ')}.`];
  });
}

function fullMentors(
  created: readonly PairedTwo[],
  open: readonly PairedTwo[],
  known: PairingsKnown & { readonly byId: ReadonlyMap<number, Person> },
): string[] {
  return grouped(created, open, 'mentorId').flatMap(({ id, theirs }) => {
    const mentor = known.byId.get(id);
    const places = known.participations.get(id)?.capacity ?? known.defaultCapacity;
    if (theirs.length <= places || mentor === undefined) return [];
    const mentees = `${theirs.length} ${theirs.length === 1 ? 'mentee' : 'mentees'}`;
    return [`${nameWithKey(mentor)} has ${mentees} and ${places} ${places === 1 ? 'place' : 'places'}.`];
  });
}

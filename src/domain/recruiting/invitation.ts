import { byDay } from '../dates/by-day.js';
import type { IsoDate } from '../dates/iso-date.js';
import { groupedBy } from '../grouped-by.js';
import { type Pairing, statusOn } from '../pairings/pairing.js';
import type { Participation, Role } from '../people/participant.js';

/** What happened: somebody was asked to take part, or said no to it. Whoever says yes joins the round. */
export type InvitationEvent = 'invited' | 'declined';

/** One invitation to a round, or the no to one, before the store has given it an id. */
export interface InvitationFacts {
  readonly personId: number;
  readonly event: InvitationEvent;
  readonly on: IsoDate;
  /** As what they were asked to take part; null where that was left open, and of a no. */
  readonly invitedAs: Role | null;
  /** Why they said no, in their words; private. */
  readonly reason: string | null;
}

export interface Invitation extends InvitationFacts {
  readonly id: number;
  readonly roundId: number;
}

/** Somebody who was invited to a round, and how far they had come on a day; every day is null until it has come. */
export interface InvitedPerson {
  readonly personId: number;
  /** The first time. */
  readonly invitedOn: IsoDate;
  readonly lastInvitedOn: IsoDate;
  readonly times: number;
  /** As what, by the latest invitation that says so. */
  readonly invitedAs: Role | null;
  /** Of a no after which nobody asked again. */
  readonly declinedOn: IsoDate | null;
  readonly joinedOn: IsoDate | null;
  /** The start of their first pairing in the round, on either side. */
  readonly matchedOn: IsoDate | null;
  readonly withdrawnOn: IsoDate | null;
}

/** What a round knows of the people it invited. */
export interface InvitedTo {
  readonly invitations: readonly Invitation[];
  /** How people take part in the round, those who have withdrawn among them. */
  readonly participations: ReadonlyMap<number, Participation>;
  /** Of the round. */
  readonly pairings: readonly Pairing[];
}

/** Everybody who had been invited to a round by a day, each once, in the order of their first invitation. */
export function invitedPeople(
  { invitations, participations, pairings }: InvitedTo,
  day: IsoDate,
): InvitedPerson[] {
  const events = groupedBy(
    invitations.filter(({ on }) => on <= day).toSorted(byDay(({ on }) => on)),
    ({ personId }) => personId,
  );
  const matched = firstMatches(pairings, day);
  return [...events].flatMap(([personId, own]) => {
    const asked = own.filter(({ event }) => event === 'invited');
    const [first] = asked;
    const last = asked.at(-1);
    if (first === undefined || last === undefined) return [];
    const part = participations.get(personId);
    const latest = own.at(-1);
    return {
      personId,
      invitedOn: first.on,
      lastInvitedOn: last.on,
      times: asked.length,
      invitedAs: asked.findLast(({ invitedAs }) => invitedAs !== null)?.invitedAs ?? null,
      declinedOn: latest?.event === 'declined' ? latest.on : null,
      joinedOn: reached(part === undefined ? undefined : (part.joinedOn ?? first.on), day),
      matchedOn: matched.get(personId) ?? null,
      withdrawnOn: reached(part?.withdrawnOn, day),
    };
  });
}

function reached(on: IsoDate | undefined, day: IsoDate): IsoDate | null {
  return on !== undefined && on <= day ? on : null;
}

function firstMatches(pairings: readonly Pairing[], day: IsoDate): ReadonlyMap<number, IsoDate> {
  const first = new Map<number, IsoDate>();
  for (const pairing of pairings) {
    const status = statusOn(pairing, day);
    if (status === null || status === 'cancelled') continue;
    for (const id of [pairing.menteeId, pairing.mentorId]) {
      const known = first.get(id);
      if (known === undefined || pairing.startedOn < known) first.set(id, pairing.startedOn);
    }
  }
  return first;
}

/** How far somebody has come who was invited. */
export type InvitedStanding = 'no_answer' | 'declined' | 'joined' | 'matched' | 'withdrawn';

/** Where somebody stands: who joined after all said yes, whatever they had said before. */
export function standingOfInvited({
  declinedOn,
  joinedOn,
  matchedOn,
  withdrawnOn,
}: InvitedPerson): InvitedStanding {
  if (withdrawnOn !== null) return 'withdrawn';
  if (matchedOn !== null) return 'matched';
  if (joinedOn !== null) return 'joined';
  return declinedOn === null ? 'no_answer' : 'declined';
}

/** How many people came how far. Each step counts those who reached it, also where they have gone since. */
export interface InvitationFunnel {
  readonly invited: number;
  readonly joined: number;
  readonly matched: number;
  /** Of those who joined. */
  readonly withdrawn: number;
  readonly declined: number;
  readonly noAnswer: number;
}

/** The steps from the invitation to the pairing, counted as people. */
export function invitationFunnel(invited: readonly InvitedPerson[]): InvitationFunnel {
  const count = (isMeant: (person: InvitedPerson) => boolean) => invited.filter(isMeant).length;
  return {
    invited: invited.length,
    joined: count(({ joinedOn, matchedOn }) => joinedOn !== null || matchedOn !== null),
    matched: count(({ matchedOn }) => matchedOn !== null),
    withdrawn: count(({ withdrawnOn }) => withdrawnOn !== null),
    declined: count((person) => standingOfInvited(person) === 'declined'),
    noAnswer: count((person) => standingOfInvited(person) === 'no_answer'),
  };
}

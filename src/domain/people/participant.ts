import type { IsoDate } from '../dates/iso-date.js';
import type { Person } from './person.js';

export const ROLES = ['mentor', 'mentee', 'both'] as const;
export type Role = (typeof ROLES)[number];

/** A person in a round: as mentor with a capacity, as mentee, or as both. */
export interface Participation {
  readonly role: Role;
  /** How many mentees this mentor can take in the round; 0 means none; null means the programme's default. */
  readonly capacity: number | null;
  /** The day they joined: that of the survey they sent in, or of the roster. */
  readonly joinedOn?: IsoDate;
  /** The first day on which they no longer took part; absent while they do. */
  readonly withdrawnOn?: IsoDate;
  /** The days on which they withdrew before they joined again; absent where they never did. */
  readonly withdrewBefore?: readonly IsoDate[];
}

/** What one source (roster, survey) states of how someone takes part; null is left open. */
export interface PartialParticipation {
  readonly role: Role | null;
  readonly capacity: number | null;
}

export interface Participant extends Participation {
  readonly person: Person;
}

/** Whether the role takes part on the mentors' side. */
export function isMentor(role: Role): boolean {
  return role !== 'mentee';
}

/** Whether the role takes part on the mentees' side. */
export function isMentee(role: Role): boolean {
  return role !== 'mentor';
}

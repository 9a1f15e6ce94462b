import type { IsoDate } from '../../domain/dates/iso-date.js';
import type { LevelWithReasons } from '../../domain/pairings/health-level.js';
import type { Pairing, PairingStanding } from '../../domain/pairings/pairing.js';
import type { TimelineEntry } from '../../domain/pairings/pairing-timeline.js';
import type { Participation } from '../../domain/people/participant.js';
import type { Person } from '../../domain/people/person.js';
import type { PresenceStatus } from '../../domain/people/presence.js';
import type { FitPart, Run } from '../../domain/rounds/run.js';
import type { Task } from '../../followup/task.js';

/** A coordinator's whole programme on a day, or one round of it, as it is put on one private page. */
export interface ProgrammeBook {
  readonly programmeName: string;
  readonly today: IsoDate;
  /** The round it is about; null for every round. */
  readonly round: string | null;
  /** Who takes part or is in a pairing or a matching of it. */
  readonly members: readonly BookMember[];
  /** How many more are on record. */
  readonly others: number;
  readonly pairings: readonly BookPairing[];
  readonly tasks: readonly Task[];
  /** The latest matching of each round that has one. */
  readonly matchings: readonly BookMatching[];
}

/** Somebody in the book: without what is sensitive. */
export interface BookMember {
  readonly person: Person;
  readonly presence: PresenceStatus;
  readonly parts: readonly (Participation & { readonly round: string })[];
}

/** One pairing with its story. */
export interface BookPairing {
  readonly pairing: Pairing;
  readonly round: string;
  readonly standing: PairingStanding;
  /** null where it is over. */
  readonly health: LevelWithReasons | null;
  /** Why these two; empty where no run proposed them. */
  readonly reasons: readonly FitPart[];
  readonly goals: readonly { readonly text: string; readonly state: string }[];
  readonly timeline: readonly TimelineEntry[];
}

/** One run, as it was proposed. */
export interface BookMatching {
  readonly round: string;
  readonly run: Pick<Run, 'id' | 'status' | 'pairs' | 'leftOver' | 'short' | 'menteeCount' | 'mentorCount'>;
  /** The day on which it was computed. */
  readonly on: IsoDate;
  /** Mentors of the round who take mentees, and to whom it gives nobody. */
  readonly idle: readonly number[];
}

import type { IsoDate } from '../../domain/dates/iso-date.js';
import type { Pairing } from '../../domain/pairings/pairing.js';
import type { Participant } from '../../domain/people/participant.js';
import type { Person } from '../../domain/people/person.js';
import type { NamedRule } from '../../domain/rounds/named-rule.js';
import type { RoundKind } from '../../domain/rounds/round.js';
import type {
  ChangesAllowed,
  MatchingSettings,
  StatedInCall,
} from '../../domain/settings/matching-settings.js';
import type { RoundMeans } from './criterion-means.js';

/** A pair decided on beforehand: in a review, or for the sake of a question. */
export interface DecidedPair {
  readonly menteeId: number;
  readonly mentorId: number;
  /** The reason given; null where none was. */
  readonly because: string | null;
}

/** One step of a matching that gives mentees their first mentors, then their second ones, and so on. */
export interface Stage {
  /** Who looks: those who have one mentor less than this. */
  readonly number: number;
  /** The pairs of the stages before. */
  readonly given: readonly Pick<DecidedPair, 'menteeId' | 'mentorId'>[];
}

/** Which existing pairings may change. */
export interface Rematching {
  readonly mayChange: ChangesAllowed;
  /** What of them may change as things stand is said in `releasedPairings`. */
  readonly pairingIds: readonly number[];
}

/** Everything a matching depends on. The order of the lists makes no difference to the result. */
export interface MatchingInput {
  /** The whole roster: lines of management run through people who do not take part. */
  readonly people: readonly Person[];
  /** Who takes part in the round. */
  readonly participants: readonly Participant[];
  /** Pairings of every round, whatever their status. */
  readonly pairings: readonly Pairing[];
  /** The kind of the round: open pairings of another kind keep two apart, and take nobody's place. Absent: mentoring. */
  readonly kind?: RoundKind;
  readonly namedRules: readonly NamedRule[];
  /** Pairs of the proposal under review that stay whatever else changes. */
  readonly locked: readonly DecidedPair[];
  /** Pairs supposed not to be, only this way round; what a coordinator forbids is a named rule. */
  readonly vetoed: readonly DecidedPair[];
  readonly settings: MatchingSettings;
  /** Which of the settings the call said otherwise than mentor.yaml. */
  readonly statedInCall?: readonly StatedInCall[];
  /** Who was left over by an accepted matching, of any round, and when; absent: nobody. */
  readonly leftOverBefore?: readonly { readonly menteeId: number; readonly on: IsoDate }[];
  /** The day from which months in post are counted. */
  readonly onDate: IsoDate;
  /** Who wins among equally good optima: 0 the lower staff number, any other number a lottery that can be repeated. */
  readonly seed: number;
  /**
   * What unknown answers are taken for, kept while suppositions are tried, so that a change of somebody's answers moves no other fit;
   * absent: the means among the participants.
   */
  readonly means?: RoundMeans;
  /** Which mentors are given; absent for the first ones. `solveRound` sets it. */
  readonly stage?: Stage;
  /** Absent: every existing pairing goes on. */
  readonly rematching?: Rematching;
}

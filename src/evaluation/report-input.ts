import type { CheckIn } from '../domain/check-in.js';
import type { Feedback } from '../domain/feedback.js';
import type { IsoDate } from '../domain/iso-date.js';
import type { Pairing } from '../domain/pairing.js';
import type { Participant } from '../domain/participant.js';
import type { Person } from '../domain/person.js';
import type { Period } from '../domain/quarter.js';
import type { Round } from '../domain/round.js';
import type { NamedRule } from '../domain/rule.js';
import type { Run } from '../domain/run.js';
import type { Settings } from '../domain/settings.js';
import type { SurveyResponse } from '../domain/survey-response.js';
import type { CodeLink } from '../domain/waves/link-responses.js';

/** A round and everyone in it. */
export interface RoundWithParticipants {
  readonly round: Round;
  readonly participants: readonly Participant[];
}

/** A round's survey answers that count, and the codes that were linked in it. */
export interface RoundAnswers {
  /** Its name. */
  readonly round: string;
  readonly responses: readonly SurveyResponse[];
  readonly links: readonly CodeLink[];
}

/** A mentee without a pairing, and the day the wait began. */
export interface Waiting {
  readonly menteeId: number;
  readonly since: IsoDate;
}

/** Everything a report is computed from: all that is stored, in any order; the periods pick from it. */
export interface ReportInput {
  readonly settings: Settings;
  readonly programmeName: string;
  readonly period: Period;
  /** What the headlines are compared with; null for none. */
  readonly previous: Period | null;
  readonly people: readonly Person[];
  readonly rounds: readonly RoundWithParticipants[];
  readonly pairings: readonly Pairing[];
  readonly checkIns: readonly CheckIn[];
  readonly feedback: readonly Feedback[];
  readonly surveys: readonly RoundAnswers[];
  readonly runs: readonly Run[];
  readonly namedRules: readonly NamedRule[];
  /** Mentees who wait at the end of the period. */
  readonly waiting: readonly Waiting[];
}

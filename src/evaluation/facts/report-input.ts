import type { IsoDate } from '../../domain/dates/iso-date.js';
import type { Period } from '../../domain/dates/quarter.js';
import type { Decision } from '../../domain/decisions/decision.js';
import type { Outcome } from '../../domain/outcomes/outcome.js';
import type { CheckIn } from '../../domain/pairings/check-in.js';
import type { FollowUp } from '../../domain/pairings/follow-up.js';
import type { Goal } from '../../domain/pairings/goal.js';
import type { Feedback } from '../../domain/pairings/pair-feedback.js';
import type { Pairing } from '../../domain/pairings/pairing.js';
import type { QuoteKey } from '../../domain/pairings/quote.js';
import type { GradeSince } from '../../domain/people/grade-since.js';
import type { Participant } from '../../domain/people/participant.js';
import type { Person } from '../../domain/people/person.js';
import type { Application } from '../../domain/recruiting/application.js';
import type { Invitation } from '../../domain/recruiting/invitation.js';
import type { FactsOnRecord, IssuedReport } from '../../domain/reports/issued-report.js';
import type { NamedRule } from '../../domain/rounds/named-rule.js';
import type { Round } from '../../domain/rounds/round.js';
import type { Run } from '../../domain/rounds/run.js';
import type { Settings } from '../../domain/settings/settings.js';
import type { CodeLink } from '../../domain/surveys/link-responses.js';
import type { SurveyResponse } from '../../domain/surveys/survey-response.js';
import type { TrainingOnRecord } from '../../domain/training/course.js';

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

/** Who there was, and how they took part, as of a day. */
export interface PeopleAsOf {
  readonly people: readonly Person[];
  readonly rounds: readonly RoundWithParticipants[];
}

/**
 * Everything a report is computed from, in any order; the periods pick from it. People and rounds are as of the period's last day,
 * answers those that counted then; what happened on a day says so itself.
 */
export interface ReportInput extends PeopleAsOf {
  readonly settings: Settings;
  readonly programmeName: string;
  /** The name of the round it is about; null: every one. */
  readonly round: string | null;
  /** The names of rounds that it leaves out, for their pairings are of another kind; absent: none. */
  readonly roundsNotCounted?: readonly string[];
  readonly period: Period;
  /** What the headlines are compared with; null for none. */
  readonly previous: Period | null;
  /** As of the last day of the previous period; absent: as of this one's. */
  readonly asOfPrevious?: PeopleAsOf;
  readonly pairings: readonly Pairing[];
  /** Pairings that were called off before they began, which no figure counts; absent: still among the others. */
  readonly calledOff?: readonly Pairing[];
  readonly checkIns: readonly CheckIn[];
  readonly feedback: readonly Feedback[];
  readonly goals: readonly Goal[];
  /** What was done about pairings, or put off. */
  readonly followUps: readonly FollowUp[];
  /** What was decided about the programme, whichever the round. */
  readonly decisions: readonly Decision[];
  /** Courses, and who has done which; absent: none. */
  readonly training?: TrainingOnRecord;
  /** Values of measures of people and units; absent: none. */
  readonly outcomes?: readonly Outcome[];
  /** The texts of the feedback that reports may quote. */
  readonly approvedQuotes: readonly QuoteKey[];
  readonly surveys: readonly RoundAnswers[];
  readonly runs: readonly Run[];
  readonly namedRules: readonly NamedRule[];
  /** Who was asked to take part, and who said no; absent: nobody. */
  readonly invitations?: readonly Invitation[];
  /** What happened to applications to be a mentor; absent: nobody has applied. */
  readonly applications?: readonly Application[];
  /** Mentees who wait at the end of the period. */
  readonly waiting: readonly Waiting[];
  /** Bands and professions over time, of people of whom either ever changed, up to the period's last day; absent: nobody's did. */
  readonly grades?: ReadonlyMap<number, readonly GradeSince[]>;
  /** Staff numbers and e-mails, in small letters, that people were known by before, by person: what was said of them then still is. */
  readonly earlierKeys: ReadonlyMap<number, readonly string[]>;
  /** Reports that were issued before this one is made, of any days and rounds, in the order of issue. */
  readonly issuedBefore: readonly IssuedReport[];
  /** How many facts are on record about the days of the report, to tell why it differs from one issued before. */
  readonly factsOnRecord: FactsOnRecord;
}

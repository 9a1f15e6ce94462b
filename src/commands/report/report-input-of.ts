import type { IsoDate } from '../../domain/dates/iso-date.js';
import type { Period } from '../../domain/dates/quarter.js';
import { asCounted } from '../../domain/pairings/meetings-by-count.js';
import type { AsOf } from '../../domain/people/dated-facts.js';
import type { Person } from '../../domain/people/person.js';
import { kindOf, type Round } from '../../domain/rounds/round.js';
import type { Settings } from '../../domain/settings/settings.js';
import type { PeopleAsOf, ReportInput, RoundWithParticipants } from '../../evaluation/facts/report-input.js';
import { waitingAt } from '../../evaluation/facts/waiting-at.js';
import type { ReadHandle } from '../../store/database/connection.js';
import { factsOnRecord } from '../../store/facts/facts-on-record.js';
import { gradesOverTime } from '../../store/facts/grades-over-time.js';
import { withWholeSpells } from '../../store/facts/spells-of-people.js';
import { listCheckIns } from '../../store/pairings/check-ins.js';
import { listFeedback } from '../../store/pairings/feedback-rows.js';
import { listFollowUps } from '../../store/pairings/follow-ups.js';
import { listGoals } from '../../store/pairings/goals.js';
import { listPairings, pairingsKnownOn } from '../../store/pairings/pairings.js';
import { listApplications } from '../../store/people/applications.js';
import { listInvitations } from '../../store/people/invitations.js';
import { participantsOf, participationsOver } from '../../store/people/participations.js';
import { peopleAsOf } from '../../store/people/people-as-of.js';
import { peopleOnRoster } from '../../store/people/people-rows.js';
import { earlierKeysByPerson } from '../../store/people/person-keys.js';
import { trainingOnRecord } from '../../store/people/training-rows.js';
import { listDecisions } from '../../store/rounds/decisions.js';
import { listIssuedReports } from '../../store/rounds/issued-reports.js';
import { namedRulesOn } from '../../store/rounds/named-rules.js';
import { findRound, listRounds } from '../../store/rounds/rounds.js';
import { listRuns } from '../../store/rounds/runs.js';
import { listCodeLinks } from '../../store/surveys/code-links.js';
import { listOutcomes } from '../../store/surveys/outcomes.js';
import { listApprovedQuotes } from '../../store/surveys/quote-decisions.js';
import { listSurveyResponses } from '../../store/surveys/survey-responses.js';
import { settingsOfRound } from '../session/loading/settings-of-round.js';

/** What a report is asked to be about. */
export interface ReportRequest {
  readonly settings: Settings;
  readonly period: Period;
  /** null for a cohort, which nothing is compared with. */
  readonly previous: Period | null;
  /** The last day of which it takes in what was recorded; undefined: everything on record. */
  readonly knownOn: IsoDate | undefined;
  /** The round named in the call; undefined: every one. */
  readonly round: string | undefined;
}

/** Everything a report is computed from. @throws StateError for a round nobody has opened. */
export function reportInputOf(db: ReadHandle, request: ReportRequest): ReportInput {
  const { round, period, knownOn } = request;
  const found = round === undefined ? undefined : findRound(db, round);
  const input = {
    ...ofEveryRound(db, request),
    factsOnRecord: factsOnRecord(db, { until: period.until, knownOn, roundId: found?.id }),
  };
  if (found !== undefined)
    return {
      ...ofRounds(input, ({ id }) => id === found.id),
      settings: settingsOfRound(input.settings, found),
      programmeName: `${input.programmeName}, ${found.name}`,
      round: found.name,
    };
  // Who guides whom there is turned round: figures of the two kinds together would be about neither.
  const others = input.rounds.flatMap(({ round: each }) => (kindOf(each) === 'mentoring' ? [] : [each.name]));
  if (others.length === 0) return input;
  return { ...ofRounds(input, (each) => kindOf(each) === 'mentoring'), roundsNotCounted: others };
}

/** Who there was and how they took part, as of one day and another: what is on record of them is read once. */
function peopleOverTime(db: ReadHandle, knownOn: IsoDate | undefined): (on: IsoDate) => PeopleAsOf {
  const known = knownOn === undefined ? {} : { knownOn };
  const onRoster = peopleOnRoster(db);
  const rounds = roundsKnown(db, knownOn).map((round) => ({
    round,
    participationsOn: participationsOver(db, round.id, knownOn),
  }));
  return (on) => {
    const people = withWholeSpells(db, { on, ...known }, peopleAsOf(db, { on, ...known }, onRoster));
    return {
      people,
      rounds: rounds.map(({ round, participationsOn }) => ({
        round,
        participants: participantsOf(people, participationsOn(on)),
      })),
    };
  };
}

/** Where nobody was otherwise on another day, its people are the same list: what is worked out from it is so once. */
function sharingPeople(then: PeopleAsOf, people: readonly Person[]): PeopleAsOf {
  const isSame = then.people.length === people.length && people.every((one, at) => one === then.people[at]);
  return isSame ? { ...then, people } : then;
}

/** Rounds are opened and closed on the day that is recorded. */
function roundsKnown(db: ReadHandle, knownOn: IsoDate | undefined): Round[] {
  const rounds = listRounds(db);
  if (knownOn === undefined) return rounds;
  return rounds
    .filter(({ openedOn }) => openedOn <= knownOn)
    .map((round) =>
      round.closedOn !== null && round.closedOn > knownOn ? { ...round, closedOn: null } : round,
    );
}

function ofEveryRound(
  db: ReadHandle,
  { settings, period, previous, knownOn }: ReportRequest,
): Omit<ReportInput, 'factsOnRecord'> {
  const asOf: AsOf = { on: period.until, ...(knownOn === undefined ? {} : { knownOn }) };
  const peopleOn = peopleOverTime(db, knownOn);
  const { people, rounds } = peopleOn(period.until);
  const pairings = knownOn === undefined ? listPairings(db) : pairingsKnownOn(db, knownOn);
  return {
    settings,
    programmeName: settings.programmeName,
    round: null,
    period,
    previous,
    people,
    rounds,
    ...(previous === null ? {} : { asOfPrevious: sharingPeople(peopleOn(previous.until), people) }),
    pairings,
    checkIns: asCounted(listCheckIns(db, knownOn)),
    feedback: listFeedback(db, knownOn),
    invitations: rounds.flatMap(({ round }) => listInvitations(db, round.id, knownOn)),
    applications: rounds.flatMap(({ round }) => listApplications(db, round.id, knownOn)),
    goals: listGoals(db, knownOn),
    followUps: listFollowUps(db, knownOn),
    decisions: listDecisions(db, knownOn),
    training: trainingOnRecord(db, knownOn),
    outcomes: listOutcomes(db, knownOn),
    approvedQuotes: listApprovedQuotes(db, knownOn),
    surveys: rounds.map(({ round }) => ({
      round: round.name,
      responses: listSurveyResponses(db, round.id, asOf),
      links: listCodeLinks(db, round.id, knownOn),
    })),
    runs: listRuns(db),
    // A rule holds from the day it is recorded to the day its end is.
    namedRules: namedRulesOn(db, earlier(period.until, knownOn)),
    waiting: waitingAt(period.until, { rounds, pairings }),
    grades: gradesOverTime(db, asOf),
    earlierKeys: earlierKeysByPerson(db),
    issuedBefore: listIssuedReports(db),
  };
}

function earlier(day: IsoDate, other: IsoDate | undefined): IsoDate {
  return other !== undefined && other < day ? other : day;
}

/** What is stored of some rounds alone: a report on them counts nobody, and nothing, of another. */
function ofRounds(input: ReportInput, isMeant: (round: Round) => boolean): ReportInput {
  const ofRound = ({ round }: RoundWithParticipants) => isMeant(round);
  const rounds = input.rounds.filter(ofRound);
  const roundIds = new Set(rounds.map(({ round }) => round.id));
  const names = new Set(rounds.map(({ round }) => round.name));
  const isOfRound = ({ roundId }: { readonly roundId: number }) => roundIds.has(roundId);
  const { asOfPrevious } = input;
  const pairings = input.pairings.filter(isOfRound);
  const ids = new Set(pairings.map((pairing) => pairing.id));
  return {
    ...input,
    rounds,
    ...(asOfPrevious === undefined
      ? {}
      : { asOfPrevious: { ...asOfPrevious, rounds: asOfPrevious.rounds.filter(ofRound) } }),
    pairings,
    checkIns: input.checkIns.filter(({ pairingId }) => ids.has(pairingId)),
    feedback: input.feedback.filter(({ pairingId }) => ids.has(pairingId)),
    invitations: (input.invitations ?? []).filter(isOfRound),
    applications: (input.applications ?? []).filter(isOfRound),
    goals: input.goals.filter(({ pairingId }) => ids.has(pairingId)),
    followUps: input.followUps.filter(({ pairingId }) => ids.has(pairingId)),
    surveys: input.surveys.filter(({ round }) => names.has(round)),
    runs: input.runs.filter(isOfRound),
    waiting: waitingAt(input.period.until, { rounds, pairings }),
  };
}

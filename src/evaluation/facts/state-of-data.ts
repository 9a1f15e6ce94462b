import type { IsoDate } from '../../domain/dates/iso-date.js';
import { matchedOn } from '../../domain/pairings/pairing.js';
import { quoteName } from '../../domain/pairings/quote.js';
import type { Attributes, Person } from '../../domain/people/person.js';
import { presenceOn } from '../../domain/people/presence.js';
import type { Run } from '../../domain/rounds/run.js';
import type { SurveyResponse } from '../../domain/surveys/survey-response.js';
import { compareText } from '../../domain/text/compare-text.js';
import { NO_TRAINING } from '../../domain/training/course.js';
import { inputUntil } from './input-until.js';
import { peopleAsEntered } from './people-looked-up.js';
import type { PeopleAsOf, ReportInput, RoundWithParticipants } from './report-input.js';
import { hasTakenPartBy } from './taking-part.js';
import { textsInJson } from './texts-in-json.js';

/**
 * What a report rests on, line by line, for a fingerprint: equal lines give equal numbers, and nothing that holds or happens after
 * the days it is about makes a line. Names are left out, which no number depends on; so are the settings, which are no data.
 */
export function* stateOfData(input: ReportInput): Iterable<string> {
  const { period, previous, asOfPrevious } = input;
  const until = inputUntil(input, period.until);
  yield line('period', period.from, period.until, previous?.from, previous?.until);
  const inJson = textsInJson();
  yield* peopleLines(until, period.until, inJson);
  if (asOfPrevious !== undefined && previous !== null)
    yield* peopleLines(asOfPrevious, previous.until, inJson);
  yield* gradeLines(until);
  for (const pairing of byId(until.pairings)) {
    const { recordedOn, ...rest } = pairing;
    yield line('pairing', rest, matchedOn(pairing));
  }
  for (const { id, menteeId, recordedOn, endedOn } of byId(until.calledOff ?? []))
    yield line('called off', id, menteeId, recordedOn, endedOn);
  for (const checkIn of byId(until.checkIns)) yield line('check-in', checkIn);
  for (const feedback of byId(until.feedback)) yield line('feedback', feedback);
  for (const { id, personId, event, on, invitedAs } of byId(until.invitations ?? []))
    yield line('invitation', id, personId, event, on, invitedAs);
  for (const { id, roundId, personId, event, on } of byId(until.applications ?? []))
    yield line('application', id, roundId, personId, event, on);
  for (const goal of byId(until.goals)) yield line('goal', goal);
  for (const followUp of byId(until.followUps)) yield line('follow-up', followUp);
  for (const decision of byId(until.decisions)) yield line('decision', decision);
  const { courses, attendances } = until.training ?? NO_TRAINING;
  for (const { id, requiredFor, validMonths } of byId(courses))
    yield line('course', id, requiredFor, validMonths);
  yield* attendances.map((attendance) => line('attendance', attendance)).toSorted();
  for (const { id: _, ...outcome } of byId(until.outcomes ?? [])) yield line('outcome', outcome);
  const given = new Set(until.feedback.map(({ id }) => id));
  const approved = until.approvedQuotes.filter(({ feedbackId }) => given.has(feedbackId)).map(quoteName);
  for (const name of approved.toSorted()) yield line('quote', name);
  for (const { round, responses, links } of until.surveys) {
    yield* responses.map(answerLine).toSorted();
    for (const { code, otherCode } of links) yield line('codes', round, code, otherCode);
  }
  const runIds = new Set(until.pairings.map(({ runId }) => runId));
  for (const run of byId(until.runs)) {
    if (runIds.has(run.id)) yield runLine(run);
  }
  for (const rule of byId(until.namedRules)) yield line('rule', rule);
}

function line(...parts: readonly unknown[]): string {
  return `${JSON.stringify(parts)}\n`;
}

/** Most lists were read in this order, and are not sorted again: very many check-ins are. */
function byId<T extends { readonly id: number }>(list: readonly T[]): readonly T[] {
  const isInOrder = list.every(({ id }, at) => at === 0 || (list[at - 1]?.id ?? id) < id);
  return isInOrder ? list : list.toSorted((a, b) => a.id - b.id);
}

/** What a report says of a run that pairings came from. */
function runLine({ id, menteeCount, mentorCount, certificate, pairs }: Run): string {
  const decisions = pairs.map(({ menteeId, mentorId, decision, mentorNumber }) => [
    menteeId,
    mentorId,
    decision,
    mentorNumber,
  ]);
  return line('run', id, menteeCount, mentorCount, certificate.proven, decisions);
}

type InJson = ReturnType<typeof textsInJson>;

/** Of rounds who took part by the day; of people those among them, and whoever was hired or known by then. */
function* peopleLines({ people, rounds }: PeopleAsOf, day: IsoDate, inJson: InJson): Iterable<string> {
  const taking = rounds.map((round) => ({ ...round, participants: takingPartBy(round, day) }));
  const ids = new Set(taking.flatMap(({ participants }) => participants.map(({ person }) => person.id)));
  for (const person of peopleAsEntered(people)) {
    const { hiredOn, knownFrom = day } = person;
    if (ids.has(person.id) || (hiredOn ?? knownFrom) <= day) yield personLine(person, day, inJson);
  }
  for (const { round, participants } of taking) {
    if (round.openedOn <= day)
      yield line('round', round.id, round.name, round.openedOn, closingBy(round, day));
    yield* participants
      .map(({ person, role, capacity, joinedOn, withdrawnOn, withdrewBefore = [] }) =>
        line('part', round.id, person.id, role, capacity, joinedOn, withdrawnOn, ...withdrewBefore),
      )
      .toSorted();
  }
}

/** Of those who ever had a pairing what their bands were: of others no number depends on it. */
function gradeLines({ grades, pairings }: ReportInput): string[] {
  const paired = new Set(pairings.flatMap(({ menteeId, mentorId }) => [menteeId, mentorId]));
  return [...(grades ?? [])]
    .filter(([id, own]) => paired.has(id) && own.length > 1)
    .map(([id, own]) => line('grades', id, own))
    .toSorted();
}

function closingBy({ closedOn }: RoundWithParticipants['round'], day: IsoDate): IsoDate | null {
  return closedOn !== null && closedOn <= day ? closedOn : null;
}

function takingPartBy({ round, participants }: RoundWithParticipants, day: IsoDate) {
  return participants.filter((participant) => hasTakenPartBy(round, participant, day));
}

/** As `line` would write it. Days to come are left out: what they say is not true yet. */
function personLine(person: Person, day: IsoDate, inJson: InJson): string {
  const { id, site, profession, band, hiredOn, leftOn, attributes, earlierSpells = [] } = person;
  const gone = leftOn !== null && leftOn < day ? leftOn : null;
  const job = `${inJson(site)},${inJson(profession)},${inJson(band)}`;
  const spells = earlierSpells.map(({ from, to }) => `${dayInJson(from)},${dayInJson(to)},`).join('');
  const presence = `${spells}${dayInJson(hiredOn)},${dayInJson(gone)},"${presenceOn(person, day)}"`;
  return `["person",${id},${job},${presence},${termsInJson(attributes)}]\n`;
}

/** A day holds nothing that is written otherwise in JSON. */
function dayInJson(day: IsoDate | null): string {
  return day === null ? 'null' : `"${day}"`;
}

function termsInJson(attributes: Attributes): string {
  if (attributes.size === 0) return '[]';
  return JSON.stringify([...attributes].toSorted(([a], [b]) => compareText(a, b)));
}

function answerLine({
  personId,
  token,
  code,
  wave,
  submittedOn,
  recordedOn,
  answers,
}: SurveyResponse): string {
  return line('answer', personId, token, code, wave, submittedOn ?? recordedOn, answers);
}

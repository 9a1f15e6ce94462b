import type { IsoInstant } from '../domain/iso-date.js';
import type { PartialParticipation } from '../domain/participant.js';
import { emailKey, type Person, personKey } from '../domain/person.js';
import type { Settings } from '../domain/settings.js';
import type { SurveyResponse } from '../domain/survey-response.js';
import { termAttributes } from './attribute-values.js';
import type { Mapping } from './map-columns.js';
import { refuseFile } from './refuse-file.js';
import { refuseWithoutPerson } from './refuse-without-person.js';
import type { Reject } from './rejects.js';
import type { Respondent, RespondentSet } from './respondents.js';
import { roleOfRow } from './role-of-row.js';
import { RowValues } from './row-values.js';
import { answerReader } from './survey-answers.js';
import type { Table } from './table.js';
import { parseEmail } from './values/emails.js';
import { CAPACITY, parseWholeNumber } from './values/whole-numbers.js';

/** What survey answers are compared with. */
export interface SurveyPlanInput {
  readonly table: Table;
  /** The same table's responses. */
  readonly respondents: RespondentSet;
  readonly mapping: Mapping;
  readonly people: readonly Person[];
  /** What surveys said so far of who takes part in the round, by person. */
  readonly participations: ReadonlyMap<number, PartialParticipation>;
  /** The answers on record that count: of each person and wave the latest. */
  readonly responses: readonly SurveyResponse[];
  /** When the survey was given; else the file's own word for it, else `profile`. */
  readonly wave: string | undefined;
  readonly settings: Settings;
}

/** What importing a survey will do. Its lists together are the rows of the file. */
export interface SurveyPlan {
  readonly kind: 'survey';
  /** Answers to record, the oldest first; `replaces` where the person answered this wave before, on record or in the file. */
  readonly responses: readonly {
    readonly line: number;
    readonly response: SurveyResponse;
    readonly replaces: boolean;
  }[];
  /** How people take part from now on by their own word; only those for whom that changes. */
  readonly participations: ReadonlyMap<number, PartialParticipation>;
  readonly unchanged: readonly { readonly line: number; readonly sameAs?: number }[];
  /** Answers on record already that the same person gave again later: on line `by`, or, without it, on record. */
  readonly replaced: readonly { readonly line: number; readonly by?: number }[];
  /** Rows that are no respondents: blank, test, partial. */
  readonly dropped: RespondentSet['dropped'];
  readonly rejects: readonly Reject[];
  readonly notes: readonly string[];
}

/** One answered survey, joined to the person who answered. */
interface Answered {
  readonly line: number;
  readonly response: SurveyResponse;
  readonly participation: PartialParticipation | null;
}

const DEFAULT_WAVE = 'profile';

/** The instant of a moment as precise as the file gives it; a local time counts as if it were UTC, so that order is kept. */
function instantOf(submittedAt: string | undefined): IsoInstant | null {
  if (submittedAt === undefined) return null;
  if (submittedAt.endsWith('Z')) return submittedAt;
  return submittedAt.includes('T') ? `${submittedAt}Z` : `${submittedAt}T00:00:00Z`;
}

/** Joins respondents to people by staff number, else by e-mail. */
class PeopleByKey {
  readonly #byNumber = new Map<string, Person>();
  readonly #byEmail = new Map<string, Person>();

  constructor(people: readonly Person[]) {
    for (const person of people) {
      for (const key of person.formerKeys ?? []) {
        this.#byNumber.set(key, person);
        this.#byEmail.set(key, person);
      }
    }
    for (const person of people) {
      if (person.staffNumber !== null) this.#byNumber.set(person.staffNumber, person);
      if (person.email !== null) this.#byEmail.set(emailKey(person.email), person);
    }
  }

  /** The person; undefined after a complaint. */
  of(
    values: RowValues,
    stated: { staffNumber: string | undefined; email: string | undefined },
  ): Person | undefined {
    const { staffNumber, email } = stated;
    const numbered = staffNumber === undefined ? undefined : this.#byNumber.get(staffNumber);
    const mailed = email === undefined ? undefined : this.#byEmail.get(emailKey(email));
    if (numbered !== undefined && mailed !== undefined && numbered.id !== mailed.id) {
      const message = `The staff number is that of ${personKey(numbered)}, the e-mail that of ${personKey(mailed)}.`;
      values.complain('staff_number', message, 'Correct one of the two.');
      return undefined;
    }
    const person = numbered ?? mailed;
    if (person === undefined && values.reasons.length === 0) this.#complain(values, staffNumber ?? email);
    return person;
  }

  #complain(values: RowValues, key: string | undefined): void {
    if (key === undefined)
      values.complain(
        null,
        'The answers say neither staff number nor e-mail.',
        'Fill one of the two, so that the answers can be joined to a person.',
      );
    else
      values.complain(
        null,
        `Nobody on record is "${key}".`,
        'Import the roster that has this person first, or correct the row.',
      );
  }
}

function participationIn(values: RowValues): PartialParticipation | null {
  const role = roleOfRow(values);
  const capacity = values.read('capacity', (text) => parseWholeNumber(text, CAPACITY));
  if (role === undefined && capacity === undefined) return null;
  return role === 'none'
    ? { role: null, capacity: null }
    : { role: role ?? null, capacity: capacity ?? null };
}

/** Everything a response says, in a form that is equal for responses that say the same. */
function contentOf({ submittedAt, answers }: SurveyResponse): string {
  return JSON.stringify([
    submittedAt,
    answers.map(({ question, attribute, values }) => [question, attribute, values]),
  ]);
}

function readRespondents(
  set: RespondentSet,
  input: SurveyPlanInput,
): { answered: Answered[]; rejects: Reject[] } {
  const { table, mapping, people, settings } = input;
  const rowAt = new Map(table.rows.map((row) => [row.line, row]));
  const read = answerReader(set, mapping, termAttributes(settings));
  const find = new PeopleByKey(people);
  const answered: Answered[] = [];
  const rejects: Reject[] = [];
  for (const respondent of set.respondents) {
    const row = rowAt.get(respondent.line) ?? { line: respondent.line, cells: [], cellsWritten: 0 };
    const values = new RowValues(row, mapping, table.headers.length);
    const email = values.read('email', parseEmail)?.address ?? respondent.email;
    const person = find.of(values, { staffNumber: values.text('staff_number'), email });
    const participation = participationIn(values);
    if (person === undefined || values.reasons.length > 0) rejects.push(values.asReject());
    else {
      const response = responseOf(respondent, {
        personId: person.id,
        wave: input.wave,
        answers: read(respondent.answers),
      });
      answered.push({ line: respondent.line, response, participation });
    }
  }
  return { answered, rejects };
}

function responseOf(
  { event, submittedAt }: Respondent,
  given: { personId: number; wave: string | undefined; answers: SurveyResponse['answers'] },
): SurveyResponse {
  const { personId, wave, answers } = given;
  return { personId, wave: wave ?? event ?? DEFAULT_WAVE, submittedAt: instantOf(submittedAt), answers };
}

function compareAge(a: Answered, b: Answered): number {
  const [left, right] = [a.response.submittedAt ?? '', b.response.submittedAt ?? ''];
  return left < right ? -1 : left > right ? 1 : a.line - b.line;
}

function isOlder(response: SurveyResponse, known: SurveyResponse): boolean {
  return (
    response.submittedAt !== null && known.submittedAt !== null && response.submittedAt < known.submittedAt
  );
}

function whoseWave({ personId, wave }: SurveyResponse): string {
  return `${personId} ${wave}`;
}

/** Of each person and wave the latest answers of the file. */
function latestOf(answered: readonly Answered[]): {
  latest: Answered[];
  earlier: { one: Answered; by: Answered }[];
} {
  const latest = new Map<string, Answered>();
  for (const one of answered.toSorted(compareAge)) latest.set(whoseWave(one.response), one);
  const earlier = answered.flatMap((one) => {
    const by = latest.get(whoseWave(one.response));
    return by === undefined || by === one ? [] : [{ one, by }];
  });
  return { latest: [...latest.values()], earlier };
}

/** Oldest first, so that the latest of a person is recorded last; all but the first of a person replace one. */
function inOrderOfAge(responses: SurveyPlan['responses']): SurveyPlan['responses'] {
  const seen = new Set<string>();
  const ageOf = ({ response }: SurveyPlan['responses'][number]) => response.submittedAt ?? '';
  return responses
    .toSorted((a, b) => (ageOf(a) < ageOf(b) ? -1 : ageOf(a) > ageOf(b) ? 1 : a.line - b.line))
    .map((one) => {
      const who = whoseWave(one.response);
      const replaces = one.replaces || seen.has(who);
      seen.add(who);
      return { ...one, replaces };
    });
}

function changedParticipations(
  latest: readonly Answered[],
  known: SurveyPlanInput['participations'],
): Map<number, PartialParticipation> {
  const changed = new Map<number, PartialParticipation>();
  for (const { response, participation } of latest.toSorted(compareAge)) {
    if (participation === null) continue;
    const before = changed.get(response.personId) ??
      known.get(response.personId) ?? { role: null, capacity: null };
    const isWithdrawn = participation.role === null && participation.capacity === null;
    const after = isWithdrawn
      ? participation
      : { role: participation.role ?? before.role, capacity: participation.capacity ?? before.capacity };
    if (after.role !== before.role || after.capacity !== before.capacity)
      changed.set(response.personId, after);
  }
  return changed;
}

/**
 * Joins survey answers to people and compares them with those on record. Later answers of a person to the same wave
 * replace earlier ones.
 * @throws InputError when a column cannot be told, or no column says who answered.
 */
export function planSurvey(input: SurveyPlanInput): SurveyPlan {
  const { table, mapping, respondents } = input;
  refuseFile(table.source, mapping.complaints);
  refuseWithoutPerson(input);
  const { answered, rejects } = readRespondents(respondents, input);
  const { latest, earlier } = latestOf(answered);
  const known = new Map(input.responses.map((response) => [whoseWave(response), response]));
  const responses: { line: number; response: SurveyResponse; replaces: boolean }[] = [];
  const unchanged: { line: number; sameAs?: number }[] = [];
  const replaced: { line: number; by?: number }[] = [];
  const current: Answered[] = [];
  for (const one of latest) {
    const before = known.get(whoseWave(one.response));
    if (before !== undefined && isOlder(one.response, before)) {
      replaced.push({ line: one.line });
      continue;
    }
    current.push(one);
    if (before !== undefined && contentOf(before) === contentOf(one.response))
      unchanged.push({ line: one.line });
    else responses.push({ line: one.line, response: one.response, replaces: before !== undefined });
  }
  // What somebody answered earlier in the same file is kept too, once: marked as replaced by what they answered later.
  const recorded = new Set(responses.map(({ response }) => whoseWave(response)));
  for (const { one, by } of earlier.toSorted((a, b) => compareAge(a.one, b.one))) {
    const who = whoseWave(one.response);
    if (contentOf(one.response) === contentOf(by.response))
      unchanged.push({ line: one.line, sameAs: by.line });
    else if (recorded.has(who))
      responses.push({ line: one.line, response: one.response, replaces: known.has(who) });
    else replaced.push({ line: one.line, by: by.line });
  }
  const byLine = (a: { line: number }, b: { line: number }) => a.line - b.line;
  return {
    kind: 'survey',
    responses: inOrderOfAge(responses),
    participations: changedParticipations(current, input.participations),
    unchanged: unchanged.toSorted(byLine),
    replaced: replaced.toSorted(byLine),
    dropped: respondents.dropped,
    rejects,
    notes: [...mapping.notes, ...respondents.notes],
  };
}

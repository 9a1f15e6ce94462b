import { addToList } from '../../domain/add-to-list.js';
import type { IsoDate } from '../../domain/dates/iso-date.js';
import type { StatedDivision } from '../columns/column-division.js';
import type { Mapping } from '../columns/map-columns.js';
import { profileNamed } from '../sources/recognise.js';
import type { DropReason, RowMetadata, SourceProfile } from '../sources/source-profile.js';
import type { DecidedQuestion } from '../table/file-reading.js';
import { type Header, headersOf, type MetadataRole, namesApart } from '../table/header.js';
import type { Row, Table } from '../table/read-table.js';
import type { DateOrder } from '../values/days/date-order.js';
import { parseEmail } from '../values/names/emails.js';
import { answersOf, type JiscKey, keyedHeading } from './jisc-key.js';
import type { Question } from './question.js';
import { questionReaders } from './questions.js';
import { type Submission, submissionDates } from './submission-dates.js';

/** One response: who gave it, when, and the answers. */
export interface Respondent {
  /** Line of the file on which the response starts. */
  readonly line: number;
  readonly responseId?: string;
  /** ISO 8601; in UTC with `Z` where the zone is known, else the file's local time, else a date alone. */
  readonly submittedAt?: string;
  /** The day of that, as the file writes it. */
  readonly submittedOn?: IsoDate;
  readonly email?: string;
  readonly name?: string;
  /** What the respondent is known by from wave to wave: an invitation's token, a record of a longitudinal project. */
  readonly token?: string;
  readonly language?: string;
  /** The event of a longitudinal REDCap project: a wave. */
  readonly event?: string;
  /** The repeating instrument of a REDCap project and which of its repetitions this is. */
  readonly instrument?: string;
  readonly instance?: string;
  /** One list for each question, in the same order; empty without an answer. */
  readonly answers: readonly (readonly string[])[];
}

/** A survey file as responses. The rows of the file are `respondents` and `dropped` together. */
export interface RespondentSet {
  readonly source: string;
  readonly questions: readonly Question[];
  readonly respondents: readonly Respondent[];
  readonly dropped: readonly { readonly line: number; readonly reason: DropReason }[];
  /** How ambiguous dates of submission were read; undefined where none depends on it. */
  readonly dateOrder: DateOrder | undefined;
  /** What was decided, a line each; the last counts the rows. */
  readonly notes: readonly string[];
}

/** What the person settled about the responses. */
export interface RespondentChoices {
  /** Keep partial responses, and those without an answer. */
  readonly keepPartial?: boolean | undefined;
  /** Keep test, preview and spam responses. */
  readonly keepTests?: boolean | undefined;
  /** Whether 03/04/2025 in the dates of submission is the third of April (`day-first`) or the fourth of March. */
  readonly dateOrder?: DateOrder | undefined;
  /** What the codes of a Jisc export mean. */
  readonly key?: JiscKey | undefined;
  /** How somebody said that the cells of a column are divided, by its `headerKey`. */
  readonly divisions?: ReadonlyMap<string, StatedDivision> | undefined;
  /** What the whole file told of its questions, of which these rows are the rejected ones. */
  readonly decided?: readonly DecidedQuestion[] | undefined;
}

/** `respondentsOf` makes responses of a table, by the profile of the tool that it comes from. */
export function respondentsOf(table: Table, choices: RespondentChoices = {}): RespondentSet {
  const profile = profileNamed(table.profile);
  const { key } = choices;
  const headers =
    key === undefined ? table.headers : headersOf(table.headers.map((header) => keyedHeading(header, key)));
  const labels = key === undefined ? new Map() : labelsByPosition(table.headers, key);
  const sorted = sortRows(table, profile, choices);
  const readers = questionReaders(headers, sorted.kept, {
    profile,
    labels,
    divisions: choices.divisions,
    decided: choices.decided,
  });
  const positions = positionsByRole(headers);
  const dates = submissionDates(table, sorted.kept, choices.dateOrder);
  const respondents: Respondent[] = [];
  const dropped = [...sorted.dropped];
  for (const row of sorted.kept) {
    const answers = readers.map(({ read }) => read(row.cells));
    const hasNone = profile.isSurvey && readers.length > 0 && answers.every((each) => each.length === 0);
    if (hasNone && choices.keepPartial !== true) dropped.push({ line: row.line, reason: 'no answers' });
    else
      respondents.push({
        line: row.line,
        ...identityOf(metadataOf(row, positions), { ...dates.read(row), profile }),
        answers,
      });
  }
  dropped.sort((one, other) => one.line - other.line);
  const notes = [...dates.notes, ...keyNotes(table, choices), countNote(respondents.length, dropped)];
  return {
    source: table.source,
    questions: namedApart(readers.map(({ question }) => question)),
    respondents,
    dropped,
    dateOrder: dates.order,
    notes,
  };
}

/** Columns that say who someone is, and when they answered; the others are answers, role and capacity among them. */
export const WHO_AND_WHEN = [
  'staff_number',
  'email',
  'name',
  'given_name',
  'family_name',
  'token',
  'wave',
  'submitted_on',
] as const;

/**
 * `withoutUnanswered` drops those who said who they are and nothing else: they opened the survey and answered none of it. Where
 * a file asks nothing else, all of them stay.
 */
export function withoutUnanswered(
  set: RespondentSet,
  { fields, code, ignored }: Pick<Mapping, 'fields' | 'code' | 'ignored'>,
): RespondentSet {
  const columns = [...WHO_AND_WHEN.flatMap((field) => fields.get(field) ?? []), ...code, ...ignored];
  const aside = new Set(columns.map(({ position }) => position));
  const asks = set.questions.map(({ positions: [position = -1] }) => !aside.has(position));
  if (!asks.includes(true)) return set;
  const hasAnswered = ({ answers }: Respondent) =>
    answers.some((said, index) => asks[index] === true && said.length > 0);
  const respondents = set.respondents.filter(hasAnswered);
  const dropped = [
    ...set.dropped,
    ...set.respondents
      .filter((one) => !hasAnswered(one))
      .map(({ line }) => ({ line, reason: 'no answers' as const })),
  ].sort((one, other) => one.line - other.line);
  const notes = [...set.notes.slice(0, -1), countNote(respondents.length, dropped)];
  return { ...set, respondents, dropped, notes };
}

/** `countsByReason` counts dropped rows by why they were dropped. */
export function countsByReason(dropped: RespondentSet['dropped']): ReadonlyMap<DropReason, number> {
  const counts = new Map<DropReason, number>();
  for (const { reason } of dropped) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return counts;
}

function sortRows(table: Table, profile: SourceProfile, { keepTests, keepPartial }: RespondentChoices) {
  const dropped: { line: number; reason: DropReason }[] = table.blankRows.map((line) => ({
    line,
    reason: 'blank row',
  }));
  const positions = positionsByRole(table.headers);
  const kept: Row[] = [];
  for (const row of table.rows) {
    const reason = profile.dropReason?.(metadataOf(row, positions));
    const isKept =
      reason === undefined || (reason === 'partial response' ? keepPartial === true : keepTests === true);
    if (isKept) kept.push(row);
    else dropped.push({ line: row.line, reason });
  }
  return { kept, dropped };
}

function positionsByRole(headers: readonly Header[]): ReadonlyMap<MetadataRole, number[]> {
  const positions = new Map<MetadataRole, number[]>();
  for (const { role, position } of headers) {
    if (role !== undefined) addToList(positions, role, position);
  }
  return positions;
}

function metadataOf({ cells }: Row, positions: ReadonlyMap<MetadataRole, number[]>): RowMetadata {
  const all = (role: MetadataRole) =>
    (positions.get(role) ?? []).map((position) => (cells[position] ?? '').trim());
  return { all, first: (role) => all(role)[0] ?? '', has: (role) => positions.has(role) };
}

function identityOf(
  row: RowMetadata,
  { submittedAt, submittedOn, profile }: Partial<Submission> & { readonly profile: SourceProfile },
): Partial<Respondent> {
  const { first } = row;
  const given = [first('givenName'), first('surname')].filter((part) => part !== '').join(' ');
  const name =
    parseEmail(first('name')).value === undefined && /^anonym/iu.test(first('name'))
      ? ''
      : first('name') || given;
  const found = {
    responseId: first('responseId'),
    submittedAt,
    submittedOn,
    email: parseEmail(first('email')).value?.address,
    name,
    token: profile.token?.(row) ?? first('token'),
    language: first('language'),
    event: first('event'),
    instrument: first('instrument'),
    instance: first('instance'),
  };
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined && value !== ''));
}

function labelsByPosition(
  headers: readonly Header[],
  key: JiscKey,
): Map<number, ReadonlyMap<string, string>> {
  const labels = new Map<number, ReadonlyMap<string, string>>();
  for (const header of headers) {
    const answers = answersOf(header, key);
    if (answers !== undefined && header.role === undefined) labels.set(header.position, answers);
  }
  return labels;
}

function keyNotes(table: Table, { key }: RespondentChoices): string[] {
  return table.profile === 'jisc' && key === undefined
    ? ['Questions and answers are codes: give the key file with --key to see words.']
    : [];
}

function countNote(respondents: number, dropped: RespondentSet['dropped']): string {
  const total = `Rows: ${respondents + dropped.length}, of which respondents: ${respondents}`;
  const reasons = [...countsByReason(dropped)].map(([reason, count]) => counted(count, reason));
  return reasons.length === 0 ? `${total}.` : `${total}, left out: ${reasons.join(', ')}.`;
}

function counted(count: number, reason: DropReason): string {
  if (reason === 'no answers') return `${count} without answers`;
  return `${count} ${reason}${count === 1 ? '' : 's'}`;
}

function namedApart(questions: readonly Question[]): Question[] {
  const nameApart = namesApart();
  return questions.map((question) => ({ ...question, name: nameApart(question.name) }));
}

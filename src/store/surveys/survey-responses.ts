import type { AsOf, FactOrigin, Recording } from '../../domain/people/dated-facts.js';
import {
  isUnidentified,
  responseKey,
  type SurveyAnswer,
  type SurveyResponse,
} from '../../domain/surveys/survey-response.js';
import type { ReadHandle, WriteHandle } from '../database/connection.js';
import { sql } from '../database/sql.js';
import { storedJson } from '../database/stored-json.js';
import { LAST_DAY } from '../facts/fact-changes.js';
import { storedText, storedTexts, TextsApart } from '../sensitive/sensitive-values.js';

interface AnswerRow {
  response_id: number;
  position: number;
  question: string;
  attribute: string | null;
  answer_values: string;
  scale: string | null;
  points: number | null;
  written: string | null;
  said_at: string | null;
  said_on: string | null;
  import_id: number | null;
  import_line: number | null;
}

function answerOf(row: AnswerRow, told: TextsApart): SurveyAnswer {
  const { question, attribute, scale, points, written, said_at, said_on } = row;
  const score = scale === null ? {} : { score: { scale, points } };
  const cell = written === null ? {} : { written: told.text(written) };
  const key = `${row.response_id}, ${row.position}`;
  const values = told.texts(storedJson('survey_answers.answer_values', row.answer_values, key));
  const said = {
    ...(said_at === null ? {} : { saidAt: said_at }),
    ...(said_on === null ? {} : { saidOn: said_on }),
  };
  return { question, attribute, values, ...score, ...cell, ...said, ...originOf(row) };
}

/** The file and line that a response, or an answer of another questionnaire, was taken in from. */
function originOf(row: { import_id: number | null; import_line: number | null }): { origin?: FactOrigin } {
  const { import_id: importId, import_line: line } = row;
  return importId === null ? {} : { origin: { importId, line } };
}

interface ResponseRow {
  id: number;
  person_id: number | null;
  token: string | null;
  code: string | null;
  wave: string;
  submitted_at: string | null;
  submitted_on: string | null;
  recorded_on: string;
  left_blank: string | null;
  import_id: number | null;
  import_line: number | null;
}

/** As things stand. */
const NOW: AsOf = { on: LAST_DAY };

/**
 * The answers that count of the round, or counted on a day: for each person and wave the latest, the replaced ones left out; first
 * those of people, then those known by a token or code alone. Where the file says no day of an answer, it is that of its import.
 */
export function listSurveyResponses(
  db: ReadHandle,
  roundId: number,
  { on, knownOn = LAST_DAY }: AsOf = NOW,
): SurveyResponse[] {
  const responses = db.all<ResponseRow>(sql`
    SELECT r.id, r.person_id, r.token, r.code, r.wave, r.submitted_at, r.submitted_on, r.recorded_on, r.left_blank,
      r.import_id, r.import_line
    FROM survey_responses r LEFT JOIN survey_responses later ON later.id = r.replaced_by
      AND coalesce(later.submitted_on, later.recorded_on) <= ${on} AND later.recorded_on <= ${knownOn}
    WHERE r.round_id = ${roundId} AND later.id IS NULL
      AND coalesce(r.submitted_on, r.recorded_on) <= ${on} AND r.recorded_on <= ${knownOn}
    ORDER BY r.person_id IS NULL, r.person_id, r.token, r.code, r.wave, r.id`);
  const answers = new Map<number, SurveyAnswer[]>();
  const rows = db.all<AnswerRow>(sql`
    SELECT a.response_id, a.position, a.question, a.attribute, a.answer_values, a.scale, a.points, a.written, a.said_at, a.said_on,
      a.import_id, a.import_line
    FROM survey_answers a JOIN survey_responses r ON r.id = a.response_id
    WHERE r.round_id = ${roundId} ORDER BY a.response_id, a.position`);
  const told = new TextsApart(db);
  for (const row of rows) {
    const ofResponse = answers.get(row.response_id) ?? [];
    ofResponse.push(answerOf(row, told));
    answers.set(row.response_id, ofResponse);
  }
  return responses.map((row) => ({
    personId: row.person_id,
    ...(row.token === null ? {} : { token: row.token }),
    ...(row.code === null ? {} : { code: storedJson('survey_responses.code', row.code, row.id) }),
    wave: row.wave,
    submittedAt: row.submitted_at,
    ...(row.submitted_on === null ? {} : { submittedOn: row.submitted_on }),
    recordedOn: row.recorded_on,
    ...(row.left_blank === null
      ? {}
      : { leftBlank: storedJson('survey_responses.left_blank', row.left_blank, row.id) }),
    ...originOf(row),
    answers: answers.get(row.id) ?? [],
  }));
}

/** Every question that anybody ever answered, as it is kept. */
export function questionsAnswered(db: ReadHandle): string[] {
  return db
    .all<{ question: string }>(sql`SELECT DISTINCT question FROM survey_answers ORDER BY question`)
    .map(({ question }) => question);
}

/** The same of questions that fill no column and whose answers have no points. */
export function unscoredQuestions(db: ReadHandle): string[] {
  return db
    .all<{ question: string }>(sql`
      SELECT DISTINCT question FROM survey_answers WHERE attribute IS NULL AND scale IS NULL ORDER BY question`)
    .map(({ question }) => question);
}

/** How many responses a person gave, in every round and wave, replaced ones included. */
export function countResponsesOf(db: ReadHandle, personId: number): number {
  const row = db.first<{ count: number }>(
    sql`SELECT count(*) AS count FROM survey_responses WHERE person_id = ${personId}`,
  );
  return row?.count ?? 0;
}

interface AttributeRow {
  person_id: number;
  response_id: number;
  position: number;
  attribute: string;
  answer_values: string;
}

/**
 * What people answered about themselves, by person: of everyone, or of those named by id; now, or by a day. Of several answers to one
 * attribute the latest counts.
 */
export function answeredAttributes(
  db: ReadHandle,
  ids?: readonly number[],
  { on, knownOn = LAST_DAY }: AsOf = NOW,
): Map<number, Map<string, readonly string[]>> {
  const attributes = new Map<number, Map<string, readonly string[]>>();
  const rows =
    ids === undefined
      ? db.all<AttributeRow>(sql`
          SELECT r.person_id, a.response_id, a.position, a.attribute, a.answer_values
          FROM survey_answers a JOIN survey_responses r ON r.id = a.response_id
            LEFT JOIN survey_responses later ON later.id = r.replaced_by
              AND coalesce(later.submitted_on, later.recorded_on) <= ${on} AND later.recorded_on <= ${knownOn}
          WHERE r.person_id IS NOT NULL AND later.id IS NULL
            AND coalesce(r.submitted_on, r.recorded_on) <= ${on} AND r.recorded_on <= ${knownOn}
            AND a.attribute IS NOT NULL AND a.answer_values <> '[]'
          ORDER BY r.round_id, coalesce(a.said_at, r.submitted_at), r.id, a.position`)
      : db.all<AttributeRow>(sql`
          SELECT r.person_id, a.response_id, a.position, a.attribute, a.answer_values
          FROM survey_answers a JOIN survey_responses r ON r.id = a.response_id
          WHERE r.person_id IN (SELECT value FROM json_each(${JSON.stringify(ids)}))
            AND r.replaced_by IS NULL AND a.attribute IS NOT NULL AND a.answer_values <> '[]'
          ORDER BY r.round_id, coalesce(a.said_at, r.submitted_at), r.id, a.position`);
  const told = new TextsApart(db);
  for (const row of rows) {
    const ofPerson = attributes.get(row.person_id) ?? new Map<string, readonly string[]>();
    const key = `${row.response_id}, ${row.position}`;
    ofPerson.set(
      row.attribute,
      told.texts(storedJson('survey_answers.answer_values', row.answer_values, key)),
    );
    attributes.set(row.person_id, ofPerson);
  }
  return attributes;
}

/** The response on record that this one replaces; see `responseKey`. */
function replacedBy(db: ReadHandle, response: SurveyResponse, roundId: number): { id: number } | undefined {
  const { personId, token = null, wave, submittedAt } = response;
  if (isUnidentified(response)) return undefined;
  if (personId !== null)
    return db.first(sql`
      SELECT id FROM survey_responses
      WHERE round_id = ${roundId} AND person_id = ${personId} AND wave = ${wave} AND replaced_by IS NULL`);
  const key = responseKey(response);
  const known = db.all<{ id: number }>(sql`
    SELECT id FROM survey_responses
    WHERE round_id = ${roundId} AND person_id IS NULL AND token IS ${token} AND code IS ${codeAsJson(response)}
      AND wave = ${wave} AND submitted_at IS ${submittedAt} AND replaced_by IS NULL ORDER BY id`);
  return known.find(({ id }) => responseKey({ ...response, answers: answersOf(db, id) }) === key);
}

function answersOf(db: ReadHandle, responseId: number): SurveyAnswer[] {
  const told = new TextsApart(db);
  return db
    .all<AnswerRow>(sql`
      SELECT response_id, position, question, attribute, answer_values, scale, points, written, said_at, said_on, import_id,
        import_line
      FROM survey_answers WHERE response_id = ${responseId} ORDER BY position`)
    .map((row) => answerOf(row, told));
}

function codeAsJson({ code }: SurveyResponse): string | null {
  return code === undefined ? null : JSON.stringify(code);
}

/** Records a response; the one that it replaces is kept, marked as replaced. */
export function recordSurveyResponse(
  db: WriteHandle,
  response: SurveyResponse,
  {
    roundId,
    recordedAt,
    today,
    origin,
  }: Recording & { readonly roundId: number; readonly origin?: FactOrigin },
): number {
  const { personId, token = null, wave, submittedAt, leftBlank } = response;
  const earlier = replacedBy(db, response, roundId);
  // The index of current responses admits one: the earlier one steps aside before the new one comes in.
  if (earlier !== undefined) {
    db.run(sql`UPDATE survey_responses SET replaced_by = ${earlier.id} WHERE id = ${earlier.id}`);
  }
  const { id } = db.run(sql`
    INSERT INTO survey_responses (round_id, person_id, token, code, wave, submitted_at, submitted_on, recorded_at,
                                  recorded_on, import_id, import_line, left_blank)
    VALUES (${roundId}, ${personId}, ${token}, ${codeAsJson(response)}, ${wave}, ${submittedAt},
            ${response.submittedOn ?? null}, ${recordedAt}, ${today}, ${origin?.importId ?? null}, ${origin?.line ?? null},
            ${leftBlank === undefined ? null : JSON.stringify(leftBlank)})`);
  if (earlier !== undefined) {
    db.run(sql`UPDATE survey_responses SET replaced_by = ${id} WHERE id = ${earlier.id}`);
  }
  response.answers.forEach((answer, position) => {
    recordAnswer(db, [id, position], answer);
  });
  return id;
}

function recordAnswer(
  db: WriteHandle,
  [responseId, position]: readonly [number, number],
  { question, attribute, values, score, written, saidAt, saidOn, origin }: SurveyAnswer,
): void {
  const cells = {
    values: storedTexts(db, attribute ?? question, values),
    written: written === undefined ? null : storedText(db, attribute ?? question, written),
  };
  db.run(sql`
    INSERT INTO survey_answers (response_id, position, question, attribute, answer_values, scale, points, written,
                                said_at, said_on, import_id, import_line)
    VALUES (${responseId}, ${position}, ${question}, ${attribute}, ${cells.values},
            ${score?.scale ?? null}, ${score?.points ?? null}, ${cells.written},
            ${saidAt ?? null}, ${saidOn ?? null}, ${origin?.importId ?? null}, ${origin?.line ?? null})`);
}

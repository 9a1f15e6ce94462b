import type { SurveyAnswer, SurveyResponse } from '../domain/survey-response.js';
import type { ReadHandle, WriteHandle } from './connection.js';
import { sql } from './sql.js';

interface AnswerRow {
  response_id: number;
  question: string;
  attribute: string | null;
  answer_values: string;
}

/** The answers that count of the round: for each person and wave the latest, the replaced ones left out. */
export function listSurveyResponses(db: ReadHandle, roundId: number): SurveyResponse[] {
  const responses = db.all<{ id: number; person_id: number; wave: string; submitted_at: string | null }>(sql`
    SELECT id, person_id, wave, submitted_at FROM survey_responses
    WHERE round_id = ${roundId} AND replaced_by IS NULL ORDER BY person_id, wave`);
  const answers = new Map<number, SurveyAnswer[]>();
  const rows = db.all<AnswerRow>(sql`
    SELECT a.response_id, a.question, a.attribute, a.answer_values
    FROM survey_answers a JOIN survey_responses r ON r.id = a.response_id
    WHERE r.round_id = ${roundId} AND r.replaced_by IS NULL ORDER BY a.response_id, a.position`);
  for (const row of rows) {
    const ofResponse = answers.get(row.response_id) ?? [];
    ofResponse.push({
      question: row.question,
      attribute: row.attribute,
      values: JSON.parse(row.answer_values),
    });
    answers.set(row.response_id, ofResponse);
  }
  return responses.map((row) => ({
    personId: row.person_id,
    wave: row.wave,
    submittedAt: row.submitted_at,
    answers: answers.get(row.id) ?? [],
  }));
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
  attribute: string;
  answer_values: string;
}

/**
 * What people answered about themselves, by person: of everyone, or of those named by id; of several answers to one
 * attribute the latest counts.
 */
export function answeredAttributes(
  db: ReadHandle,
  ids?: readonly number[],
): Map<number, Map<string, readonly string[]>> {
  const attributes = new Map<number, Map<string, readonly string[]>>();
  const rows =
    ids === undefined
      ? db.all<AttributeRow>(sql`
          SELECT r.person_id, a.attribute, a.answer_values
          FROM survey_answers a JOIN survey_responses r ON r.id = a.response_id
          WHERE r.replaced_by IS NULL AND a.attribute IS NOT NULL AND a.answer_values <> '[]'
          ORDER BY r.round_id, r.submitted_at, r.id, a.position`)
      : db.all<AttributeRow>(sql`
          SELECT r.person_id, a.attribute, a.answer_values
          FROM survey_answers a JOIN survey_responses r ON r.id = a.response_id
          WHERE r.person_id IN (SELECT value FROM json_each(${JSON.stringify(ids)}))
            AND r.replaced_by IS NULL AND a.attribute IS NOT NULL AND a.answer_values <> '[]'
          ORDER BY r.round_id, r.submitted_at, r.id, a.position`);
  for (const row of rows) {
    const ofPerson = attributes.get(row.person_id) ?? new Map<string, readonly string[]>();
    ofPerson.set(row.attribute, JSON.parse(row.answer_values));
    attributes.set(row.person_id, ofPerson);
  }
  return attributes;
}

/** Records a response; one the person gave to the same wave before is kept, marked as replaced. */
export function recordSurveyResponse(
  db: WriteHandle,
  response: SurveyResponse,
  round: { roundId: number; recordedAt: string },
): number {
  const { personId, wave, submittedAt } = response;
  const earlier = db.first<{ id: number }>(sql`
    SELECT id FROM survey_responses
    WHERE round_id = ${round.roundId} AND person_id = ${personId} AND wave = ${wave} AND replaced_by IS NULL`);
  // The index of current responses admits one: the earlier one steps aside before the new one comes in.
  if (earlier !== undefined) {
    db.run(sql`UPDATE survey_responses SET replaced_by = ${earlier.id} WHERE id = ${earlier.id}`);
  }
  const { id } = db.run(sql`
    INSERT INTO survey_responses (round_id, person_id, wave, submitted_at, recorded_at)
    VALUES (${round.roundId}, ${personId}, ${wave}, ${submittedAt}, ${round.recordedAt})`);
  if (earlier !== undefined) {
    db.run(sql`UPDATE survey_responses SET replaced_by = ${id} WHERE id = ${earlier.id}`);
  }
  response.answers.forEach((answer, position) => {
    db.run(sql`
      INSERT INTO survey_answers (response_id, position, question, attribute, answer_values)
      VALUES (${id}, ${position}, ${answer.question}, ${answer.attribute}, ${JSON.stringify(answer.values)})`);
  });
  return id;
}

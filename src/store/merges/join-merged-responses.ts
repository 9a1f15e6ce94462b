import type { ReadHandle, WriteHandle } from '../database/connection.js';
import { sql } from '../database/sql.js';

/** Two people of whom one is merged into the other, by their ids. */
export interface MergedTwo {
  readonly kept: number;
  readonly merged: number;
}

/** Two responses to one wave of which the newer counts. */
interface Twins {
  readonly wave: string;
  readonly older: number;
  readonly newer: number;
}

/** An answer by its place in a response. */
export type AnswerPlace = readonly [responseId: number, position: number];

function twinsOf(db: ReadHandle, { kept, merged }: MergedTwo): Twins[] {
  return db.all<{ wave: string; older: number; newer: number }>(sql`
    SELECT k.wave,
      iif((coalesce(m.submitted_at, ''), m.id) > (coalesce(k.submitted_at, ''), k.id), k.id, m.id) AS older,
      iif((coalesce(m.submitted_at, ''), m.id) > (coalesce(k.submitted_at, ''), k.id), m.id, k.id) AS newer
    FROM survey_responses k JOIN survey_responses m ON m.round_id = k.round_id AND m.wave = k.wave
    WHERE k.person_id = ${kept} AND m.person_id = ${merged} AND k.replaced_by IS NULL AND m.replaced_by IS NULL
    ORDER BY k.id`);
}

/** What an older response alone answers, by position: of what both answer the newer counts. */
function onlyIn(db: ReadHandle, { older, newer }: Twins): { position: number; question: string }[] {
  return db.all<{ position: number; question: string }>(sql`
    SELECT a.position, a.question FROM survey_answers a
    WHERE a.response_id = ${older} AND NOT EXISTS (
      SELECT 1 FROM survey_answers n
      WHERE n.response_id = ${newer} AND (n.question = a.question OR n.attribute = a.attribute))
    ORDER BY a.position`);
}

/** What of two people's answers to one wave comes together. */
export interface JoinedAnswers {
  readonly wave: string;
  /** Questions that only the earlier of the two answers: they stay. */
  readonly added: readonly string[];
  /** How many questions both answer: the later answer counts. */
  readonly both: number;
}

/** What merging two people makes of the waves that both answered; nothing is written. */
export function answersToJoin(db: ReadHandle, two: MergedTwo): JoinedAnswers[] {
  return twinsOf(db, two).map((twins) => {
    const added = onlyIn(db, twins).map(({ question }) => question);
    const all = db.first<{ count: number }>(
      sql`SELECT count(*) AS count FROM survey_answers WHERE response_id = ${twins.older}`,
    );
    return { wave: twins.wave, added, both: (all?.count ?? 0) - added.length };
  });
}

/**
 * Of two responses to one wave the newer counts, question by question: what the older alone answers is added to it, with when and in
 * which file it was said. Gives the responses that were replaced, and the answers that were added, so that it can be taken back.
 */
export function joinResponses(
  db: WriteHandle,
  two: MergedTwo,
): { readonly replacedResponses: number[]; readonly addedAnswers: AnswerPlace[] } {
  const twins = twinsOf(db, two);
  const addedAnswers = twins.flatMap((each) => addAnswers(db, each));
  for (const { older, newer } of twins)
    db.run(sql`UPDATE survey_responses SET replaced_by = ${newer} WHERE id = ${older}`);
  return { replacedResponses: twins.map(({ older }) => older), addedAnswers };
}

function addAnswers(db: WriteHandle, twins: Twins): AnswerPlace[] {
  const { older, newer } = twins;
  const last = db.first<{ position: number | null }>(
    sql`SELECT max(position) AS position FROM survey_answers WHERE response_id = ${newer}`,
  );
  let next = (last?.position ?? -1) + 1;
  return onlyIn(db, twins).map(({ position }) => {
    const place: AnswerPlace = [newer, next];
    db.run(sql`
      INSERT INTO survey_answers (response_id, position, question, attribute, answer_values, scale, points, written, said_at,
                                  said_on, import_id, import_line)
      SELECT ${newer}, ${next}, a.question, a.attribute, a.answer_values, a.scale, a.points, a.written,
        coalesce(a.said_at, r.submitted_at), coalesce(a.said_on, r.submitted_on, r.recorded_on),
        coalesce(a.import_id, r.import_id), coalesce(a.import_line, r.import_line)
      FROM survey_answers a JOIN survey_responses r ON r.id = a.response_id
      WHERE a.response_id = ${older} AND a.position = ${position}`);
    next += 1;
    return place;
  });
}

/** Takes answers back that a merge added. */
export function removeAddedAnswers(db: WriteHandle, places: readonly AnswerPlace[]): void {
  for (const [response, position] of places)
    db.run(sql`DELETE FROM survey_answers WHERE response_id = ${response} AND position = ${position}`);
}

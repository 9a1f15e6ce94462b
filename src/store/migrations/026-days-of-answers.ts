import { type Query, sql } from '../database/sql.js';

/** The day on which an answer of another questionnaire was given, as its file says it: no moment tells the day without a zone. */
export const daysOfAnswers: Query = sql`
ALTER TABLE survey_answers ADD COLUMN said_on TEXT;
`;

import { type Query, sql } from '../database/sql.js';

/** Several questionnaires of one wave, in any order: what was asked and left blank, and when and in which file an answer was given. */
export const questionnaires: Query = sql`
-- Questions asked and left blank; NULL where that was not kept.
ALTER TABLE survey_responses ADD COLUMN left_blank TEXT CHECK (json_type(left_blank) = 'array');
-- Of an answer kept from another questionnaire: when it was given, and where it came from. NULL: with its response.
ALTER TABLE survey_answers ADD COLUMN said_at TEXT;
ALTER TABLE survey_answers ADD COLUMN import_id INTEGER REFERENCES imports (id);
ALTER TABLE survey_answers ADD COLUMN import_line INTEGER CHECK (import_line > 0);
`;

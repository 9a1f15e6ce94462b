import { type Query, sql } from '../database/sql.js';

/** Answers of people who do not say who they are: known by an invitation's token or by a code they make up themselves. */
export const surveyCodes: Query = sql`
CREATE TABLE new_survey_responses (
  id INTEGER PRIMARY KEY,
  round_id INTEGER NOT NULL REFERENCES rounds (id),
  person_id INTEGER REFERENCES people (id),
  token TEXT CHECK (token <> ''),
  code TEXT CHECK (json_type(code) = 'array'),
  wave TEXT NOT NULL CHECK (wave <> ''),
  submitted_at TEXT,
  replaced_by INTEGER REFERENCES new_survey_responses (id),
  recorded_at TEXT NOT NULL,
  CHECK (coalesce(person_id, token, code) IS NOT NULL),
  -- What names a person is never joined to what was answered under a code.
  CHECK (person_id IS NULL OR code IS NULL)
) STRICT;
INSERT INTO new_survey_responses (id, round_id, person_id, wave, submitted_at, replaced_by, recorded_at)
  SELECT id, round_id, person_id, wave, submitted_at, replaced_by, recorded_at FROM survey_responses;

CREATE TABLE new_survey_answers (
  response_id INTEGER NOT NULL REFERENCES new_survey_responses (id),
  position INTEGER NOT NULL CHECK (position >= 0),
  question TEXT NOT NULL,
  attribute TEXT CHECK (attribute <> ''),
  answer_values TEXT NOT NULL CHECK (json_type(answer_values) = 'array'),
  -- Where the answer stands on a scale: the scale's name, and the points, which are NULL for not applicable.
  scale TEXT CHECK (scale <> ''),
  points REAL,
  PRIMARY KEY (response_id, position),
  CHECK (points IS NULL OR scale IS NOT NULL)
) STRICT, WITHOUT ROWID;
INSERT INTO new_survey_answers (response_id, position, question, attribute, answer_values)
  SELECT response_id, position, question, attribute, answer_values FROM survey_answers;

DROP TABLE survey_answers;
DROP TABLE survey_responses;
ALTER TABLE new_survey_responses RENAME TO survey_responses;
ALTER TABLE new_survey_answers RENAME TO survey_answers;
CREATE INDEX survey_responses_by_person ON survey_responses (person_id);
CREATE UNIQUE INDEX one_current_response ON survey_responses (round_id, person_id, wave) WHERE replaced_by IS NULL;
CREATE INDEX survey_responses_by_code ON survey_responses (round_id, wave, token, code) WHERE person_id IS NULL;

-- Two codes, as JSON, that the coordinator took for one person's, one of them mistyped.
CREATE TABLE code_links (
  id INTEGER PRIMARY KEY,
  round_id INTEGER NOT NULL REFERENCES rounds (id),
  code TEXT NOT NULL CHECK (json_type(code) = 'array'),
  other_code TEXT NOT NULL CHECK (json_type(other_code) = 'array'),
  linked_at TEXT NOT NULL,
  taken_back_at TEXT,
  CHECK (code < other_code)
) STRICT;
CREATE UNIQUE INDEX one_link_of_two_codes ON code_links (round_id, code, other_code) WHERE taken_back_at IS NULL;
`;

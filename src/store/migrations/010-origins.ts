import { type Query, sql } from '../database/sql.js';

/**
 * Answers say which file and line they come from, and what was written in the cell. Of what is on record already the file is known where one
 * import alone was made at that moment; what was written is not.
 */
export const origins: Query = sql`
ALTER TABLE survey_responses ADD COLUMN import_id INTEGER REFERENCES imports (id);
ALTER TABLE survey_responses ADD COLUMN import_line INTEGER CHECK (import_line > 0);
-- The cell as it is in the file; NULL where it was not kept.
ALTER TABLE survey_answers ADD COLUMN written TEXT;

UPDATE survey_responses SET import_id = (
  SELECT CASE WHEN count(*) = 1 THEN max(id) END FROM imports WHERE imported_at = survey_responses.recorded_at AND kind = 'survey');
UPDATE people SET import_id = (
  SELECT CASE WHEN count(*) = 1 THEN max(id) END FROM imports WHERE imported_at = people.recorded_at AND kind = 'roster')
WHERE import_id IS NULL;
UPDATE fact_changes SET import_id = (
  SELECT CASE WHEN count(*) = 1 THEN max(id) END FROM imports
  WHERE imported_at = fact_changes.recorded_at AND kind IN ('roster', 'survey'))
WHERE import_id IS NULL;
`;

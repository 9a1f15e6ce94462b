import { type Query, sql } from '../database/sql.js';

/**
 * Values of measures say which file and line they come from. Of what is on record already the file is known where one such import alone was
 * made at that moment.
 */
export const originsOfOutcomes: Query = sql`
ALTER TABLE outcomes ADD COLUMN import_id INTEGER REFERENCES imports (id);
ALTER TABLE outcomes ADD COLUMN import_line INTEGER CHECK (import_line > 0);

UPDATE outcomes SET import_id = (
  SELECT CASE WHEN count(*) = 1 THEN max(id) END FROM imports WHERE imported_at = outcomes.recorded_at AND kind = 'outcomes');
`;

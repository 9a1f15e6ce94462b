import { type Query, sql } from '../database/sql.js';

/** Which texts of feedback the coordinator lets reports quote: the latest decision on each counts, earlier ones stay on record. */
export const quoteDecisions: Query = sql`
CREATE TABLE quote_decisions (
  id INTEGER PRIMARY KEY,
  feedback_id INTEGER NOT NULL REFERENCES feedback (id),
  field TEXT NOT NULL CHECK (field IN ('helpful', 'to_improve')),
  is_approved INTEGER NOT NULL CHECK (is_approved IN (0, 1)),
  recorded_at TEXT NOT NULL,
  recorded_on TEXT NOT NULL CHECK (recorded_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]')
) STRICT;
CREATE INDEX quote_decisions_by_feedback ON quote_decisions (feedback_id, field);
`;

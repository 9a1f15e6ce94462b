import { type Query, sql } from '../database/sql.js';

/** Who ended a pairing, where that was said. */
export const endedBy: Query = sql`
ALTER TABLE pairing_changes ADD COLUMN ended_by TEXT
  CHECK (ended_by IS NULL OR (status = 'ended' AND ended_by IN ('mentee', 'mentor', 'both', 'programme')));
`;

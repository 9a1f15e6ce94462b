import { type Query, sql } from '../database/sql.js';

/** Two records that look like one person, and are two. */
export const distinctPeople: Query = sql`
-- The smaller id first. No foreign keys: one of the two may be merged into a third, and stands in person_merges then.
CREATE TABLE distinct_people (
  person_id INTEGER NOT NULL,
  other_id INTEGER NOT NULL,
  recorded_at TEXT NOT NULL,
  PRIMARY KEY (person_id, other_id),
  CHECK (person_id < other_id)
) STRICT, WITHOUT ROWID;
`;

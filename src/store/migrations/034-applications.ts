import { type Query, sql } from '../database/sql.js';

/** How a day is written. */
const DAY = sql`GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'`;

/** Who applied or was nominated to be a mentor of a round, what their line manager said, and what was decided. */
export const applications: Query = sql`
CREATE TABLE applications (
  id INTEGER PRIMARY KEY,
  round_id INTEGER NOT NULL REFERENCES rounds (id),
  person_id INTEGER NOT NULL REFERENCES people (id),
  event TEXT NOT NULL CHECK (event IN ('applied', 'nominated', 'supported', 'not_supported', 'accepted', 'declined', 'withdrawn')),
  happened_on TEXT NOT NULL CHECK (happened_on ${DAY}),
  -- Who nominated them, in words.
  nominated_by TEXT CHECK (nominated_by <> ''),
  reason TEXT CHECK (reason <> ''),
  recorded_at TEXT NOT NULL,
  recorded_on TEXT NOT NULL CHECK (recorded_on ${DAY}),
  CHECK (event = 'nominated' OR nominated_by IS NULL)
) STRICT;
CREATE INDEX applications_by_round ON applications (round_id, happened_on);
CREATE INDEX applications_by_person ON applications (person_id);
`;
